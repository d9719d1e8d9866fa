import { errorRecord, type ErrorId, type ErrorRecord } from '../../shared/errors.ts'
import type { Expression } from '../../shared/language/tree-expressions.ts'
import type { Block, Jump, Leave, Statement } from '../../shared/language/tree.ts'
import { isList, PsObject, type Value } from '../../shared/values.ts'
import { assign } from './assignments.ts'
import { toBoolean, toInteger, toText, valueOf } from './conversions.ts'
import { errorObject, placed, recordOf, thrownRecord } from './error-object.ts'
import { isExceptionType } from './exceptions.ts'
import { callNode, evaluate } from './expressions.ts'
import { FlowSignal, ScriptFailure, Signal, type Flow } from './flow.ts'
import type { Frame, Sink } from './frame.ts'
import { after, eachUntil, guard, type Later } from './later.ts'
import { runDo, runFor, runForEach, runWhile } from './loops.ts'
import { runChain, runPipeline } from './pipelines.ts'
import { readVariable, writeFunction } from './scopes.ts'
import { runSwitch } from './switch-statement.ts'
import { runTry, trapOf } from './try-statement.ts'
import { holdsNothing, readScoped } from './variables.ts'

/** Runs statements in order until one of them leaves. */
export function runStatements(statements: readonly Statement[], frame: Frame): Later<Flow | undefined> {
  const trap = trapOf(statements)
  if (trap !== undefined && !frame.guarded) return runStatements(statements, { ...frame, guarded: true })
  return eachUntil(statements, statement => runGuarded(statement, statements, frame))
}

/** Runs the statements of a block. */
export function runBlock(block: Block, frame: Frame): Later<Flow | undefined> {
  return runStatements(block.statements, frame)
}

/**
 * Runs one statement. An error that ends a statement but not the script is written to the error stream, and the next
 * statement follows; inside `try` it goes up.
 */
export function runGuarded(
  statement: Statement,
  siblings: readonly Statement[],
  frame: Frame,
): Later<Flow | undefined> {
  return guard(
    () => runStatement(statement, frame),
    error => {
      if (error instanceof Signal) throw error
      const record = placed(thrownRecord(error), frame.source, statement)
      const trap = trapOf(siblings)
      if (trap !== undefined) return trap(record, frame)
      frame.runtime.succeeded(false)
      const ends = endOf(error, record, frame)
      if (ends === 'script' || frame.guarded) throw new ScriptFailure(record, ends)
      frame.runtime.remember(record)
      frame.heard?.('error', () => errorObject(record))
      return after(frame.emit({ stream: 'error', error: record }), () => undefined)
    },
  )
}

/** A list or text beyond its limit would be met again in the next turn of a loop, and the next. */
const limits = new Set<ErrorId>(['ListTooLarge', 'TextTooLarge', 'CallsTooDeep'])

/** What an error that nobody catches ends. */
function endOf(error: unknown, { id }: ErrorRecord, frame: Frame): ScriptFailure['ends'] {
  if (error instanceof ScriptFailure && error.ends === 'script') return 'script'
  return limits.has(id) || stops(frame) ? 'script' : 'statement'
}

/** Whether `$ErrorActionPreference` makes every error end the script. */
function stops(frame: Frame): boolean {
  const preference = readVariable(frame.scope, 'ErrorActionPreference')
  return typeof preference === 'string' && preference.toLowerCase() === 'stop'
}

/** Runs one statement and writes what it gives to the frame's sink. */
export function runStatement(node: Statement, frame: Frame): Later<Flow | undefined> {
  switch (node.type) {
    case 'Pipeline':
      return runPipeline(node, frame)
    case 'Assignment':
      return after(assign(node, frame), () => undefined)
    case 'If':
      return runIf(node.clauses, node.otherwise, frame)
    case 'ForEach':
      return runForEach(node, frame)
    case 'For':
      return runFor(node, frame)
    case 'While':
      return runWhile(node, frame)
    case 'DoWhile':
    case 'DoUntil':
      return runDo(node, frame)
    case 'Switch':
      return runSwitch(node, frame)
    case 'Try':
      return runTry(node, frame)
    case 'Trap':
      return undefined
    case 'Function':
      return writeFunction(frame.scope, node, frame.source)
    case 'Return':
    case 'Throw':
    case 'Exit':
      return leave(node, frame)
    case 'Break':
    case 'Continue':
      return jump(node, frame)
    case 'Chain':
      return runChain(node, frame)
  }
}

function runIf(
  clauses: readonly { readonly condition: Statement; readonly body: Block }[],
  otherwise: Block | undefined,
  frame: Frame,
): Later<Flow | undefined> {
  const chosen = eachUntil(clauses, clause =>
    after(valueOfStatement(clause.condition, frame), value => (toBoolean(value) ? clause.body : undefined)),
  )
  return after(chosen, body => {
    const taken = body ?? otherwise
    return taken === undefined ? undefined : runBlock(taken, frame)
  })
}

/** The expression of a statement that is nothing but one; undefined for all others. */
function plainExpression(statement: Statement): Expression | undefined {
  if (statement.type !== 'Pipeline') return undefined
  const [stage] = statement.stages
  const plain = statement.stages.length === 1 && stage?.type === 'CommandExpression' && stage.redirections.length === 0
  return plain ? stage.expression : undefined
}

function leave(node: Leave, frame: Frame): Later<Flow> {
  if (node.type === 'Return')
    return after(
      node.value === undefined ? undefined : runStatement(node.value, frame),
      flow => flow ?? { kind: 'return' },
    )
  const items = node.value === undefined ? [] : collectStatement(node.value, frame)
  return after(items, found => {
    const value = valueOf(found)
    if (node.type === 'Exit') return { kind: 'exit', code: value === null ? 0 : toInteger(value) }
    const known =
      recordOf(value) ?? (value === null && frame.item !== undefined ? recordOf(frame.item.value) : undefined)
    const record = known ?? scriptError(value === null ? 'ScriptHalted' : toText(value), exceptionTypeOf(value))
    throw new ScriptFailure(placed(record, frame.source, node))
  })
}

/** What `throw` makes of a text, which is its id too, as scripts see it. */
function scriptError(text: string, exception: string | undefined): ErrorRecord {
  const record = { ...errorRecord('ScriptError', { text }), writtenId: text }
  return exception === undefined ? record : { ...record, exception }
}

function exceptionTypeOf(value: Value): string | undefined {
  return value instanceof PsObject && isExceptionType(value.typeName) ? value.typeName : undefined
}

function jump(node: Jump, frame: Frame): Later<Flow> {
  const kind = node.type === 'Break' ? 'break' : 'continue'
  if (node.label === undefined) return { kind }
  return after(evaluate(node.label, frame), label => ({ kind, label: toText(label).toLowerCase() }))
}

/** What a statement is as one value, as in brackets or behind an assignment: a list stays the list it is. */
export function valueOfStatement(statement: Statement, frame: Frame): Later<Value> {
  if (statement.type === 'Assignment') return assign(statement, frame)
  const simple = plainExpression(statement)
  return simple === undefined ? after(collectStatement(statement, frame), valueOf) : evaluate(simple, frame)
}

/** What a statement gives, gathered. */
function collectStatement(statement: Statement, frame: Frame): Later<readonly Value[]> {
  const simple = plainExpression(statement)
  if (simple !== undefined) return expressionItems(simple, frame)
  return collectStatements([statement], frame)
}

/** What statements give, gathered; a flow that leaves them goes on up. */
export function collectStatements(statements: readonly Statement[], frame: Frame): Later<readonly Value[]> {
  const [only] = statements
  const simple = statements.length === 1 && only !== undefined ? plainExpression(only) : undefined
  if (simple !== undefined) return expressionItems(simple, frame)
  const items: Value[] = []
  const out: Sink = { write: value => void items.push(value) }
  const inner = { ...frame, out }
  return after(
    eachUntil(statements, statement => runStatement(statement, inner)),
    flow => {
      if (flow !== undefined) throw new FlowSignal(flow)
      return items
    },
  )
}

/** What an expression puts into a pipeline: lists are taken apart, one level deep. */
export function expressionItems(node: Expression, frame: Frame): Later<readonly Value[]> {
  switch (node.type) {
    case 'Variable': {
      const value = readScoped(node, frame)
      return value === null && holdsNothing(node, frame) ? [] : unrolled(value)
    }
    case 'Paren':
      return parenItems(node.statement, frame)
    case 'SubExpression':
    case 'Array':
      return collectStatements(node.statements, frame)
    case 'Call':
      return after(callNode(node, frame), ({ value }) => (value === undefined ? [] : unrolled(value)))
    case 'Increment':
      return after(evaluate(node, frame), () => [])
    case 'Cast':
      return after(evaluate(node, frame), value => (node.typeName.name.toLowerCase() === 'void' ? [] : unrolled(value)))
    default:
      return after(evaluate(node, frame), unrolled)
  }
}

/** A pipeline in brackets that gives nothing puts nothing into the pipeline around it. */
function parenItems(statement: Statement, frame: Frame): Later<readonly Value[]> {
  const plain = statement.type === 'Assignment' || plainExpression(statement) !== undefined
  if (plain) return after(valueOfStatement(statement, frame), unrolled)
  return after(collectStatement(statement, frame), items => (items.length === 1 ? unrolled(items[0] ?? null) : items))
}

function unrolled(value: Value): readonly Value[] {
  return isList(value) ? value : [value]
}
