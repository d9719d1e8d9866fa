import * as fc from 'fast-check'
import { planted } from './plant.ts'

planted()
// A fault is noticed by the first example that fails; looking for the smallest one takes most of the time.
fc.configureGlobal({ endOnFailure: true, seed: 1 })
