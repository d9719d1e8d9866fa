import { AsyncLocalStorage } from 'node:async_hooks'
import { mutationsOf, statementStarts, type Mutation } from './mutations.ts'

/** What planted code asks: whether this fault is to show. */
export interface Planted {
  /** The fault that shows; none while it is undefined. */
  active: string | undefined
  /** How often each place was passed. */
  readonly passed: Map<string, number>
  /** How many passes are left before a run counts as one without an end. */
  left: number
  /** The run that something belongs to; what one without an end left behind stops once that is over. */
  readonly run: AsyncLocalStorage<{ over: boolean }>
  readonly shows: (id: string) => boolean
}

/** Thrown out of a run that does not end. */
export class WithoutEnd extends Error {}

declare global {
  var plantedFaults: Planted | undefined
}

/** The faults of this process. */
export function planted(): Planted {
  return (globalThis.plantedFaults ??= create())
}

/** Passes that a process with one fault has: more than the tests of a file need without any. */
const mostPasses = 200_000_000

function create(): Planted {
  const active = process.env['TENANT_DESK_FAULT']
  const faults: Planted = {
    active,
    passed: new Map(),
    left: active === undefined ? Infinity : mostPasses,
    run: new AsyncLocalStorage(),
    shows: id => {
      faults.passed.set(id, (faults.passed.get(id) ?? 0) + 1)
      faults.left -= 1
      if (faults.left < 0 || faults.run.getStore()?.over === true) throw new WithoutEnd()
      return id === faults.active
    },
  }
  return faults
}

/** The name of a file's fault: the file, and which one it is in it; where none is given, how the names of all of them begin. */
export const faultId = (file: string, index?: number): string => `${file}#${String(index ?? '')}`

/** The file's text with every fault in it, each of which shows when it is asked for; lines stay where they are. */
export function plant(file: string, text: string): string {
  const starts = new Set(statementStarts(text))
  const ids = new Map(mutationsOf(text).map((mutation, index) => [mutation, faultId(file, index)]))
  const places = Map.groupBy(ids.keys(), ({ start, end }) => `${start}-${end}`)
  const all = [...places.values()]

  function written(from: number, to: number, within: readonly (readonly Mutation[])[]): string {
    let result = ''
    let at = from
    for (let next = 0; next < within.length;) {
      const place = within[next] ?? []
      const [first] = place
      if (first === undefined) break
      let after = next + 1
      while ((within[after]?.[0]?.start ?? Infinity) < first.end) after++
      result += text.slice(at, first.start) + choice(place, first, within.slice(next + 1, after))
      at = first.end
      next = after
    }
    return result + text.slice(at, to)
  }

  function choice(place: readonly Mutation[], { start, end }: Mutation, within: readonly (readonly Mutation[])[]) {
    const shows = (mutation: Mutation) => `plantedFaults.shows(${JSON.stringify(ids.get(mutation))})`
    const [first] = place
    if (first !== undefined && first.block) {
      return `{if(${shows(first)}){}else{${written(start + 1, end - 1, within)}}}`
    }
    // A line that begins with a parenthesis would go on with the one before.
    const begins = starts.delete(start) ? ';' : ''
    const choices = place.map(mutation => `${shows(mutation)}?(${mutation.replacement}):`)
    return `${begins}(${choices.join('')}(${written(start, end, within)}))`
  }

  return written(0, text.length, all)
}
