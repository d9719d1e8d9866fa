import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { chipsThatFit } from './filter-chips.tsx'

const chip = fc.record({
  name: fc.string(),
  label: fc.string({ maxLength: 30 }),
  count: fc.option(fc.nat(), { nil: undefined }),
  on: fc.boolean(),
})

test('more room never shows fewer chips, and enough room shows all', () => {
  fc.assert(
    fc.property(fc.array(chip), fc.nat(3000), fc.nat(3000), (chips, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)]
      expect(chipsThatFit(chips, less)).toBeLessThanOrEqual(chipsThatFit(chips, more))
      expect(chipsThatFit(chips, 1e6)).toBe(chips.length)
    }),
  )
})
