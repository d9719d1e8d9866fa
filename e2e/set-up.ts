import * as fc from 'fast-check'
import { expect } from 'vitest'
import { PsObject } from '../shared/values.ts'
import { seed, times } from './extent.ts'

// Properties are drawn by the printed seed as everything else is, and tried the more often the more time there is.
fc.configureGlobal({ seed, numRuns: times(1_000, 100_000) })

expect.addEqualityTesters([
  // Records hold their values privately: without this any two of a type would be alike.
  function records(left: unknown, right: unknown, testers) {
    if (!(left instanceof PsObject) || !(right instanceof PsObject)) return undefined
    return this.equals(
      { typeName: left.typeName, properties: [...left.properties()] },
      { typeName: right.typeName, properties: [...right.properties()] },
      testers,
    )
  },
])
