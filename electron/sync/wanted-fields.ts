import type { StepFacts, User } from '../store/types.ts'

/** Fields of an object of the tenant, by name. */
export type Fields = Readonly<Record<string, unknown>>

/** What the directory says an object of the tenant should be, against what it is. */
export interface WantedFields {
  /** Everything that the directory masters. */
  readonly all: Fields
  /** What differs. */
  readonly before: Fields
  readonly after: Fields
  readonly differs: boolean
  /** The person may sign in now and shall not. */
  readonly disables: boolean
  /** Addresses, in lower case, that are given up. */
  readonly releases: readonly string[]
}

function same(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right
  return left.length === right.length && left.every((item, index) => item === right[index])
}

/** Who synchronization disabled may sign in again; whoever was disabled here stays so. */
function signIn(user: User | undefined, { entry }: StepFacts): { readonly enabled?: boolean } {
  if (user === undefined) return {}
  if (entry.wanted?.disabled === true) return user.enabled ? { enabled: false } : {}
  return entry.wasEnabled === true && !user.enabled ? { enabled: true } : {}
}

function allOf(facts: StepFacts, others: readonly string[]): Fields {
  const { entry } = facts
  const { wanted } = entry
  if (wanted === null) return {}
  const { address, displayName, profile, groupType } = wanted
  switch (entry.class) {
    case 'contact':
      return { address, displayName }
    case 'group':
      return { address, displayName, type: groupType }
    default:
      return { userName: address, displayName, addresses: others, synchronized: true, ...profile }
  }
}

/** The fields of the object; `others` are its addresses beside the primary one, as far as the tenant takes them. */
export function wantedFields(facts: StepFacts, others: readonly string[]): WantedFields {
  const { user, contact, group } = facts
  const all = allOf(facts, others)
  const current: Fields = { ...(user ?? contact ?? group) }
  // The order of addresses means nothing to a directory.
  const is = (name: string) => {
    const value = current[name]
    return name === 'addresses' && Array.isArray(value) ? value.toSorted() : value
  }
  const enabled = signIn(user, facts)
  const changed = [...Object.entries(all), ...Object.entries(enabled)].filter(([name, value]) => !same(is(name), value))
  const before = Object.fromEntries(changed.map(([name]) => [name, current[name]]))
  const after = Object.fromEntries(changed)
  const had = [user?.userName ?? contact?.address ?? group?.address ?? '', ...(user?.addresses ?? [])]
  const has = new Set([facts.entry.wanted?.address ?? '', ...others].map(each => each.toLowerCase()))
  return {
    all,
    before,
    after,
    differs: changed.length > 0,
    disables: enabled.enabled === false,
    releases: had.map(each => each.toLowerCase()).filter(each => each !== '' && !has.has(each)),
  }
}
