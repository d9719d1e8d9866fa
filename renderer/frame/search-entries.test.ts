import { expect, test } from 'vitest'
import { PsObject } from '../../shared/values.ts'
import { jobWish, searchEntries } from './search-entries.ts'

const ann = PsObject.of('MSOnlineUser', {
  Id: 'id-ann',
  Identity: 'ann@fernwick.example',
  DisplayName: 'Ann Verstraeten',
  Enabled: true,
  Activated: true,
})

test('the first words name a job, the rest whom it is for', () => {
  expect(jobWish('reset ann')).toEqual({ jobs: ['password'], person: 'ann' })
  expect(jobWish('reset password ann ver')).toEqual({ jobs: ['password'], person: 'ann ver' })
  expect(jobWish('forw ann')).toEqual({ jobs: ['alternateRecipient'], person: 'ann' })
  expect(jobWish('provision')).toEqual({ jobs: ['provision'], person: '' })
  expect(jobWish('ann')).toEqual({ jobs: [], person: '' })
})

test('a job for a person opens its dialog about the person and shows the line', () => {
  const [entry] = searchEntries('disable ann', [], [ann])
  expect(entry).toMatchObject({
    opens: { job: 'disable', person: ann },
    line: "Disable-MSOnlineUser -Identity 'ann@fernwick.example'",
  })
})

test('a person comes first and brings what is done most', () => {
  const [first, second] = searchEntries('ann', [ann], [])
  expect(first?.opens).toBe('/users/id-ann')
  expect(second?.opens).toEqual({ job: 'password', person: ann })
})

test('names that begin with the words come before names that only have them inside', () => {
  const planner = PsObject.of('MSOnlineUser', {
    Id: 'id-al',
    Identity: 'al@fernwick.example',
    DisplayName: 'Al Hannan',
  })
  expect(
    searchEntries('ann', [planner, ann], [])
      .map(entry => entry.opens)
      .slice(0, 2),
  ).toEqual(['/users/id-ann', '/users/id-al'])
})
