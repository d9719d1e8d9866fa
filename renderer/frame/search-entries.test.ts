import { expect, test } from 'vitest'
import { PsObject } from '../../shared/values.ts'
import { searchEntries } from './search-entries.ts'
import { aboutEntries, jobWish } from './search-jobs.ts'
import { foundIn } from './search-words.ts'

const ann = PsObject.of('MSOnlineUser', {
  Id: 'id-ann',
  Identity: 'ann@fernwick.example',
  DisplayName: 'Ann Verstraeten',
  Enabled: true,
  Activated: true,
})

const nobody = { people: [], wished: [], recent: [], views: {} }

test('the first words name a job, the rest whom it is for', () => {
  expect(jobWish('reset ann')).toEqual({ jobs: ['password'], person: 'ann' })
  expect(jobWish('reset password ann ver')).toEqual({ jobs: ['password'], person: 'ann ver' })
  expect(jobWish('forw ann')).toEqual({ jobs: ['alternateRecipient'], person: 'ann' })
  expect(jobWish('block ann')).toEqual({ jobs: ['disable'], person: 'ann' })
  expect(jobWish('grant ann').jobs[0]).toBe('permissions')
  expect(jobWish('ann reset')).toEqual({ jobs: ['password'], person: 'ann' })
  expect(jobWish('ann re')).toEqual({ jobs: [], person: '' })
  expect(jobWish('provision')).toEqual({ jobs: ['provision'], person: '' })
  expect(jobWish('ann')).toEqual({ jobs: [], person: '' })
})

test('a job for a person opens its dialog about the person and shows the line', () => {
  const [entry] = searchEntries('disable ann', { ...nobody, wished: [ann] })
  expect(entry).toMatchObject({
    opens: { job: 'disable', person: ann },
    line: "Disable-MSOnlineUser -Identity 'ann@fernwick.example'",
  })
})

test('a person comes first and brings what is done most', () => {
  const [first, second] = searchEntries('ann', { ...nobody, people: [ann] })
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
    searchEntries('ann', { ...nobody, people: [planner, ann] })
      .map(entry => entry.opens)
      .slice(0, 2),
  ).toEqual(['/users/id-ann', '/users/id-al'])
})

test('everything that can be done for one person is listed, and narrowed by the words of the jobs', () => {
  expect(aboutEntries(ann, '')).toHaveLength(9)
  expect(aboutEntries(ann, 'reset').map(entry => entry.opens)).toEqual([{ job: 'password', person: ann }])
})

test('somebody like a person is provisioned with what that person has', () => {
  expect(aboutEntries(ann, 'like').map(entry => entry.opens)).toEqual([
    { job: 'provision', like: 'ann@fernwick.example', presets: { Pop3: false } },
  ])
})

test('a command that ran is found once and opens its form filled', () => {
  const run = (id: string) =>
    PsObject.of('TenantRun', { Run: id, Command: "Disable-MSOnlineUser -Identity 'ann@fernwick.example'" })
  const [entry, next] = searchEntries('', { ...nobody, recent: [run('2'), run('1')] })
  expect(entry?.opens).toEqual({ cmdlet: 'Disable-MSOnlineUser', presets: { Identity: 'ann@fernwick.example' } })
  expect(next?.opens).toBe('/')
})

test('the beginnings of words that were searched are told from the rest', () => {
  expect(foundIn('Tom Okafor', 'to').filter(piece => piece.found)).toEqual([{ start: 0, text: 'To', found: true }])
  expect(
    foundIn('Tom Okafor', 'ok')
      .map(piece => piece.text)
      .join(''),
  ).toBe('Tom Okafor')
})

test('a saved view opens its list, first where its whole name is typed', () => {
  const views = {
    users: [
      { name: 'Ann & co', query: 'q=ann' },
      { name: 'Late', query: 'filter=Disabled' },
    ],
    gone: [{ name: 'Late', query: '' }],
  }
  const late = '/users?view=Late'
  expect(searchEntries('late', { ...nobody, people: [ann], views })[0]?.opens).toBe(late)
  expect(searchEntries('users lat', { ...nobody, views }).map(({ opens }) => opens)).toEqual([late])
  const [first, ...others] = searchEntries('ann', { ...nobody, people: [ann], views }).map(({ opens }) => opens)
  expect(first).toBe('/users/id-ann')
  expect(others).toContain('/users?view=Ann+%26+co')
  expect(searchEntries('', { ...nobody, views }).map(({ opens }) => opens)).toContain(late)
})
