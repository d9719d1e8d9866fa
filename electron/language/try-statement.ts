import type { ErrorRecord } from '../../shared/errors.ts'
import type { Statement, Trap, Try } from '../../shared/language/tree.ts'
import { errorObject, thrownRecord } from './error-object.ts'
import { isExceptionOf, isExceptionType, shortExceptionName } from './exceptions.ts'
import { ScriptFailure, Signal, type Flow } from './flow.ts'
import type { Frame } from './frame.ts'
import { after, guard, lastly, type Later } from './later.ts'

/** .NET's names of exceptions that scripts catch, by the ids and categories of our errors that stand for them. */
const exceptions: ReadonlyMap<string, readonly (ErrorRecord['id'] | ErrorRecord['category'])[]> = new Map([
  ['dividebyzero', ['DividedByZero']],
  ['itemnotfound', ['ObjectNotFound']],
  ['filenotfound', ['PathNotFound']],
  ['directorynotfound', ['PathNotFound']],
  ['io', ['PathNotFound', 'PathIsFolder', 'ReadError', 'WriteError', 'ResourceExists', 'ResourceUnavailable']],
  ['unauthorizedaccess', ['PermissionDenied', 'SecurityError']],
  ['security', ['PermissionDenied', 'SecurityError']],
  ['invalidcast', ['ConversionFailed', 'NotANumber', 'NotADate', 'DateMalformed']],
  ['psinvalidcast', ['ConversionFailed', 'NotANumber', 'NotADate', 'DateMalformed']],
  ['format', ['NotANumber', 'NotADate', 'DateMalformed', 'FormatMalformed']],
  ['argument', ['InvalidArgument', 'InvalidData']],
  ['argumentoutofrange', ['NumberOutOfRange', 'IndexOutOfRange']],
  ['indexoutofrange', ['IndexOutOfRange']],
  ['timeout', ['OperationTimeout']],
  ['notsupported', ['NotImplemented']],
  ['writeerror', ['WrittenError']],
  [
    'parameterbinding',
    [
      ...(['NamedParameterNotFound', 'AmbiguousParameter', 'ParameterAlreadyBound', 'MissingArgument'] as const),
      ...(['PositionalParameterNotFound', 'AmbiguousParameterSet', 'MissingMandatoryParameter'] as const),
      ...(['ArgumentRefused', 'InputObjectNotBound'] as const),
    ],
  ],
])

/** Names that take every error. */
const broad = new Set(['', 'runtime', 'system', 'applicationfailed'])

/** Whether a catch clause or trap for that type takes the error. Types are ids of errors, their categories, or .NET's names. */
function takes(type: string, error: ErrorRecord): boolean {
  const plain = shortExceptionName(type)
  if (isExceptionType(type) && broad.has(plain)) return true
  if (error.exception !== undefined && isExceptionOf(error.exception, type)) return true
  if ([error.id.toLowerCase(), error.category.toLowerCase()].includes(plain)) return true
  return exceptions.get(plain)?.some(known => known === error.id || known === error.category) ?? false
}

/** `try`: the first catch clause that takes the error runs; `finally` runs whatever happens. */
export function runTry(node: Try, frame: Frame): Later<Flow | undefined> {
  // Without a catch nothing is taken: an error that ends only its statement is told there, and the next one follows.
  const inner: Frame = node.catches.length === 0 ? frame : { ...frame, guarded: true }
  const guarded = () =>
    guard(
      () => frame.evaluator.block(node.body, inner),
      error => caught(node, error, frame),
    )
  const { finally: last } = node
  if (last === undefined) return guarded()
  return lastly(guarded, () => after(frame.evaluator.block(last, frame), () => undefined))
}

function caught(node: Try, error: unknown, frame: Frame): Later<Flow | undefined> {
  if (error instanceof Signal) throw error
  const record = thrownRecord(error)
  const clause = node.catches.find(({ types }) => types.length === 0 || types.some(({ name }) => takes(name, record)))
  if (clause === undefined) throw error
  frame.runtime.remember(record)
  return frame.evaluator.block(clause.body, { ...frame, item: { value: errorObject(record) } })
}

type TrapHandler = (error: ErrorRecord, frame: Frame) => Later<Flow | undefined>

const known = new WeakMap<readonly Statement[], TrapHandler | 'none'>()

/** What the traps among the statements do with an error; undefined where there are none. The statement after goes on. */
export function trapOf(statements: readonly Statement[]): TrapHandler | undefined {
  let handler = known.get(statements)
  if (handler === undefined) {
    const traps = statements.filter(statement => statement.type === 'Trap')
    handler = traps.length === 0 ? 'none' : (error, frame) => runTrap(traps, error, frame)
    known.set(statements, handler)
  }
  return handler === 'none' ? undefined : handler
}

function runTrap(traps: readonly Trap[], error: ErrorRecord, frame: Frame): Later<Flow | undefined> {
  const fitting = traps.find(({ typeName }) => typeName !== undefined && takes(typeName.name, error))
  const trap = fitting ?? traps.find(({ typeName }) => typeName === undefined)
  const report = () => after(frame.emit({ stream: 'error', error }), () => undefined)
  frame.runtime.remember(error)
  if (trap === undefined) return report()
  const ran = frame.evaluator.block(trap.body, { ...frame, item: { value: errorObject(error) } })
  return after(ran, (flow): Later<Flow | undefined> => {
    if (flow?.kind === 'continue') return undefined
    // `break` gives the error back to whoever is around.
    if (flow?.kind === 'break') throw new ScriptFailure(error, 'statement')
    return flow ?? report()
  })
}
