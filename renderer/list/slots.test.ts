import { expect, test } from 'vitest'
import { fromSlots, nextSlots, noSlots, toSlots } from './slots.ts'

const first = nextSlots(noSlots, ['ann', 'bea', 'cis'])

test('rows that follow others at their places take their slots', () => {
  expect(nextSlots(first, ['dan', 'eva', 'fay', 'gil']).numbers).toEqual([...first.numbers, 3])
})

test('a row that stays keeps its slot wherever it moves, and nobody else has it', () => {
  const moved = nextSlots(first, ['zoe', 'ann', 'cis'])
  expect(moved.slotOf.get('ann')).toBe(first.slotOf.get('ann'))
  expect(moved.slotOf.get('cis')).toBe(first.slotOf.get('cis'))
  expect(new Set(moved.numbers).size).toBe(3)
  expect(moved.slotOf.get('zoe')).toBe(3)
})

test('a slot that was given up is not given to a row at another place', () => {
  const fewer = nextSlots(first, ['ann'])
  expect(nextSlots(fewer, ['ann', 'dan']).slotOf.get('dan')).toBe(3)
})

test('a selection goes through slots and back, with rows of other pages in it', () => {
  const ids = new Set(['bea', 'elsewhere'])
  expect(fromSlots(first, toSlots(first, ids))).toEqual(ids)
  expect(toSlots(first, ids)).toEqual(new Set([1, 'elsewhere']))
})
