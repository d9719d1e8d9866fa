import { makeStage } from './calls.ts'
import { evaluate } from './expressions.ts'
import type { Evaluator } from './frame.ts'
import { collectBlock } from './script-blocks.ts'
import { collectStatements, expressionItems, runBlock, runGuarded, valueOfStatement } from './statements.ts'

/** The evaluator of the whole language. */
export const evaluator: Evaluator = {
  evaluate,
  items: expressionItems,
  collect: collectStatements,
  value: valueOfStatement,
  block: runBlock,
  statement: (statement, frame) => runGuarded(statement, [], frame),
  invoke: collectBlock,
  stage: makeStage,
}
