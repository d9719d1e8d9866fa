import type { Row } from './row.ts'

/** How much more the larger size may cost than n log n would have it, since caches end somewhere. */
const slack = 1.5

/**
 * Of each thing that was measured at more than one size, from each size to the next: what the larger one took, against what
 * the smaller one took grown as n log n.
 */
export function growth(rows: readonly Row[]): readonly Row[] {
  return [...new Set(rows.map(({ name }) => name))].flatMap(name => growthOf(rows.filter(row => row.name === name)))
}

/** That of rows of one name. */
function growthOf(rows: readonly Row[]): readonly Row[] {
  const sorted = rows.toSorted((a, b) => a.size - b.size)
  return sorted.slice(1).flatMap((row, index) => {
    const smaller = sorted[index]
    if (smaller === undefined || smaller.size === row.size) return []
    const expected = (row.size * Math.log(row.size)) / (smaller.size * Math.log(smaller.size))
    return {
      name: `growth from ${smaller.size.toLocaleString('en')}: ${row.name}`,
      size: row.size,
      ours: row.ours,
      floor: smaller.ours * expected,
      unit: row.unit,
      atMost: slack,
    }
  })
}
