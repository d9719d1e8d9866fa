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

/** A column before it has its place. `fixed` where its width was asked for. */
interface WantedColumn {
  readonly wanted: number
  readonly fixed: boolean
}

const widthUnder = (limit: number, { wanted, fixed }: WantedColumn): number =>
  fixed ? wanted : Math.min(wanted, limit)

const lineWidth = (columns: readonly WantedColumn[], limit: number): number =>
  columns.reduce((sum, column) => sum + widthUnder(limit, column) + 1, -1)

/** How wide a column may be at most, so that all of them stand in the line; not less than `least`. */
function limitOf(columns: readonly WantedColumn[], width: number, least: number): number {
  let limit = Math.max(width, least)
  while (limit > least && lineWidth(columns, limit) > width) limit--
  return limit
}

/**
 * Columns as wide as what they hold, one blank between them. Where the line is too short, columns wider than a third of it
 * are cut to make room; then the last ones are left out, and the last one that is left may be cut.
 */
export function sizeColumns(
  columns: readonly FormatColumn[],
  rows: readonly (readonly Value[])[],
  width: number,
): readonly SizedColumn[] {
  const held = columns.map((_, index) => rows.map(row => row[index] ?? null))
  const wanting = columns.map((column, index) => ({
    wanted: column.width ?? widestOf(column.label, held[index] ?? []),
    fixed: column.width !== undefined,
  }))
  const least = Math.max(narrowest, Math.floor(width / 3))
  let whole = wanting.length
  while (whole > 0 && lineWidth(wanting.slice(0, whole), least) > width) whole--
  const limit = limitOf(wanting.slice(0, whole), width, least)

  const sized: SizedColumn[] = []
  let left = width
  for (const [index, column] of columns.entries()) {
    const wants = wanting[index] ?? { wanted: 0, fixed: false }
    const wanted = index < whole ? widthUnder(limit, wants) : wants.wanted
    if (sized.length > 0 && left < Math.min(wanted, narrowest)) break
    const alignment = column.alignment ?? alignmentOf(held[index] ?? [])
    const given = Math.max(1, Math.min(wanted, left))
    sized.push({ index, label: column.label, width: given, alignment })
    left -= given + 1
    if (given < wanted) break
  }
  return sized
}

/** The columns grown to what a later row holds, as far as the line has room that none of them took; asked widths stay. */
export function grownColumns(
  columns: readonly SizedColumn[],
  cells: readonly Value[],
  width: number,
  isFixed: (index: number) => boolean,
): readonly SizedColumn[] {
  let spare = width - columns.reduce((sum, column) => sum + column.width + 1, -1)
  if (spare <= 0) return columns
  let grew = false
  const grown = columns.map(column => {
    if (spare <= 0 || isFixed(column.index)) return column
    const wanted = displayWidth(cellDisplay(cells[column.index] ?? null)) - column.width
    if (wanted <= 0) return column
    const more = Math.min(spare, wanted)
    spare -= more
    grew = true
    return { ...column, width: column.width + more }
  })
  return grew ? grown : columns
}

function widestOf(label: string, values: readonly Value[]): number {
  return values.reduce<number>((most, value) => Math.max(most, displayWidth(cellDisplay(value))), displayWidth(label))
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
