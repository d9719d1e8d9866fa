import type { ObjectChange, StreamRecord } from '../../../shared/engine.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import { PsObject } from '../../../shared/values.ts'
import type { Connection } from '../../engine/connection.ts'
import { concernsQueries, recordOf } from '../../engine/live-query.ts'
import { numberOf, textOf, textsOf } from '../../engine/properties.ts'
import { run } from '../../engine/run.ts'
import { usePreferences } from '../../state/preferences.ts'
import {
  columnsCommand,
  importCommand,
  wouldBe,
  wouldOf,
  type Alike,
  type CheckedRow,
  type ImportColumn,
  type ImportHead,
  type ImportSettings,
  type Source,
  type Would,
} from './import-model.ts'
import { firstState, useImport } from './import-store.ts'
import { readCells } from './read-cells.ts'

/** Rows of each outcome that are shown. */
export const mostShown = 1_000

const { getState: now, setState: set } = useImport

/** The reading that is under way; another takes its place. */
let reading: AbortController | undefined

/** What was written to the tenant last, by whomever. */
async function lastWritten({ engine, session }: Connection): Promise<string> {
  const latest = { cmdlet: 'Get-TenantJournal', arguments: [['First', 1]] } as const
  const { output } = await run(engine, { session, command: { pipelines: [[latest]] } })
  const [last] = output
  return last instanceof PsObject ? `${textOf(last, 'Run')} ${numberOf(last, 'Operations')}` : ''
}

let unwatch = () => {}

/** Watches, from the start of a check on, whether anything is written to the tenant; another check watches anew. */
async function watchTenant(connection: Connection): Promise<void> {
  unwatch()
  const before = await lastWritten(connection)
  const compare = async () => {
    if ((await lastWritten(connection)) !== before) set({ outdated: true })
  }
  unwatch = connection.engine.subscribe(notice => {
    // Another program tells by its mere opening of the file that something may have been written.
    if (concernsQueries(notice)) compare().catch(() => set({ outdated: true }))
  })
}

function beginReading(): AbortSignal {
  reading?.abort()
  reading = new AbortController()
  return reading.signal
}

/** Notes how much of the file has been seen; the second reading, row by row, takes nothing of that back. */
export function onRead(share: number): void {
  if (share > now().read) set({ read: share })
}

/** The file by the name under which a command reads it. */
export const filesOf = ({ name, blob }: Source) => new Map([[name, blob]])

/** Takes a file and shows how it is understood. */
export async function takeFile(connection: Connection, source: Source): Promise<void> {
  set({ ...firstState, settings: { ...now().settings, mapping: {}, corrections: {} }, source })
  await examine(connection)
}

/** Changes what is said about the file, and has it read anew where that matters. */
export async function change(connection: Connection, change: Partial<ImportSettings>): Promise<void> {
  const settings = { ...now().settings, ...change }
  set({ settings, checked: undefined })
  const matters = ['kind', 'encoding', 'delimiter', 'mapping'].some(name => name in change)
  if (now().source !== undefined && matters) await examine(connection)
}

async function examine(connection: Connection): Promise<void> {
  const { source, settings } = now()
  if (source === undefined) return
  const signal = beginReading()
  set({ reading: true, read: 0, error: undefined })
  try {
    const { output, errors } = await run(connection.engine, {
      session: connection.session,
      command: { pipelines: [[columnsCommand(source.name, settings)]] },
      files: filesOf(source),
      onRead,
      signal,
    })
    if (signal.aborted) return
    const columns = output.filter(value => value instanceof PsObject)
    const head = columns.length === 0 ? undefined : headOf(columns)
    set({ reading: false, head, error: errors[0], step: head === undefined ? 'file' : 'columns' })
    if (head !== undefined) await recall(connection, head)
  } catch (thrown) {
    if (!signal.aborted) set({ reading: false, head: undefined, error: recordOf(thrown), step: 'file' })
  }
}

function headOf(columns: readonly PsObject[]): ImportHead | undefined {
  const [first] = columns
  if (first === undefined) return undefined
  return {
    columns: columns.map((column): ImportColumn => ({
      heading: textOf(column, 'Column'),
      field: textOf(column, 'Field') || undefined,
      samples: textsOf(column, 'Samples'),
    })),
    rows: numberOf(first, 'Rows'),
    encoding: textOf(first, 'Encoding'),
    delimiter: textOf(first, 'Delimiter'),
  }
}

/** By what a mapping is remembered: the kind and the headings. */
function keyOf({ kind }: ImportSettings, { columns }: ImportHead): string {
  return [kind, ...columns.map(({ heading }) => heading.toLowerCase())].join('|')
}

/** Maps the columns as somebody did before for a file with the same headings. */
async function recall(connection: Connection, head: ImportHead): Promise<void> {
  const { settings } = now()
  const known = usePreferences.getState().imports[keyOf(settings, head)]
  if (known === undefined || Object.keys(settings.mapping).length > 0) return
  await change(connection, { mapping: known })
}

function rememberMapping(): void {
  const { settings, head } = now()
  if (head === undefined || Object.keys(settings.mapping).length === 0) return
  usePreferences.getState().rememberImport(keyOf(settings, head), settings.mapping)
}

type Found = Record<Would, CheckedRow[]>
type Counts = Record<Would, number>

/** Runs the import as a what-if and keeps what each row would do. */
export async function check(connection: Connection): Promise<void> {
  const { source, settings, head } = now()
  if (source === undefined || head === undefined) return
  rememberMapping()
  const signal = beginReading()
  set({ step: 'check', checking: 0, read: 0, wanted: undefined, outdated: false, error: undefined })
  const rows: Found = { problem: [], change: [], create: [], remove: [], nothing: [] }
  const reasons = new Map<string, Alike>()
  const counts: Counts = { problem: 0, change: 0, create: 0, remove: 0, nothing: 0 }
  let seen = 0

  function keep(would: Would, line: number, changes: readonly ObjectChange[], error?: ErrorRecord): void {
    counts[would] += 1
    seen += 1
    if (rows[would].length < mostShown)
      rows[would].push({ line, would, changes, ...(error === undefined ? {} : { error }) })
    if (error !== undefined) {
      const reason = `${error.id} ${error.parameter ?? ''}`
      const known = reasons.get(reason) ?? { count: 0, first: { line, would, changes, error } }
      reasons.set(reason, { ...known, count: known.count + 1 })
    }
    if (seen % 500 === 0 && !signal.aborted) set({ checking: seen })
  }

  function take(record: StreamRecord): boolean {
    if (record.stream === 'whatIf' && record.row !== undefined)
      keep(wouldOf(record.changes), record.row, record.changes)
    else if (record.stream === 'error' && record.error.row !== undefined)
      keep('problem', record.error.row, [], record.error)
    else return record.stream === 'whatIf'
    return true
  }

  try {
    await watchTenant(connection)
    const { errors } = await run(connection.engine, {
      session: connection.session,
      command: { pipelines: [[importCommand(source.name, settings)]] },
      files: filesOf(source),
      onRead,
      whatIf: true,
      confirmed: true,
      signal,
      take,
    })
    if (signal.aborted) return
    const found = wouldBe.flatMap(would => rows[would])
    const cells = await readCells(source.blob, head, new Set(found.map(({ line }) => line)))
    if (signal.aborted) return
    const shown = new Map(
      found.map(({ line }) => [line, correctedCells(line, cells.get(line) ?? [], settings, head)] as const),
    )
    const alike = [...reasons.values()].find(({ count }) => count > 1 && count * 2 > counts.problem)
    set({ checking: undefined, checked: { counts, alike, rows: found, cells: shown, error: errors[0] } })
  } catch (thrown) {
    if (!signal.aborted) set({ checking: undefined, error: recordOf(thrown) })
  }
}

function correctedCells(
  line: number,
  cells: readonly string[],
  { corrections }: ImportSettings,
  { columns }: ImportHead,
): readonly string[] {
  return columns.map(({ heading }, place) => corrections[`${String(line)}:${heading}`] ?? cells[place] ?? '')
}

/** Corrects one cell and has the rows checked anew. */
export async function correct(connection: Connection, line: number, heading: string, value: string): Promise<void> {
  const { settings } = now()
  set({ settings: { ...settings, corrections: { ...settings.corrections, [`${String(line)}:${heading}`]: value } } })
  await check(connection)
}

/** Goes back a step, there perhaps to a field that is to be said for all rows, or begins anew. */
export function goTo(step: 'file' | 'columns', wanted?: string): void {
  reading?.abort()
  if (step === 'file') set({ ...firstState, settings: { ...now().settings, mapping: {}, corrections: {} } })
  else set({ step, wanted, checking: undefined, error: undefined })
}
