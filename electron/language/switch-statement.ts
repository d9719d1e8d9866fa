import type { Switch } from '../../shared/language/tree.ts'
import { ScriptBlock, type Value } from '../../shared/values.ts'
import { equals } from './comparison.ts'
import { toBoolean, toText, valueOf } from './conversions.ts'
import type { Flow } from './flow.ts'
import type { Frame } from './frame.ts'
import { after, eachUntil, type Later } from './later.ts'
import { overItems } from './loops.ts'
import { matchesTable } from './matched-groups.ts'
import { expressionOf, matchesIn } from './regular-expressions.ts'
import { collectBlock } from './script-blocks.ts'
import { writeVariable } from './scopes.ts'
import { isLike } from './wildcards.ts'

/** Whether a clause's test fits the item; a script block is asked. */
function fits(node: Switch, test: Value, item: Value, frame: Frame): Later<boolean> {
  if (test instanceof ScriptBlock) return after(collectBlock(test, frame, item), items => toBoolean(valueOf(items)))
  if (node.mode === 'wildcard') return isLike(toText(item), toText(test), node.caseSensitive)
  if (node.mode === 'exact') return equals(item, test, node.caseSensitive)
  const pattern = expressionOf(toText(test), node.caseSensitive)
  const [match] = matchesIn(pattern, toText(item))
  if (match === undefined) return false
  writeVariable(frame.scope, 'Matches', matchesTable(pattern, match))
  return true
}

/** Every clause that fits runs; `break` ends the switch, `continue` goes to the next item. */
export function runSwitch(node: Switch, frame: Frame): Later<Flow | undefined> {
  return after(frame.evaluator.collect([node.subject], frame), items =>
    overItems(items, node.label, frame, item => runClauses(node, item, { ...frame, item: { value: item } })),
  )
}

function runClauses(node: Switch, item: Value, frame: Frame): Later<Flow | undefined> {
  let found = false
  const left = eachUntil(node.clauses, clause =>
    after(frame.evaluator.evaluate(clause.test, frame), test =>
      after(fits(node, test, item, frame), yes => {
        if (!yes) return undefined
        found = true
        return frame.evaluator.block(clause.body, frame)
      }),
    ),
  )
  return after(left, flow => {
    if (flow !== undefined || found || node.otherwise === undefined) return flow
    return frame.evaluator.block(node.otherwise, frame)
  })
}
