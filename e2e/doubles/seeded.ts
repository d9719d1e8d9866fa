/** Draws that a seed decides, the same on every machine. */
export interface Draw {
  /** A whole number from 0, below the limit. */
  readonly below: (limit: number) => number
  /** One of the items. */
  readonly oneOf: <T>(items: readonly T[]) => T
}

/** Draws by Mulberry32: small, quick and even enough to choose texts. */
export function seeded(seed: number): Draw {
  let state = seed | 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return {
    below,
    oneOf: items => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}
