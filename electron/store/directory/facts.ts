import { fold } from '../fold.ts'
import type { Connection } from '../sqlite.ts'
import type { Contact, Group, Timestamp } from '../types.ts'
import { userById } from '../user-table.ts'
import { departs } from './plan.ts'
import { toEntry } from './rows.ts'
import type { EntryRow } from './rows.ts'
import type { Statements } from './statements.ts'
import type { AddressOwner, AddressRival, DirectoryReader, StepFacts } from './types.ts'

interface OwnerRow {
  readonly address: string
  readonly entity: AddressOwner['entity']
  readonly id: string
  readonly display_name: string
  readonly primary_address: string
  readonly anchor: string | null
  readonly gone: 0 | 1
  readonly was_enabled: 0 | 1
}

const ownerColumns = `a.address, a.entity, coalesce(u.id, g.id, c.id) AS id,
  coalesce(u.display_name, g.display_name, c.display_name) AS display_name,
  coalesce(u.user_name, g.address, c.address) AS primary_address, o.anchor,
  coalesce(o.gone_at IS NOT NULL AND o.state = 'disabled' AND o.pending = 0, 0) AS gone,
  coalesce(o.was_enabled, 0) AS was_enabled`
const ownerJoins = `LEFT JOIN user AS u ON a.entity = 'user' AND u.key = a.owner
  LEFT JOIN mail_group AS g ON a.entity = 'group' AND g.key = a.owner
  LEFT JOIN contact AS c ON a.entity = 'contact' AND c.key = a.owner
  LEFT JOIN directory_object AS o ON o.object_id = coalesce(u.id, g.id, c.id)`

function toOwner(row: OwnerRow): AddressOwner {
  return {
    address: row.address,
    entity: row.entity,
    id: row.id,
    displayName: row.display_name,
    primary: row.primary_address,
    anchor: row.anchor,
    gone: row.gone === 1,
    wasEnabled: row.was_enabled === 1,
  }
}

/** Letters of other scripts that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ғ: 'f', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o',
  р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x', ѐ: 'e', ё: 'e', ї: 'i',
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w',
  օ: 'o', ս: 'u', հ: 'h', ո: 'n',
} // prettier-ignore

/** Signs that take no place on the screen. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

/** The name as it looks, in Latin letters; undefined where it does not look like any. */
function skeletonOf(name: string): string | undefined {
  if (/^[\0-\x7f]*$/.test(name)) return undefined
  const folded = fold(name)
  const seen = fold(name.replaceAll(unseen, '')).replace(/[^\0-\x7f]/gu, letter => lookAlikes[letter] ?? letter)
  return seen === folded || /[^\0-\x7f]/.test(seen) ? undefined : seen
}

/** Gathers what steps are decided from. */
export function createFacts(connection: Connection, statement: Statements): Pick<DirectoryReader, 'facts' | 'factsOf'> {
  const owners = () =>
    statement<OwnerRow>(
      'owners',
      `SELECT ${ownerColumns} FROM directory_address AS d JOIN address AS a ON a.address = d.address ${ownerJoins}
        WHERE d.key = ? ORDER BY a.address`,
    )
  const rivals = () =>
    statement<AddressRival>(
      'rivals',
      `SELECT d.address, o.anchor, o.dn, o.name FROM directory_address AS d
        JOIN directory_address AS r ON r.address = d.address AND r.key <> d.key
        JOIN directory_object AS o ON o.key = r.key WHERE d.key = ? ORDER BY d.address, o.anchor`,
    )
  const approvals = () =>
    statement<{ action: string; seen: string }>(
      'approvals',
      'SELECT action, seen FROM approval WHERE anchor = ? AND approved_at > ? AND used_at IS NULL',
    )
  const anyApproval = () =>
    statement<{ some: number }>('anyApproval', 'SELECT 1 AS some FROM approval WHERE approved_at > ? LIMIT 1')
  const anyHold = () => statement<{ some: number }>('anyHold', 'SELECT 1 AS some FROM hold LIMIT 1')
  const held = () => statement<{ id: string }>('held', 'SELECT id FROM hold WHERE id = ?')
  const group = () =>
    statement<{ id: string; address: string; display_name: string; type: Group['type'] }>(
      'group',
      'SELECT id, address, display_name, type FROM mail_group WHERE id = ?',
    )
  const contact = () =>
    statement<{ id: string; address: string; display_name: string }>(
      'contact',
      'SELECT id, address, display_name FROM contact WHERE id = ?',
    )
  const leaving = () =>
    statement<{ members: number; gone: number }>(
      'leaving',
      `SELECT count(*) AS members, count(o.key) AS gone FROM mail_group AS g
        JOIN group_list AS l ON l.group_key = g.key AND l.role = 'member'
        LEFT JOIN directory_object AS o ON o.object_id = l.object_id AND ${departs}
        WHERE g.id = ?`,
    )
  const namesake = () =>
    statement<OwnerRow>(
      'namesake',
      `SELECT ${ownerColumns} FROM user AS n JOIN address AS a ON a.entity = 'user' AND a.address = lower(n.user_name)
        ${ownerJoins} WHERE n.sort_name = ? AND n.id <> ? LIMIT 1`,
    )

  function groupOf(id: string): Group | undefined {
    const row = group().get(id)
    return row === undefined
      ? undefined
      : { id, address: row.address, displayName: row.display_name, type: row.type, members: [], acceptFrom: [] }
  }
  function contactOf(id: string): Contact | undefined {
    const row = contact().get(id)
    return row === undefined ? undefined : { id, address: row.address, displayName: row.display_name }
  }

  function leavingOf(row: EntryRow): StepFacts['leaving'] {
    if (row.class !== 'group' || row.object_id === null || (row.gone_at === null && row.decision === 'in'))
      return undefined
    return leaving().get(row.object_id)
  }

  function lookAlikeOf(row: EntryRow, name: string | undefined): AddressOwner | undefined {
    const skeleton = name === undefined || row.class === 'group' ? undefined : skeletonOf(name)
    const found = skeleton === undefined ? undefined : namesake().get(skeleton, row.object_id ?? '')
    return found === undefined ? undefined : toOwner(found)
  }

  function gather(row: EntryRow, since: Timestamp, some: { approvals: boolean; holds: boolean }): StepFacts {
    const entry = toEntry(row)
    const id = row.object_id
    return {
      entry,
      held: some.holds && held().get(row.anchor) !== undefined,
      user: id === null || row.class !== 'user' ? undefined : userById(connection, id),
      contact: id === null || row.class !== 'contact' ? undefined : contactOf(id),
      group: id === null || row.class !== 'group' ? undefined : groupOf(id),
      leaving: leavingOf(row),
      owners: owners().all(row.key).map(toOwner),
      rivals: rivals().all(row.key),
      approved: some.approvals
        ? Object.fromEntries(
            approvals()
              .all(row.anchor, since)
              .map(each => [each.action, each.seen]),
          )
        : {},
      lookAlike: lookAlikeOf(row, entry.wanted?.displayName),
    }
  }

  return {
    facts: async ({ groups, after, first, since }) => {
      const some = { approvals: anyApproval().get(since) !== undefined, holds: anyHold().get() !== undefined }
      return statement<EntryRow>(
        'pending',
        `SELECT * FROM directory_object WHERE pending = 1 AND (class = 'group') = ? AND anchor > ?
          ORDER BY anchor LIMIT ?`,
      )
        .all(groups ? 1 : 0, after, first)
        .map(row => gather(row, since, some))
    },
    factsOf: async (anchor, since) => {
      const row = statement<EntryRow>('byAnchor', 'SELECT * FROM directory_object WHERE anchor = ?').get(anchor)
      return row === undefined ? undefined : gather(row, since, { approvals: true, holds: true })
    },
  }
}
