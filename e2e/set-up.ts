import * as fc from 'fast-check'
import { seed, times } from './extent.ts'

// Properties are drawn by the printed seed as everything else is, and tried the more often the more time there is.
fc.configureGlobal({ seed, numRuns: times(100, 5_000) })
