import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { ErrorContext, ErrorRecord } from '../../shared/errors.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import type { TableRow } from './context.ts'
import type { Frame } from '../language/frame.ts'
import type { Preferences } from './preferences.ts'
import type { RunState } from './run-state.ts'
import type { Voice } from './voice.ts'

/** Bound arguments by canonical name, as a handler takes them. */
export type BoundArguments = Readonly<Record<string, Value | undefined>>

/** One object of a cmdlet's input, bound. */
export interface BoundItem {
  readonly arguments: BoundArguments
  /** The line of the input file that it came from. */
  readonly row?: number
  /** The row itself, where the object is one of an import. */
  readonly imported?: ImportedRow
}

/** A row of an import that has been opened in the turn; a what-if lists none. */
export interface ImportedRow {
  readonly row: TableRow
  readonly import: string | undefined
}

/** One cmdlet in one pipeline while it runs. */
export interface CommandState {
  readonly run: RunState
  readonly definition: CmdletDefinition
  readonly preferences: Preferences
  readonly voice: Voice
  readonly frame: Frame
  /** The object at hand, for what its handler says. */
  current: BoundItem | undefined
  /** The answer that holds for all further objects, after Yes to all or No to all. */
  forAll: 'yes' | 'no' | undefined
  /** Whether a person said to go on after every further error. */
  goesOn: boolean
  /** How many objects a person said No to. */
  declined: number
  readonly piped: boolean
}

const namesOfTarget = ['Identity', 'UserName', 'Name', 'Run', 'Import', 'Path']

/** What a person would call the object of a call; empty where nothing tells. */
export function targetOf(args: BoundArguments): string {
  for (const name of namesOfTarget) {
    const value = args[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return ''
}

/** What names an object that did not bind, in the place of its arguments: its properties under the parameters' own names. */
export function unboundArguments({ parameters }: CmdletDefinition, value: Value): BoundArguments {
  if (!(value instanceof PsObject)) return typeof value === 'string' ? { Identity: value } : {}
  const named = parameters.flatMap(({ name, aliases = [] }) => {
    const found = [name, ...aliases].map(each => value.get(each)).find(each => each !== undefined)
    return found === undefined ? [] : [[name, found] as const]
  })
  const others = namesOfTarget.flatMap(name => (value.has(name) ? [[name, value.get(name)] as const] : []))
  return Object.fromEntries([...others, ...named])
}

/** The record with whatever is known of where it happened. */
export function completed(command: CommandState, record: ErrorRecord, target?: string): ErrorRecord {
  const { current } = command
  const known = target ?? (current === undefined ? '' : targetOf(current.arguments))
  const column = record.parameter === undefined ? undefined : current?.imported?.row.columnOf(record.parameter)
  const context: ErrorContext = {
    cmdlet: command.definition.name,
    ...(known === '' ? {} : { target: known }),
    ...(current?.row === undefined ? {} : { row: current.row }),
    ...(column === undefined ? {} : { column }),
  }
  return { ...record, ...Object.fromEntries(Object.entries(context).filter(([name]) => !(name in record))) }
}
