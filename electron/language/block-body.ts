import type { Body } from '../../shared/language/tree.ts'
import type { Source } from './frame.ts'

/** A script block as the evaluator made it: its tree and the text it stands in. */
export interface BlockBody {
  readonly tree: Body
  readonly source: Source
}
