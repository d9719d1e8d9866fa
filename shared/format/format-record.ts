import { isList, PsObject, type Value } from '../values.ts'

export type Alignment = 'left' | 'right'

/** A column of a table: sized and aligned by what it holds where nothing is said. */
export interface FormatColumn {
  readonly label: string
  readonly width?: number
  readonly alignment?: Alignment
}

/** What the cmdlets Format- give on: how something is to be printed, whatever the width of who prints it. */
export type FormatRecord =
  /** A table begins; rows follow. */
  | {
      readonly kind: 'table'
      readonly columns: readonly FormatColumn[]
      readonly headings: boolean
      readonly wrap: boolean
    }
  | { readonly kind: 'row'; readonly cells: readonly Value[] }
  /** An object as a list of its properties. */
  | { readonly kind: 'entry'; readonly labels: readonly string[]; readonly values: readonly Value[] }
  /** Cells side by side begin; 0 columns are as many as fit. */
  | { readonly kind: 'wide'; readonly columns: number }
  | { readonly kind: 'cell'; readonly value: Value }
  /** Another part begins, under this heading. */
  | { readonly kind: 'group'; readonly label: string; readonly value: Value }

const prefix = 'Format.'

/** The record as a value of the pipeline, which crosses a wire like any other. */
export function formatValue(record: FormatRecord): PsObject {
  switch (record.kind) {
    case 'table':
      return PsObject.of(`${prefix}table`, {
        Columns: record.columns.map(({ label, width, alignment }) =>
          PsObject.of('Format.Column', { Label: label, Width: width ?? null, Alignment: alignment ?? null }),
        ),
        Headings: record.headings,
        Wrap: record.wrap,
      })
    case 'row':
      return PsObject.of(`${prefix}row`, { Cells: record.cells })
    case 'entry':
      return PsObject.of(`${prefix}entry`, { Labels: record.labels, Values: record.values })
    case 'wide':
      return PsObject.of(`${prefix}wide`, { Columns: record.columns })
    case 'cell':
      return PsObject.of(`${prefix}cell`, { Value: record.value })
    case 'group':
      return PsObject.of(`${prefix}group`, { Label: record.label, Value: record.value })
  }
}

function listOf(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : []
}

function columnOf(value: Value): FormatColumn {
  const object = value instanceof PsObject ? value : new PsObject()
  const label = object.get('Label')
  const width = object.get('Width')
  const alignment = object.get('Alignment')
  return {
    label: typeof label === 'string' ? label : '',
    ...(typeof width === 'number' ? { width } : {}),
    ...(alignment === 'left' || alignment === 'right' ? { alignment } : {}),
  }
}

/** Whether a value says how to print something, instead of being something. */
export function isFormatValue(value: Value): boolean {
  return value instanceof PsObject && value.typeName.startsWith(prefix)
}

/** The record behind a value of the pipeline; undefined for any other value. */
export function formatRecordOf(value: Value): FormatRecord | undefined {
  if (!(value instanceof PsObject) || !value.typeName.startsWith(prefix)) return undefined
  switch (value.typeName.slice(prefix.length)) {
    case 'table':
      return {
        kind: 'table',
        columns: listOf(value.get('Columns')).map(columnOf),
        headings: value.get('Headings') !== false,
        wrap: value.get('Wrap') === true,
      }
    case 'row':
      return { kind: 'row', cells: listOf(value.get('Cells')) }
    case 'entry':
      return { kind: 'entry', labels: listOf(value.get('Labels')).map(String), values: listOf(value.get('Values')) }
    case 'wide':
      return { kind: 'wide', columns: Number(value.get('Columns') ?? 0) }
    case 'cell':
      return { kind: 'cell', value: value.get('Value') ?? null }
    case 'group':
      return { kind: 'group', label: String(value.get('Label') ?? ''), value: value.get('Value') ?? null }
    default:
      return undefined
  }
}
