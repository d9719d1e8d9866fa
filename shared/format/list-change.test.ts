import { expect, test } from 'vitest'
import { listChange } from './list-change.ts'

test('of a list that changed in part only what left and what joined it is told', () => {
  expect(listChange(['ann', 'bob', 'carl'], ['ann', 'carl', 'dora'])).toEqual({ gone: ['bob'], came: ['dora'] })
  expect(listChange(['ann'], ['ann', 'bob'])).toEqual({ gone: [], came: ['bob'] })
})

test('other changes are told whole: another list, another order, no list', () => {
  expect(listChange(['ann'], ['bob'])).toBeUndefined()
  expect(listChange(['ann', 'bob'], ['bob', 'ann'])).toBeUndefined()
  expect(listChange(null, ['ann'])).toBeUndefined()
  expect(listChange('ann', 'bob')).toBeUndefined()
})
