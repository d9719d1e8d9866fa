import { getRandom } from '../../shared/cmdlets/random.ts'
import { fail } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'

/** Gives numbers from 0 up to but not including 1. */
type Chance = () => number

const unit = 2 ** -32

const anyChance: Chance = () => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return (high + (low >>> 11) * 2 ** -21) * unit
}

/** The same numbers for the same seed (mulberry32). */
function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) * unit
  }
}

/** That many of the items, none twice, in random order. */
function drawn(items: readonly Value[], count: number, chance: Chance): readonly Value[] {
  const left = [...items]
  const most = Math.min(count, left.length)
  for (let at = 0; at < most; at++) {
    const other = at + Math.floor(chance() * (left.length - at))
    const [mine = null, theirs = null] = [left[at], left[other]]
    left[at] = theirs
    left[other] = mine
  }
  return left.slice(0, most)
}

interface Bounds {
  readonly Minimum?: Value | undefined
  readonly Maximum?: Value | undefined
}

/** A number from the least up to but not including the most; whole where both are. */
function numberWithin({ Minimum, Maximum }: Bounds, chance: Chance, { language }: ShellContext): number {
  const least = Minimum === undefined ? 0 : language.number(Minimum)
  const most = Maximum === undefined ? 2_147_483_647 : language.number(Maximum)
  if (least === undefined || most === undefined || least >= most) {
    return fail('NumberOutOfRange', {
      parameter: 'Maximum',
      given: most ?? Number.NaN,
      least: least ?? 0,
      most: Number.MAX_SAFE_INTEGER,
    })
  }
  const number = least + chance() * (most - least)
  return Number.isInteger(least) && Number.isInteger(most) ? Math.floor(number) : number
}

const random = handleStream(getRandom, async function* (input, context, written) {
  const chance = written.SetSeed === undefined ? anyChance : seededChance(written.SetSeed)
  const { Count: count = 1 } = written
  const items: Value[] = []
  for await (const { InputObject: given = [] } of input) items.push(...given)
  if (items.length > 0) yield* drawn(items, written.Shuffle === true ? items.length : count, chance)
  else if (!context.piped) for (let at = 0; at < count; at++) yield numberWithin(written, chance, context)
})

/** The handler of chance. */
export const randomHandlers = [random]
