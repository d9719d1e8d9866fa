import { expect, test } from 'vitest'
import type { FieldChange, ObjectChange } from '../../shared/engine.ts'
import { mergeChanges } from './merge-changes.ts'

const ann = (
  change: ObjectChange['change'],
  ...fields: readonly (readonly [string, FieldChange['before'], FieldChange['after']])[]
) =>
  ({
    entity: 'user',
    id: 'ann',
    name: 'Ann',
    change,
    fields: fields.map(([field, before, after]) => ({ field, before, after })),
  }) satisfies ObjectChange

test('a person who is made, enabled and given POP3 is made once, with all of it', () => {
  const merged = mergeChanges([
    ann('create', ['DisplayName', null, 'Ann']),
    ann('change', ['Enabled', false, true]),
    { ...ann('create'), entity: 'grant', id: 'g' },
    ann('change', ['PopEnabled', false, true]),
  ])
  expect(merged.map(({ entity, change }) => [entity, change])).toEqual([
    ['user', 'create'],
    ['grant', 'create'],
  ])
  expect(merged[0]?.fields.map(({ field, after }) => [field, after])).toEqual([
    ['DisplayName', 'Ann'],
    ['Enabled', true],
    ['PopEnabled', true],
  ])
})

test('a field shows its first before and its last after', () => {
  const [merged] = mergeChanges([ann('change', ['City', 'Ghent', 'Mons']), ann('change', ['City', 'Mons', 'Bruges'])])
  expect(merged?.fields).toEqual([{ field: 'City', before: 'Ghent', after: 'Bruges' }])
})

test('what ends as it began is no change', () => {
  expect(mergeChanges([ann('change', ['City', 'Ghent', 'Mons']), ann('change', ['City', 'Mons', 'Ghent'])])).toEqual([])
  expect(mergeChanges([ann('create'), ann('remove')])).toEqual([])
})
