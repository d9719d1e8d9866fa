import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageInvocation, paramsOf, runOrigins, runOutcomes, viewOf } from './activity-query.ts'

const views = fc.record({
  search: fc.string(),
  outcome: fc.option(fc.constantFrom(...runOutcomes), { nil: undefined }),
  origin: fc.option(fc.constantFrom(...runOrigins), { nil: undefined }),
  page: fc.nat(10_000),
})

test('a view survives its address', () => {
  fc.assert(
    fc.property(views, view => {
      expect(viewOf(paramsOf(view))).toEqual(view)
    }),
  )
})

test('what an address says wrongly is left out', () => {
  const view = viewOf(new URLSearchParams('outcome=lost&from=moon&page=-3'))
  expect(view).toEqual({ search: '', outcome: undefined, origin: undefined, page: 0 })
})

test('the third page of the runs that failed skips two hundred', () => {
  const asked = pageInvocation({ search: ' ', outcome: 'failed', origin: undefined, page: 2 })
  expect(asked.arguments).toEqual([
    ['Outcome', 'failed'],
    ['First', 100],
    ['Skip', 200],
    ['IncludeTotalCount', true],
  ])
})
