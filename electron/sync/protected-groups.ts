import type { Coexistence } from '../store/types.ts'
import { looseDnKey } from './ldap/dn.ts'
import type { Stage } from './read.ts'
import type { DirectorySource } from './source.ts'

/** Whom the protected groups of the configuration protect. */
export interface Protection {
  /** Names, as they are compared, of the members of groups that were read by their name, nested ones too. */
  readonly members: readonly string[]
  /** Protected groups that are nowhere: without them nobody knows who is protected. */
  readonly missing: readonly string[]
}

export interface ProtectionOptions {
  readonly source: DirectorySource
  readonly stage: Stage
  readonly configuration: Pick<Coexistence, 'protectedGroups'>
  readonly signal: AbortSignal
}

/**
 * Reads the protected groups by their names after a reading came to its end: base and filter need not fit them, nor the
 * groups within them. A group that is not given by name must be among what was read.
 */
export async function readProtection({ source, stage, configuration, signal }: ProtectionOptions): Promise<Protection> {
  const { protectedGroups } = configuration
  if (protectedGroups.length === 0) return { members: [], missing: [] }
  const members = new Set<string>()
  const found = new Set<string>()
  let names = protectedGroups
  while (names.length > 0) {
    const groups = await source.groups(names, signal)
    const inside = new Map<string, string>()
    for (const [name, all] of groups) {
      found.add(looseDnKey(name))
      for (const member of all) {
        const key = looseDnKey(member)
        if (!members.has(key)) inside.set(key, member)
        members.add(key)
      }
    }
    const next = await stage(({ directory }) => directory.perhapsGroups([...inside.keys()]))
    names = next.flatMap(key => inside.get(key) ?? [])
  }
  const read = await stage(({ directory }) => directory.groupsNamed(protectedGroups.map(looseDnKey)))
  for (const key of read) found.add(key)
  return { members: [...members], missing: protectedGroups.filter(name => !found.has(looseDnKey(name))) }
}
