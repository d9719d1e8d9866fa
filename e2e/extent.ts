import { randomInt } from 'node:crypto'
import { seeded } from './doubles/seeded.ts'

/** Whether the full numbers run, as TENANT_DESK_LONG=1 asks for, rather than the short form in the suite. */
export const long = process.env['TENANT_DESK_LONG'] === '1'

/** How often something is tried: in the suite, and in the long run. */
export const times = (short: number, full: number): number => (long ? full : short)

/** What the short form draws by; TENANT_DESK_SEED repeats it. */
export const seed = Number(process.env['TENANT_DESK_SEED'] ?? randomInt(2 ** 31))

/**
 * Which of the cases that are made by number are tried, counted from 0: so many in a row in the suite, from where the seed
 * says; all of them in the long run.
 */
export function stretch(short: number, full: number): { readonly from: number; readonly to: number } {
  if (long) return { from: 0, to: full }
  const from = seeded(seed).below(full - short + 1)
  return { from, to: from + short }
}

/** So many of the items, drawn by the seed and in their order. */
export function drawn<Item>(items: readonly Item[], count: number): readonly Item[] {
  const draw = seeded(seed)
  const lots = items.map((item, index) => ({ item, index, lot: draw.below(2 ** 30) }))
  const first = lots.toSorted((a, b) => a.lot - b.lot).slice(0, count)
  return first.toSorted((a, b) => a.index - b.index).map(({ item }) => item)
}

/** So many of the items in the suite, drawn by the seed; all of them in the long run. */
export function sample<Item>(items: readonly Item[], short: number): readonly Item[] {
  return long ? items : drawn(items, short)
}

/** The items in two hands: in the suite each is in one of them, dealt by the seed; in the long run all are in both. */
export function deal<Item>(items: readonly Item[]): readonly [readonly Item[], readonly Item[]] {
  if (long) return [items, items]
  const first = sample(items, Math.ceil(items.length / 2))
  return [first, items.filter(item => !first.includes(item))]
}
