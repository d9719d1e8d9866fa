import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { EntryAttribute } from '../ldap/attribute.ts'
import { failure } from '../ldap/failure.ts'
import { classOf } from '../scope.ts'
import { DirectoryFailure, type GroupMembers } from '../source.ts'
import { readWhole } from './ranges.ts'
import type { Session } from './session.ts'

const memberAttributes = ['member', 'uniqueMember']

/** The members of the entry, as names; undefined where it is no group. */
export function membersIn(attributes: readonly EntryAttribute[]): readonly string[] | undefined {
  const valuesOf = (wanted: string) =>
    attributes.flatMap(each => (each.name === wanted.toLowerCase() && each.options === '' ? each.texts() : []))
  if (classOf({ objectclass: valuesOf('objectClass') }) !== 'group') return undefined
  return memberAttributes.flatMap(valuesOf)
}

/**
 * Reads groups by their names, wherever they lie on the server. One that the server does not give, for whatever reason,
 * is left out. Throws a DirectoryFailure where the connection breaks.
 */
export async function readGroups(
  session: Session,
  names: readonly string[],
  signal: AbortSignal,
): Promise<GroupMembers> {
  const release = session.connection.stopBy(signal)
  try {
    const found = new Map<string, readonly string[]>()
    for (const name of names) {
      const members = await membersOf(session, name)
      if (members !== undefined) found.set(name, members)
    }
    return found
  } finally {
    release()
  }
}

/** Throws a failure at the step `rights` that names those of the groups that were not found. */
export function requireGroups(names: readonly string[], found: GroupMembers): void {
  const missing = names.filter(name => !found.has(name))
  if (missing.length > 0) throw failure('rights', directoryProblems.groupsMissing({ groups: missing.join('; ') }))
}

async function membersOf(session: Session, name: string): Promise<readonly string[] | undefined> {
  try {
    const entry = await readWhole(session, name, ['objectClass', ...memberAttributes])
    return entry === undefined ? undefined : membersIn(entry.attributes)
  } catch (error) {
    // The server answered, but not with the entry: no right to it, no name, another server's.
    if (error instanceof DirectoryFailure && error.resultCode !== undefined) return undefined
    throw error
  }
}
