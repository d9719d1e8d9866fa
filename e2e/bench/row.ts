/** One measured line of the table: ours against a floor of the same run. */
export interface Row {
  readonly name: string
  readonly size: number
  /** Milliseconds, or megabytes where the unit says so. */
  readonly ours: number
  readonly floor?: number
  readonly unit: 'ms' | 'MB'
  /** The largest ratio of ours to floor that passes; absent means the row informs only. */
  readonly atMost?: number
  /** A goal in the row's own unit: printed, never failing, because machines differ. */
  readonly goal?: number
}

/** Below this number of people a run is over before its memory has settled and its code has been compiled. */
export const longRun = 50_000

/** The ratio of ours to the floor, or undefined where there is no floor. */
export function ratioOf(row: Row): number | undefined {
  return row.floor === undefined ? undefined : row.ours / row.floor
}

/** Whether the row keeps its bound; rows without one do. */
export function passes(row: Row): boolean {
  const ratio = ratioOf(row)
  return row.atMost === undefined || (ratio !== undefined && ratio <= row.atMost)
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const number = (value: number | undefined) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2)

/** The rows as lines of a table, a mark at each that misses its bound or is over its goal. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(row => {
    const ratio = ratioOf(row)
    return [
      row.name,
      row.size.toLocaleString('en'),
      `${number(row.ours)} ${row.unit}`,
      row.floor === undefined ? '' : `${number(row.floor)} ${row.unit}`,
      ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
      row.atMost === undefined ? '' : `<= ${row.atMost}x`,
      row.goal === undefined ? '' : `${number(row.goal)} ${row.unit}`,
      passes(row) ? (row.goal !== undefined && row.ours > row.goal ? 'over' : '') : 'MISSED',
    ]
  })
  const head = ['what', 'size', 'ours', 'floor', 'ratio', 'bound', 'goal', '']
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...cells.map(line)].join('\n')
}
