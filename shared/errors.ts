import { errors } from './texts/errors.ts'
import type { ErrorCategory } from './texts/problem.ts'

export type ErrorId = keyof typeof errors

/** The facts that a failure's sentences are made of. */
export type ErrorFacts<Id extends ErrorId> = Parameters<(typeof errors)[Id]['message']>[0]

/** Where in command text an error was met: 1-based line and column, with the line itself. */
export interface SourcePlace {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly length: number
}

/** A failure as people and programs meet it; plain data, the only form in which an error crosses a wire. */
export interface ErrorRecord {
  readonly id: ErrorId
  readonly category: ErrorCategory
  readonly message: string
  readonly advice?: string
  readonly cmdlet?: string
  readonly parameter?: string
  /** The .NET type of the exception that a script threw. */
  readonly exception?: string
  /** The object it happened to, as a person would name it. */
  readonly target?: string
  /** The id that a script gave it, shown in place of ours. */
  readonly writtenId?: string
  /** The line of the input file, for rows of a CSV. */
  readonly row?: number
  /** The heading of the column that is meant, for rows of a CSV. */
  readonly column?: string
  /** The value that was probably meant instead. */
  readonly suggestion?: string
  readonly place?: SourcePlace
}

/** What a record may carry beyond its id and facts. */
export type ErrorContext = Partial<
  Pick<ErrorRecord, 'cmdlet' | 'parameter' | 'target' | 'row' | 'column' | 'suggestion' | 'place'>
>

/** The record of one failure, its sentences taken from the catalogue. */
export function errorRecord<Id extends ErrorId>(
  id: Id,
  facts: ErrorFacts<Id>,
  context: ErrorContext = {},
): ErrorRecord {
  const entry: { category: ErrorCategory; message: (facts: never) => string; advice?: (facts: never) => string } =
    errors[id]
  const given = facts as never
  const advice = entry.advice?.(given)
  return {
    id,
    category: entry.category,
    message: entry.message(given),
    ...(advice === undefined ? {} : { advice }),
    ...context,
  }
}

/** A record on its way up the stack: thrown by handlers and below, caught by the engine. */
export class Failure extends Error {
  readonly record: ErrorRecord

  constructor(record: ErrorRecord) {
    super(record.message)
    this.name = 'Failure'
    this.record = record
  }
}

/** Throws the failure of that id. */
export function fail<Id extends ErrorId>(id: Id, facts: ErrorFacts<Id>, context: ErrorContext = {}): never {
  throw new Failure(errorRecord(id, facts, context))
}
