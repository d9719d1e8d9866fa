import { blankTemplate } from './blank-template.ts'
import { blankUser } from './blank-user.ts'
import { sameValue } from './object-log.ts'
import type { ChangeEntry, EntityName } from './types.ts'

/** Fields of an object as the journal keeps them, by name. */
export type Fields = Readonly<Record<string, unknown>>

/** Fields that belong to a password: the run's are not taken back, and whoever comes back keeps them only with the hash. */
export const passwordFields = new Set(['passwordId', 'passwordSetAt', 'mustChangePassword', 'lockedUntil'])

/** What a run did to one object on the whole; null where the object was not there. */
export interface Combined {
  readonly before: Fields | null
  readonly after: Fields | null
}

function merged(parts: readonly (Fields | null)[]): Fields {
  return Object.fromEntries(parts.flatMap(part => Object.entries(part ?? {})))
}

/** The net effect of one run on one object; `changes` are latest first, so the earliest before and the latest after win. */
export function combine(changes: readonly ChangeEntry[]): Combined {
  const came = changes.at(-1)?.before === null
  const went = changes[0]?.after === null
  return {
    before: came ? null : merged(changes.map(change => change.before)),
    after: went ? null : merged(changes.toReversed().map(change => change.after)),
  }
}

/** Fields that change without an administrator and never stand in the way. */
const loose = new Set([
  'changedAt',
  'createdAt',
  'failedSignIns',
  'lockedUntil',
  'lastSignInAt',
  'mailboxUsed',
  'usedAt',
])

/** Whether the object has those values. */
export function holds(current: object, expected: Fields, except: ReadonlySet<string> = new Set()): boolean {
  return differing(current, expected, except) === undefined
}

/** The first field that has another value. */
export function differing(
  current: object,
  expected: Fields,
  except: ReadonlySet<string> = new Set(),
): string | undefined {
  const now: Fields = { ...current }
  return Object.keys(expected).find(
    name => !loose.has(name) && !except.has(name) && !sameValue(now[name], expected[name]),
  )
}

/** The whole object from its journal entry, where empty fields are left out. */
export function wholeOf(entity: EntityName, fields: Fields): Fields {
  switch (entity) {
    case 'user':
      return { ...blankUser('', '', '', 0), ...fields }
    case 'coexistence':
      return {
        serverName: null,
        certificateAuthority: null,
        pinnedCertificate: null,
        bindAccount: null,
        filter: null,
        ...fields,
      }
    case 'template':
      return { ...blankTemplate('', ''), ...fields }
    case 'approval':
      return { usedAt: null, ...fields }
    default:
      return fields
  }
}
