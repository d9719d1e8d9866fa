import type { Block, For, ForEach, Statement, While } from '../../shared/language/tree.ts'
import { isList, type Value } from '../../shared/values.ts'
import type { Flow } from './flow.ts'
import type { Frame } from './frame.ts'
import { toBoolean } from './conversions.ts'
import { after, repeat, type Later } from './later.ts'
import { writeScoped } from './variables.ts'

/** Whether a condition holds. */
function holds(condition: Statement, frame: Frame): Later<boolean> {
  const value = frame.evaluator.value(condition, frame)
  return value instanceof Promise ? value.then(toBoolean) : toBoolean(value)
}

/** What a turn of a loop says about the next one. */
type Turn = 'next' | 'end' | Flow

/** What the flow out of a loop's body means for the loop. */
function turnAfter(flow: Flow | undefined, label: string | undefined): Turn {
  if (flow === undefined) return 'next'
  if (flow.kind !== 'break' && flow.kind !== 'continue') return flow
  if (flow.label !== undefined && flow.label !== label?.toLowerCase()) return flow
  return flow.kind === 'break' ? 'end' : 'next'
}

/** Takes turns until one ends the loop; every turn gives a stop and the event loop their chance. */
export function loop(
  frame: Frame,
  label: string | undefined,
  turn: () => Later<Flow | 'end' | undefined>,
): Later<Flow | undefined> {
  const { pulse } = frame.runtime
  const step = (): Later<Exclude<Turn, 'next'> | undefined> => {
    const pause = pulse()
    return pause === undefined ? taken(turn()) : pause.then(() => taken(turn()))
  }
  function taken(result: Later<Flow | 'end' | undefined>): Later<Exclude<Turn, 'next'> | undefined> {
    if (result instanceof Promise) return result.then(settled)
    return result === undefined ? undefined : settled(result)
  }
  function settled(result: Flow | 'end' | undefined): Exclude<Turn, 'next'> | undefined {
    const next = result === 'end' ? result : turnAfter(result, label)
    return next === 'next' ? undefined : next
  }
  return after(repeat(step), end => (end === 'end' ? undefined : end))
}

function bodyWhile(condition: Statement | undefined, body: Block, frame: Frame): () => Later<Flow | 'end' | undefined> {
  return () => {
    const goes = condition === undefined || holds(condition, frame)
    if (goes instanceof Promise) return goes.then(yes => (yes ? frame.evaluator.block(body, frame) : 'end'))
    return goes ? frame.evaluator.block(body, frame) : 'end'
  }
}

/** `while`. */
export function runWhile(node: While, frame: Frame): Later<Flow | undefined> {
  return loop(frame, node.label, bodyWhile(node.condition, node.body, frame))
}

/** `do … while` and `do … until`: the body runs at least once. */
export function runDo(node: While, frame: Frame): Later<Flow | undefined> {
  let first = true
  return loop(frame, node.label, () => {
    if (first) {
      first = false
      return frame.evaluator.block(node.body, frame)
    }
    return after(holds(node.condition, frame), yes =>
      yes === (node.type === 'DoWhile') ? frame.evaluator.block(node.body, frame) : 'end',
    )
  })
}

/** `for`: the step runs between two turns. */
export function runFor(node: For, frame: Frame): Later<Flow | undefined> {
  const silent: Frame = { ...frame, out: { write: () => undefined } }
  const turn = bodyWhile(node.condition, node.body, frame)
  const { step } = node
  let first = true
  const start = node.initial === undefined ? undefined : frame.evaluator.statement(node.initial, silent)
  return after(start, () =>
    loop(frame, node.label, () => {
      if (first || step === undefined) {
        first = false
        return turn()
      }
      const stepped = frame.evaluator.statement(step, silent)
      return stepped instanceof Promise ? stepped.then(turn) : turn()
    }),
  )
}

/** What is gone through; an assignment gives nothing to a pipeline, but here what it assigns. */
function sourceOf(source: Statement, frame: Frame): Later<readonly Value[]> {
  return source.type === 'Assignment'
    ? after(frame.evaluator.value(source, frame), value => (isList(value) ? value : [value]))
    : frame.evaluator.collect([source], frame)
}

/** `foreach`: over nothing not at all. */
export function runForEach(node: ForEach, frame: Frame): Later<Flow | undefined> {
  return after(sourceOf(node.source, frame), collected => {
    const items = collected.length === 1 && collected[0] === null ? [] : collected
    return overItems(items, node.label, frame, item => {
      writeScoped(node.variable, item, frame)
      return frame.evaluator.block(node.body, frame)
    })
  })
}

/** One turn for each item, in order. */
export function overItems(
  items: readonly Value[],
  label: string | undefined,
  frame: Frame,
  body: (item: Value) => Later<Flow | undefined>,
): Later<Flow | undefined> {
  let index = 0
  return loop(frame, label, () => {
    if (index >= items.length) return 'end'
    const item = items[index++] ?? null
    return body(item)
  })
}
