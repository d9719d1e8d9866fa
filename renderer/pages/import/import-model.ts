import type { Invocation, ObjectChange, Progress } from '../../../shared/engine.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import { importJobOf } from '../../../shared/import/import-jobs.ts'
import type { ImportEncoding, ImportKind } from '../../../shared/import/kinds.ts'
import type { JobField } from '../../../shared/jobs/job.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { Hashtable, type PsObject, type Value } from '../../../shared/values.ts'
import type { RevealedSecret } from '../../engine/run.ts'

/** The file that was chosen, dropped or pasted. */
export interface Source {
  readonly name: string
  readonly blob: Blob
}

/** What a person said about the file; all texts by heading, field or `line:heading`. */
export interface ImportSettings {
  readonly kind: ImportKind
  readonly encoding?: ImportEncoding | undefined
  readonly delimiter?: string | undefined
  readonly mapping: Readonly<Record<string, string>>
  readonly defaults: Readonly<Record<string, string>>
  readonly corrections: Readonly<Record<string, string>>
  readonly generate: boolean
}

export const firstSettings: ImportSettings = {
  kind: 'Provision',
  mapping: {},
  defaults: {},
  corrections: {},
  generate: false,
}

/** How the engine understands the file. */
export interface ImportHead {
  readonly columns: readonly ImportColumn[]
  readonly rows: number
  readonly encoding: string
  readonly delimiter: string
}

/** The label of the field that says whom or what a row is about, where no column gives it. */
export function missingSubject(kind: ImportKind, { columns }: ImportHead): string | undefined {
  const { subject, fields } = importJobOf(kind)
  if (columns.some(({ field }) => field === subject)) return undefined
  return fields.find(({ name }) => name === subject)?.parameter.label ?? subject
}

/**
 * Whether the field may be said for all rows. Whom a row is about is said by the row, a password for all would be
 * everybody's, and whether one is generated is said by a switch, for the rows that have none.
 */
export function isForAll({ name, parameter: { kind } }: JobField): boolean {
  return (
    !['secret', 'address', 'person', 'recipient'].includes(kind) &&
    !/Name$|Phone$|^FaxNumber$|^GeneratePassword$/.test(name)
  )
}

/** What the page calls the fields of a row, and what else a sentence about an import may name. */
export function importLabels(kind: ImportKind): ReadonlyMap<string, string> {
  const { fields } = importJobOf(kind)
  return new Map([
    ...fields.flatMap(({ name, parameter }) => [name, parameter.name].map(each => [each, parameter.label] as const)),
    ['GeneratePassword', importTexts.columns.generate],
    ['Encoding', importTexts.columns.encoding],
    ['Delimiter', importTexts.columns.delimiter],
  ])
}

export interface ImportColumn {
  readonly heading: string
  /** The field of the job that it gives; undefined where it is left out. */
  readonly field: string | undefined
  readonly samples: readonly string[]
}

export const wouldBe = ['problem', 'change', 'create', 'remove', 'nothing'] as const
/** What a row would do. */
export type Would = (typeof wouldBe)[number]

/** One row as the check found it. */
export interface CheckedRow {
  readonly line: number
  readonly would: Would
  readonly error?: ErrorRecord
  readonly changes: readonly ObjectChange[]
}

/** A row that could not go through. */
export interface ProblemRow extends CheckedRow {
  readonly error: ErrorRecord
}

/** The problem that most rows share. */
export interface Alike {
  readonly count: number
  readonly first: ProblemRow
}

export interface Checked {
  /** Undefined where the problems are of many kinds. */
  readonly alike: Alike | undefined
  readonly counts: Readonly<Record<Would, number>>
  /** Problems first; of each the first few. */
  readonly rows: readonly CheckedRow[]
  /** Their cells by line, as in the file or corrected. */
  readonly cells: ReadonlyMap<number, readonly string[]>
  /** What is wrong with the import as a whole. */
  readonly error: ErrorRecord | undefined
}

/** An import while it runs and after. */
export interface Running {
  /** The run that is under way, or was the last. */
  readonly run: string
  readonly command: Invocation
  readonly state: 'running' | 'stopping' | 'paused' | 'over'
  /** Rows with an outcome since the page began. */
  readonly done: number
  readonly failed: number
  /** Rows a second. */
  readonly rate: number
  readonly progress: Progress | undefined
  readonly secrets: readonly RevealedSecret[]
}

/** The totals that the engine keeps; a TenantImport. */
export type ImportTotals = PsObject

function tableOf(entries: Readonly<Record<string, string>>): Hashtable {
  const table = new Hashtable()
  for (const [key, value] of Object.entries(entries)) table.set(key, value)
  return table
}

/** The settings as arguments of the cmdlets, those that say something. */
function argumentsOf(settings: ImportSettings): readonly (readonly [string, Value])[] {
  const { kind, encoding, delimiter, mapping } = settings
  return [
    ['Kind', kind],
    ...(Object.keys(mapping).length === 0 ? [] : [['Mapping', tableOf(mapping)] as const]),
    ...(encoding === undefined ? [] : [['Encoding', encoding] as const]),
    ...(delimiter === undefined ? [] : [['Delimiter', delimiter] as const]),
  ]
}

/** The imports that were not run to their end. */
export const unfinishedImports: Invocation = { cmdlet: 'Get-TenantImport', arguments: [['Unfinished', true]] }

/** The command that shows how the file is understood. */
export function columnsCommand(file: string, settings: ImportSettings): Invocation {
  return { cmdlet: 'Get-TenantCsvColumn', arguments: [['Path', file], ...argumentsOf(settings)] }
}

/** The command that imports it. */
export function importCommand(file: string, settings: ImportSettings): Invocation {
  const { kind, corrections, generate } = settings
  const { fields } = importJobOf(kind)
  // What was said for all rows of another kind is kept for when it is chosen again.
  const defaults = Object.entries(settings.defaults).filter(([name]) => fields.some(field => field.name === name))
  return {
    cmdlet: 'Import-TenantCsv',
    arguments: [
      ['Path', file],
      ...argumentsOf(settings),
      ...(defaults.length === 0 ? [] : [['Default', tableOf(Object.fromEntries(defaults))] as const]),
      ...(Object.keys(corrections).length === 0 ? [] : [['Correction', tableOf(corrections)] as const]),
      ...(generate ? [['GeneratePassword', true] as const] : []),
    ],
  }
}

/** What a row that went through would do, by what it would change. */
export function wouldOf(changes: readonly ObjectChange[]): Would {
  if (changes.length === 0) return 'nothing'
  const people = changes.filter(({ entity }) => entity === 'user')
  if (people.some(({ change }) => change === 'create')) return 'create'
  return people.some(({ change }) => change === 'remove') ? 'remove' : 'change'
}

/** A record with one entry more, or without it where the value is undefined. */
export function withEntry<Held>(
  record: Readonly<Record<string, Held>>,
  key: string,
  value: Held | undefined,
): Readonly<Record<string, Held>> {
  const others = Object.entries(record).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]])
}
