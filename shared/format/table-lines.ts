import type { Value } from '../values.ts'
import { displayWidth, padded, shortened, wrapped } from './display-width.ts'
import { cellDisplay } from './display-text.ts'
import type { Alignment, FormatColumn } from './format-record.ts'

/** A column with its place on the screen. */
export interface SizedColumn {
  readonly index: number
  readonly label: string
  readonly width: number
  readonly alignment: Alignment
}

/** The least that a column may be cut to. */
const narrowest = 5

function alignmentOf(values: readonly Value[]): Alignment {
  const held = values.filter(value => value !== null)
  return held.length > 0 && held.every(value => typeof value === 'number' || typeof value === 'boolean')
    ? 'right'
    : 'left'
}

/**
 * Columns as wide as what they hold, one blank between them. Where the line is too short the last ones are left out, and
 * the last one that is left may be cut.
 */
export function sizeColumns(
  columns: readonly FormatColumn[],
  rows: readonly (readonly Value[])[],
  width: number,
): readonly SizedColumn[] {
  const sized: SizedColumn[] = []
  let left = width
  for (const [index, column] of columns.entries()) {
    const values = rows.map(row => row[index] ?? null)
    const wanted =
      column.width ??
      values.reduce<number>(
        (most, value) => Math.max(most, displayWidth(cellDisplay(value))),
        displayWidth(column.label),
      )
    const least = Math.min(wanted, narrowest)
    if (sized.length > 0 && left < least) break
    const alignment = column.alignment ?? alignmentOf(values)
    const given = Math.max(1, Math.min(wanted, left))
    sized.push({ index, label: column.label, width: given, alignment })
    left -= given + 1
    if (given < wanted) break
  }
  return sized
}

function joined(columns: readonly SizedColumn[], cells: readonly string[]): string {
  return columns
    .map(({ width, alignment }, at) => padded(cells[at] ?? '', width, alignment))
    .join(' ')
    .trimEnd()
}

/** The headings with the line under them. */
export function headLines(columns: readonly SizedColumn[]): readonly string[] {
  const labels = columns.map(({ label, width }) => shortened(label, width))
  return [
    joined(columns, labels),
    joined(
      columns,
      labels.map(label => '-'.repeat(displayWidth(label))),
    ),
  ]
}

/** One row: a line, or several where long values are to be broken. */
export function rowLines(columns: readonly SizedColumn[], cells: readonly Value[], wrap: boolean): readonly string[] {
  const texts = columns.map(({ index }) => cellDisplay(cells[index] ?? null))
  if (!wrap)
    return [
      joined(
        columns,
        texts.map((text, at) => shortened(text, columns[at]?.width ?? 0)),
      ),
    ]
  const pieces = texts.map((text, at) => wrapped(text, columns[at]?.width ?? 1))
  const height = pieces.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) =>
    joined(
      columns,
      pieces.map(lines => lines[line] ?? ''),
    ),
  )
}
