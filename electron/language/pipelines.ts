import type { Chain, Command, CommandExpression, Pipeline } from '../../shared/language/tree.ts'
import type { Value } from '../../shared/values.ts'
import { pullFrom } from './channel.ts'
import { FlowSignal, PipelineEnd, type Flow } from './flow.ts'
import type { Frame, Input, Sink, Stage } from './frame.ts'
import { after, eachUntil, guard, mapInOrder, type Later } from './later.ts'
import { redirected } from './redirections.ts'

/** Runs a pipeline and writes what it gives. */
export function runPipeline(node: Pipeline, frame: Frame): Later<Flow | undefined> {
  const [first, ...rest] = node.stages
  if (first?.type === 'CommandExpression' && rest.length === 0) return runExpression(first, frame)
  return guard(() => runCommands(node, frame), flowOf)
}

/** A flow that crossed a stage goes on as a flow. */
function flowOf(error: unknown): Flow {
  if (error instanceof FlowSignal) return error.flow
  throw error
}

function runExpression(node: CommandExpression, frame: Frame): Later<undefined> {
  if (node.redirections.length > 0) {
    return redirected(node.redirections, frame, inner =>
      after(inner.evaluator.items(node.expression, inner), items => writeAll(items, inner.out)),
    )
  }
  const items = frame.evaluator.items(node.expression, frame)
  if (items instanceof Promise) return items.then(found => wellDone(found, frame))
  return wellDone(items, frame)
}

function wellDone(items: readonly Value[], frame: Frame): Later<undefined> {
  frame.runtime.succeeded(true)
  return after(writeAll(items, frame.out), () => undefined)
}

/** Writes the items one after the other, waiting where the sink asks for it. */
export function writeAll(items: readonly Value[], out: Sink): Later<undefined> {
  return after(
    eachUntil(items, item => after(out.write(item), () => undefined)),
    () => undefined,
  )
}

function runCommands(node: Pipeline, frame: Frame): Later<undefined> {
  const { runtime } = frame
  const pause = runtime.pulse()
  if (pause !== undefined) return pause.then(() => runCommands(node, frame))
  runtime.succeeded(true)
  const [first, ...others] = node.stages
  if (first?.type === 'CommandExpression') {
    return after(frame.evaluator.items(first.expression, frame), items =>
      after(stagesOf(others, items, frame), stages => runStages(stages, from(items), frame)),
    )
  }
  return after(stagesOf(node.stages, undefined, frame), stages => runStages(stages, undefined, frame))
}

/** The commands of a pipeline, each bound before the first record flows; `piped` is what an expression gives to the first. */
function stagesOf(
  nodes: readonly (Command | CommandExpression)[],
  piped: readonly Value[] | undefined,
  frame: Frame,
): Later<readonly Stage[]> {
  const commands = nodes.filter(node => node.type === 'Command')
  const stages = mapInOrder(commands, (command, index) => {
    const first = index === 0 ? piped?.length : undefined
    return frame.evaluator.stage(command, frame, piped !== undefined || index > 0, first)
  })
  return after(stages, made => {
    if (made.some(stage => stage.writes)) frame.runtime.noteLine(lineOf(made, piped), frame.depth)
    return made
  })
}

function lineOf(stages: readonly Stage[], piped: readonly Value[] | undefined): string {
  const given = piped === undefined ? [] : [stages[0]?.given?.(piped) ?? '…']
  return [...given, ...stages.map(stage => stage.line?.() ?? '…')].join(' | ')
}

async function* from(items: readonly Value[]): AsyncGenerator<Value, void, void> {
  for (const item of items) yield item
}

/** Joins the stages and runs them: each reads what the one before gives, record by record; the last writes to the sink. */
export function runStages(stages: readonly Stage[], source: Input, frame: Pick<Frame, 'out'>): Later<undefined> {
  let input = source
  for (const stage of stages.slice(0, -1)) {
    const upstream = input
    input = stage.pull === undefined ? pullFrom(out => stage.run(upstream, out)) : stage.pull(upstream)
  }
  const last = stages.at(-1)
  if (last === undefined) return undefined
  return guard(
    () => after(last.run(input, frame.out), () => undefined),
    error => {
      if (error instanceof PipelineEnd) return undefined
      throw error
    },
  )
}

/** `a && b` runs b when a went well, `a || b` when it did not. */
export function runChain(node: Chain, frame: Frame): Later<Flow | undefined> {
  return eachUntil(node.pipelines, (part, index) => {
    const operator = node.operators[index - 1]
    const well = frame.runtime.automatic('?') === true
    if (operator !== undefined && well !== (operator === '&&')) return undefined
    return frame.evaluator.statement(part, frame)
  })
}
