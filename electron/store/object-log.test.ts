import { beforeEach, expect, test } from 'vitest'
import { person } from '../../e2e/doubles/temporary-tenant.ts'
import { createNotes } from './notes.ts'
import { createObjectLog, sameValue, type ObjectLog } from './object-log.ts'
import { connect } from './sqlite.ts'
import { createTables } from './tables.ts'

const ann = person('Ann', { city: null })

let log: ObjectLog
beforeEach(() => {
  const connection = connect(':memory:', 'write')
  log = createObjectLog(createTables(connection, createNotes(connection), () => 1).tables)
})

test('lists are the same by their items, in order', () => {
  expect(sameValue(['a', 'b'], ['a', 'b'])).toBe(true)
  expect(sameValue([], [])).toBe(true)
  for (const other of [['a'], ['b', 'a'], ['a', 'b', 'c'], 'a,b', null, undefined])
    expect(sameValue(['a', 'b'], other)).toBe(false)
  expect(sameValue('ab', ['a', 'b'])).toBe(false)
  expect(sameValue(1, '1')).toBe(false)
})

test('a row that was read is given back for itself alone, until something is written', () => {
  expect(log.seen('user', ann.id)).toBeUndefined()
  log.saw('user', ann.id, ann)
  expect(log.seen('user', ann.id)).toBe(ann)
  expect(log.seen('user', 'another')).toBeUndefined()
  expect(log.seen('group', ann.id)).toBeUndefined()
  log.saw('user', 'another', undefined)
  expect(log.seen('user', ann.id)).toBeUndefined()
  log.saw('user', ann.id, ann)
  log.touch('user', ann.id, ann, { ...ann, city: 'Ghent' })
  expect(log.seen('user', ann.id)).toBeUndefined()
  log.saw('user', ann.id, ann)
  log.clear()
  expect(log.seen('user', ann.id)).toBeUndefined()
})

test('several writes of an object are one change, of the fields that differ in the end', () => {
  log.touch('user', ann.id, ann, { ...ann, city: 'Ghent', displayName: 'Ann V' })
  log.touch('user', ann.id, { ...ann, city: 'Ghent', displayName: 'Ann V' }, { ...ann, city: 'Bruges' })
  expect(log.changes()).toMatchObject([{ id: ann.id, before: { city: null }, after: { city: 'Bruges' } }])
  log.touch('user', ann.id, { ...ann, city: 'Bruges' }, ann)
  expect(log.changes()).toEqual([])
})

test('each object is a change of its own; one that came and went is none', () => {
  const bob = person('Bob')
  log.touch('user', ann.id, null, ann)
  log.touch('user', bob.id, bob, null)
  const [came, went] = log.changes()
  expect(came).toMatchObject({ id: ann.id, before: null })
  expect(came?.after).not.toHaveProperty('city')
  expect(Object.keys(came?.after ?? {})).toEqual(Object.keys(came?.after ?? {}).sort())
  expect(went).toMatchObject({ id: bob.id, after: null })
  log.touch('user', ann.id, ann, null)
  expect(log.changes()).toHaveLength(1)
  log.clear()
  expect(log.changes()).toEqual([])
})
