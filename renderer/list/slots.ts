/** The rows of a list, each in a slot that the grid knows it by. */
export interface Slots {
  /** The slot of each row, in the order of the rows. */
  readonly numbers: readonly number[]
  readonly slotOf: ReadonlyMap<string, number>
  readonly idOf: ReadonlyMap<number, string>
  /** One more than any number given so far. */
  readonly next: number
}

export const noSlots: Slots = { numbers: [], slotOf: new Map(), idOf: new Map(), next: 0 }

/**
 * The slots of the rows after a change. A row that stays keeps its slot wherever it moves; a row that stands where one was
 * that has gone takes that one's slot. So what the grid has drawn for a row is changed into the next, which takes a fraction
 * of the time of taking it down and drawing another.
 */
export function nextSlots(before: Slots, ids: readonly string[]): Slots {
  const staying = new Set(ids.map(id => before.slotOf.get(id)))
  const slotOf = new Map<string, number>()
  const idOf = new Map<number, string>()
  let { next } = before
  const numbers = ids.map((id, index) => {
    const there = before.numbers[index]
    const freed = there === undefined || staying.has(there) ? undefined : there
    const slot = before.slotOf.get(id) ?? freed ?? next++
    slotOf.set(id, slot)
    idOf.set(slot, id)
    return slot
  })
  return { numbers, slotOf, idOf, next }
}

/** Rows by their slots, in the grid's words; rows of other pages stay as they are. */
export function toSlots({ slotOf }: Slots, ids: Iterable<string>): Set<string | number> {
  return new Set(Array.from(ids, id => slotOf.get(id) ?? id))
}

/** Rows by their identities again. */
export function fromSlots({ idOf }: Slots, ids: Iterable<string | number>): Set<string> {
  return new Set(Array.from(ids, id => (typeof id === 'number' ? (idOf.get(id) ?? '') : id)).filter(id => id !== ''))
}
