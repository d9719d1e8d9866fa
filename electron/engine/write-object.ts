import type { ObjectChange, OperationOutcome } from '../../shared/engine.ts'
import { Failure, type ErrorRecord } from '../../shared/errors.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import type { Value } from '../../shared/values.ts'
import { thrownRecord } from '../language/error-object.ts'
import { ScriptFailure, Signal } from '../language/flow.ts'
import type { OperationNote, WriteTurn } from '../store/types.ts'
import { completed, targetOf, type BoundItem, type CommandState } from './command-state.ts'
import type { WriteContext } from './context.ts'
import { createObjectAttempt } from './object-attempt.ts'
import { outputValue } from './output-value.ts'
import { AskSignal, isFatal } from './signals.ts'

/** A write cmdlet's handler. */
export type WriteCall = (item: BoundItem, context: WriteContext, prepared: unknown) => AsyncIterable<unknown>

/** Told what came of each object. */
export type ObjectOutcome = (outcome: OperationOutcome, changes: readonly ObjectChange[]) => void

/** Writes the objects of one write cmdlet, one after the other. */
export interface ObjectWriter {
  /**
   * Writes one object: a savepoint, an operation in the journal, an error record where it fails. Gives the output.
   * `prepared` gives what was prepared for it, or throws why that failed.
   */
  readonly write: (item: BoundItem, prepared: () => unknown) => Promise<readonly Value[]>
  /** Records an object that did not bind: it failed like any other. */
  readonly refuse: (item: BoundItem, error: ErrorRecord) => Promise<void>
  /** Records a call that failed as a whole, before or between its objects. What ends the run is no failure of the call. */
  readonly failWhole: (item: BoundItem, error: unknown) => Promise<void>
}

const noOutput: readonly Value[] = []

/** What the store keeps of a row with its effect. */
function rowNote({ imported }: BoundItem): Pick<OperationNote, 'row'> {
  if (imported?.import === undefined) return {}
  const { line, cells } = imported.row
  return { row: { import: imported.import, line, cells } }
}

function lineOf({ imported }: BoundItem): { readonly row?: number } {
  return imported === undefined ? {} : { row: imported.row.line }
}

/** The object writer of one command. `line` prints the bound command for the journal. */
export function createObjectWriter(
  command: CommandState,
  call: WriteCall,
  line: (item: BoundItem) => string,
  told: ObjectOutcome = () => undefined,
): ObjectWriter {
  const { run, voice, frame, definition } = command
  const whatIf = command.preferences.whatIf
  const mode = whatIf ? 'whatIf' : run.writeMode
  const attempt = createObjectAttempt(command, mode)

  const targetNow = (item: BoundItem) => attempt.target() || targetOf(item.arguments)

  function note(item: BoundItem, outcome: OperationOutcome, error?: ErrorRecord) {
    const target = targetNow(item)
    return {
      cmdlet: definition.name,
      target,
      line: line(item),
      outcome,
      ...(error === undefined ? {} : { error }),
      ...rowNote(item),
    }
  }

  async function failed(turn: WriteTurn, item: BoundItem, error: ErrorRecord): Promise<void> {
    told('failed', [])
    if (whatIf) return turn.dropObject()
    const operation = note(item, 'failed', error)
    await turn.dropObject(operation)
    run.noteFailure(operation)
    const { cmdlet, target, outcome } = operation
    void frame.emit({
      stream: 'operation',
      operation: { cmdlet, target, outcome, changes: [], error, ...lineOf(item) },
    })
  }

  async function denied(turn: WriteTurn, item: BoundItem): Promise<void> {
    told('denied', [])
    command.declined += 1
    const operation = note(item, 'denied')
    await turn.dropObject(operation)
    run.noteFailure(operation)
    const { cmdlet, target, outcome } = operation
    void frame.emit({ stream: 'operation', operation: { cmdlet, target, outcome, changes: [], ...lineOf(item) } })
  }

  async function previewed(turn: WriteTurn, item: BoundItem): Promise<void> {
    const together = run.turn.mode() === 'whatIf'
    const changes = together ? await turn.keepUnrecorded() : turn.pending()
    if (!together) await turn.dropObject()
    const target = targetNow(item)
    // What only reports on the others is about no object of its own.
    if (target === '' && changes.length === 0 && definition.reports === true) return told('unchanged', [])
    const text = attempt.preview() ?? engineTexts.whatIf({ action: definition.label, target })
    told(changes.length === 0 ? 'unchanged' : 'done', changes)
    void frame.emit({ stream: 'whatIf', text, changes, ...lineOf(item) })
  }

  async function kept(turn: WriteTurn, item: BoundItem): Promise<void> {
    const operation = note(item, turn.pending().length === 0 ? 'unchanged' : 'done')
    const changes = await turn.keepObject(operation)
    for (const secret of attempt.secrets()) void frame.emit({ stream: 'secret', ...secret })
    const { cmdlet, target, outcome } = operation
    told(outcome, changes)
    void frame.emit({ stream: 'operation', operation: { cmdlet, target, outcome, changes, ...lineOf(item) } })
  }

  /** One attempt inside the group: what is kept, an error that was recorded, or a question to put first. */
  async function tryOnce(
    turn: WriteTurn,
    item: BoundItem,
    prepared: () => unknown,
  ): Promise<readonly Value[] | ErrorRecord | AskSignal> {
    attempt.again()
    await turn.startObject()
    let output: Value[] | undefined
    try {
      for await (const value of call(item, attempt.context, prepared())) {
        output ??= []
        output.push(outputValue(definition, value))
      }
    } catch (error) {
      if (isFatal(error)) throw error
      if (error instanceof Signal) {
        await turn.dropObject()
        if (error instanceof AskSignal) return error
        throw error
      }
      const record = completed(command, thrownRecord(error), targetNow(item))
      await failed(turn, item, record)
      return record
    }
    const reported = attempt.reported()
    if (reported !== undefined) await failed(turn, item, reported)
    else if (attempt.denied()) await denied(turn, item)
    else if (whatIf) await previewed(turn, item)
    else await kept(turn, item)
    return output ?? noOutput
  }

  /** Puts the question. Where nobody can answer, the object has failed. */
  async function asked(signal: AskSignal, item: BoundItem): Promise<ErrorRecord | undefined> {
    await run.turn.settle()
    try {
      attempt.answer(await run.ask(signal.question))
      return undefined
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      const record = completed(command, error.record, targetNow(item))
      await run.turn.object(mode, async turn => {
        await turn.startObject()
        await failed(turn, item, record)
      })
      return record
    }
  }

  async function write(item: BoundItem, prepared: () => unknown): Promise<readonly Value[]> {
    attempt.next()
    command.current = item
    for (;;) {
      const result = await run.turn.object(mode, turn => tryOnce(turn, item, prepared))
      const error = result instanceof AskSignal ? await asked(result, item) : result
      if (error === undefined) continue
      if (!('id' in error)) return error
      voice.error(error)
      return noOutput
    }
  }

  async function recorded(item: BoundItem, error: ErrorRecord): Promise<ErrorRecord> {
    attempt.next()
    command.current = item
    const record = completed(command, error, targetNow(item))
    await run.turn.object(mode, async turn => {
      await turn.startObject()
      await failed(turn, item, record)
    })
    return record
  }

  return {
    write,
    refuse: async (item, error) => voice.error(await recorded(item, error)),
    failWhole: async (item, error) => {
      if (error instanceof Signal || error instanceof ScriptFailure || isFatal(error)) return
      await recorded(item, thrownRecord(error))
    },
  }
}
