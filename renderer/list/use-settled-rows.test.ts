import { expect, test } from 'vitest'
import { PsObject } from '../../shared/values.ts'
import { differences, inPlace } from './use-settled-rows.ts'

const person = (id: string, city = 'Ghent') => PsObject.of('MSOnlineUser', { Id: id, City: city })
const idOf = (row: PsObject) => String(row.get('Id'))

test('values change in place while rows keep their places', () => {
  const rows = inPlace([person('a'), person('b')], [person('c'), person('b', 'Bruges'), person('a', 'Mons')], idOf)
  expect(rows.map(row => [row.get('Id'), row.get('City')])).toEqual([
    ['a', 'Mons'],
    ['b', 'Bruges'],
  ])
})

test.each([
  ['ab', 'ab', 0],
  ['ab', 'abc', 1],
  ['ab', 'a', 1],
  ['ab', 'ba', 2],
  ['abc', 'xyz', 3],
])('from %s to %s differ %i rows', (old, fresh, count) => {
  expect(
    differences(
      Array.from(old, id => person(id)),
      Array.from(fresh, id => person(id)),
      idOf,
    ),
  ).toBe(count)
})
