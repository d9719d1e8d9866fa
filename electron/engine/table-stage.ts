import { randomUUID } from 'node:crypto'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { Invocation, ObjectChange, OperationOutcome } from '../../shared/engine.ts'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { bindAlone, bindLine } from '../../shared/language/binder.ts'
import { printCommand } from '../../shared/language/print.ts'
import type { Value } from '../../shared/values.ts'
import type { ImportRowOutcome } from '../store/types.ts'
import type { BoundArguments, BoundItem, CommandState, ImportedRow } from './command-state.ts'
import type { Cmdlet, ReadContext, TableContext, TableRow, WriteContext } from './context.ts'
import { createReadContext, createShellContext } from './contexts.ts'
import { outputValue } from './output-value.ts'
import { prepareAhead } from './prepare-ahead.ts'
import type { CmdletTable } from './run-state.ts'
import { createObjectWriter } from './write-object.ts'
import { withProgress } from './write-progress.ts'

/** One command of a row, bound, with what its slow part came to. */
interface Step {
  readonly cmdlet: Cmdlet
  readonly arguments: BoundArguments
  readonly prepared: unknown
}

type Counts = Record<ImportRowOutcome, number>

/** Runs the rows of a file: the commands of one are one object, kept together with its outcome or not at all. */
export function tableStage(
  command: CommandState,
  table: NonNullable<Cmdlet['table']>,
  writtenLine: () => string,
): (call: BoundItem) => AsyncGenerator<Value, void, void> {
  const { run, definition, preferences } = command
  const { cmdlets } = run.parts
  const mode = preferences.whatIf ? 'whatIf' : run.writeMode
  const reading = preferences.whatIf ? withoutHashing(createReadContext(command)) : createReadContext(command)

  async function* give(call: BoundItem): AsyncGenerator<Value, void, void> {
    const counts: Counts = { created: 0, changed: 0, removed: 0, unchanged: 0, failed: 0, denied: 0 }
    let opened: string | undefined
    const context: TableContext = {
      ...createShellContext(command),
      get store() {
        return run.reader(preferences.whatIf)
      },
      newId: randomUUID,
      open: async info => {
        const refused = await run.turn.object(mode, turn => turn.openImport(info))
        await run.turn.settle()
        if (refused !== undefined) throw new Failure(refused)
        opened = info.id
      },
    }
    const { write, failWhole } = createObjectWriter(
      command,
      async function* (_, attempt, prepared) {
        await runSteps(prepared as readonly Step[], attempt)
        // What the steps give is for a pipeline; a row has none.
        yield* []
      },
      item => lineOf(item, cmdlets) || writtenLine(),
      (outcome, changes) => void (counts[outcomeOf(outcome, changes)] += 1),
    )
    const items = async function* (rows: AsyncIterable<TableRow>): AsyncGenerator<BoundItem, void, void> {
      for await (const row of rows) {
        const pause = run.pulse()
        if (pause !== undefined) await pause
        const imported: ImportedRow = { row, import: preferences.whatIf ? undefined : opened }
        yield { arguments: { Identity: row.target }, row: row.line, imported }
      }
    }
    try {
      const { rows, summary } = await table(call.arguments as never, context)
      yield* prepareAhead(
        command,
        withProgress(command, items(rows), undefined),
        item => prepare(item, reading, cmdlets),
        write,
      )
      const id = opened
      if (id !== undefined) await run.turn.object(mode, turn => turn.closeImport(id))
      await run.turn.settle()
      yield outputValue(definition, await summary(counts))
    } catch (error) {
      await failWhole(call, error)
      throw error
    }
  }
  return give
}

function outcomeOf(outcome: OperationOutcome, changes: readonly ObjectChange[]): ImportRowOutcome {
  if (outcome === 'failed' || outcome === 'denied') return outcome
  if (changes.length === 0) return 'unchanged'
  const people = changes.filter(({ entity }) => entity === 'user')
  if (people.some(({ change }) => change === 'create')) return 'created'
  return people.some(({ change }) => change === 'remove') ? 'removed' : 'changed'
}

/** Binds the row's commands and does their slow parts; throws what is wrong with the row. */
async function prepare({ imported }: BoundItem, context: ReadContext, cmdlets: CmdletTable): Promise<readonly Step[]> {
  if (imported === undefined) return []
  const { problem, commands } = imported.row
  if (problem !== undefined) throw new Failure(problem)
  const steps: Step[] = []
  for (const invocation of commands) {
    const cmdlet = cmdlets.find(invocation.cmdlet)
    if (cmdlet === undefined) {
      const facts = { name: invocation.cmdlet, nearest: [] }
      throw new Failure(errorRecord('CommandNotFound', facts, { target: invocation.cmdlet }))
    }
    const args = boundArguments(cmdlet.definition, invocation)
    steps.push({ cmdlet, arguments: args, prepared: await cmdlet.prepare?.(args as never, context) })
  }
  return steps
}

function boundArguments(definition: CmdletDefinition, invocation: Invocation): BoundArguments {
  const line = bindLine(
    definition,
    invocation.arguments.map(([name, value]) => ({ name, value })),
  )
  if (!line.ok) throw new Failure(line.problem)
  const bound = bindAlone(line.value)
  if (!bound.ok) throw new Failure(bound.problem)
  return bound.value
}

/** The row's commands one after the other; the first that fails, or is answered No, ends the row. */
async function runSteps(steps: readonly Step[], context: WriteContext): Promise<void> {
  for (const { cmdlet, arguments: args, prepared } of steps) {
    const { definition, run } = cmdlet
    if (run === undefined) throw new Error(`${definition.name} cannot be a step of a row`)
    let allowed = true
    const own: WriteContext = {
      ...context,
      get store() {
        return context.store
      },
      shouldProcess: async (target, action, impact) => {
        allowed = await context.shouldProcess(
          target,
          action,
          impact ?? (definition.impact === 'high' ? 'high' : undefined),
        )
        return allowed
      },
    }
    const output = run(args as never, own as never, prepared as never)
    for (let next = await output.next(); next.done !== true; next = await output.next());
    if (!allowed) return
  }
}

/** The row's commands as the journal shows them. */
function lineOf({ imported }: BoundItem, cmdlets: CmdletTable): string {
  const commands = imported?.row.commands ?? []
  return commands.map(each => printCommand(each, cmdlets.find(each.cmdlet)?.definition)).join('; ')
}

/** A what-if keeps nothing, so nothing is hashed for it. */
function withoutHashing(context: ReadContext): ReadContext {
  const { services } = context
  return {
    ...context,
    get store() {
      return context.store
    },
    services: { ...services, secrets: { ...services.secrets, hash: async () => '' } },
  }
}
