import type { Invocation, StreamRecord } from '../../../shared/engine.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import { PsObject } from '../../../shared/values.ts'
import type { Connection } from '../../engine/connection.ts'
import { recordOf } from '../../engine/live-query.ts'
import { numberOf, textOf, textsOf } from '../../engine/properties.ts'
import { run, type RevealedSecret } from '../../engine/run.ts'
import { filesOf, onRead } from './import-actions.ts'
import { importCommand, type ImportTotals, type Source } from './import-model.ts'
import { firstState, useImport } from './import-store.ts'

const { getState: now, setState: set } = useImport

/** Goes on with an import that was left unfinished; the engine refuses any other file. */
export async function goOn(connection: Connection, totals: ImportTotals, source: Source): Promise<void> {
  const head = { columns: [], rows: numberOf(totals, 'Rows'), encoding: '', delimiter: '' }
  set({ ...firstState, settings: now().settings, source, head, totals })
  await start(connection)
}

/** Runs the import; one that was paused goes on. */
export async function start(connection: Connection): Promise<void> {
  const { source, settings, totals } = now()
  if (source === undefined) return
  const resumed = totals !== undefined && numberOf(totals, 'Left') > 0
  const command: Invocation = resumed
    ? {
        cmdlet: 'Resume-TenantImport',
        arguments: [
          ['Import', textOf(totals, 'Import')],
          ['Path', source.name],
        ],
      }
    : importCommand(source.name, settings)
  const held = resumed ? now().running : undefined
  const doneBefore = resumed ? numberOf(totals, 'Rows') - numberOf(totals, 'Left') : 0
  const secrets: RevealedSecret[] = [...(held?.secrets ?? [])]
  let [done, failed] = [doneBefore, resumed ? numberOf(totals, 'Failed') : 0]
  const before = done
  const began = performance.now()
  let last = ''

  const show = (more: Partial<NonNullable<ReturnType<typeof now>['running']>> = {}) => {
    const { running } = now()
    if (running !== undefined) set({ running: { ...running, done, failed, secrets: [...secrets], ...more } })
  }

  function take(record: StreamRecord): boolean {
    if (record.stream === 'secret') secrets.push(record)
    else if (record.stream === 'operation') {
      done += 1
      if (record.operation.outcome === 'failed' || record.operation.outcome === 'denied') failed += 1
    } else return record.stream === 'error' && record.error.row !== undefined
    return true
  }

  try {
    const { errors, summary } = await run(connection.engine, {
      session: connection.session,
      command: { pipelines: [[command]] },
      files: filesOf(source),
      onRead,
      confirmed: true,
      take,
      onStart: id => {
        last = id
        const began = {
          run: id,
          command,
          state: 'running',
          done,
          failed,
          rate: 0,
          progress: undefined,
          secrets,
        } as const
        set({ step: 'run', running: began, read: 0, totals: undefined, error: undefined })
      },
      onProgress: progress => show({ progress, rate: ((done - before) * 1000) / (performance.now() - began) }),
    })
    const found = await totalsOf(connection, last)
    const paused = now().running?.state === 'paused' && summary.outcome === 'stopped'
    show({ state: paused ? 'paused' : 'over' })
    if (found === undefined) notBegun(resumed, errors[0])
    else set({ totals: found, error: errors[0], step: paused ? 'run' : 'totals' })
  } catch (thrown) {
    notBegun(resumed, recordOf(thrown))
  }
}

/** Goes back to where something can be done about it: to the file where another was chosen to go on with, else to the check. */
function notBegun(resumed: boolean, error: ErrorRecord | undefined): void {
  if (resumed) set({ ...firstState, settings: now().settings, error })
  else set({ running: undefined, error, step: 'check' })
}

/** The totals of the import of which a run was part. */
async function totalsOf({ engine, session }: Connection, id: string): Promise<ImportTotals | undefined> {
  const latest = { cmdlet: 'Get-TenantImport', arguments: [['First', 10]] } as const
  const { output } = await run(engine, { session, command: { pipelines: [[latest]] } })
  return output.filter(value => value instanceof PsObject).find(value => textsOf(value, 'Runs').includes(id))
}

/** Asks the import for its totals anew. */
export async function refresh(connection: Connection): Promise<void> {
  const { totals } = now()
  if (totals === undefined) return
  const known = { cmdlet: 'Get-TenantImport', arguments: [['Import', textOf(totals, 'Import')]] } as const
  const { output } = await run(connection.engine, { session: connection.session, command: { pipelines: [[known]] } })
  const [fresh] = output
  if (fresh instanceof PsObject) set({ totals: fresh })
}

/** Stops the run after the rows that are under way; paused it may go on. */
export function halt({ engine }: Connection, state: 'paused' | 'stopping'): void {
  const { running } = now()
  if (running === undefined) return
  set({ running: { ...running, state } })
  engine.stop(running.run)
}

/** Leaves a paused import as it is and shows its totals. */
export function showTotals(): void {
  set({ step: 'totals' })
}

/** Takes the whole import back, its runs latest first. */
export async function undo(connection: Connection): Promise<void> {
  const { totals } = now()
  if (totals === undefined) return
  const pipelines = textsOf(totals, 'Runs')
    .toReversed()
    .map(id => [{ cmdlet: 'Undo-TenantChange', arguments: [['Run', id]] as const }])
  const { errors } = await run(connection.engine, {
    session: connection.session,
    command: { pipelines },
    confirmed: true,
  })
  // A run that only failed, or found all done, wrote nothing.
  set({ error: errors.find(({ id }) => id !== 'NothingToUndo') })
  await refresh(connection)
}

/** The lines of the results file, or of the failed rows. */
export async function resultText({ engine, session }: Connection, id: string, failedOnly: boolean): Promise<string> {
  const command: Invocation = {
    cmdlet: 'Export-TenantImportResult',
    arguments: [['Import', id], ...(failedOnly ? [['FailedOnly', true] as const] : [])],
  }
  const { output } = await run(engine, { session, command: { pipelines: [[command]] } })
  return `${output.filter(line => typeof line === 'string').join('\r\n')}\r\n`
}
