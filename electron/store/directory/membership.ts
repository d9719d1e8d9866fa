import type { Seen } from './seen.ts'
import type { Statements } from './statements.ts'
import type { DirectoryWriter } from './types.ts'

/** How many names of members are looked for in one statement. */
const portion = 5_000

/** Comes after every distinguished name. */
const pastAll = '\u{10ffff}'

/** Tells who the members of groups are, and whom groups protect. */
export function createMembership(statement: Statements): Pick<DirectoryWriter, 'resolveMembers' | 'guard'> {
  /** Whom a group names by a name that they no longer have is not a member of it, and whoever has that name now is. */
  function forgetOldNames({ naming }: Seen): void {
    const rows = statement<{ key: number }>(
      'oldNames',
      `SELECT DISTINCT m.group_key AS key FROM directory_member AS m JOIN directory_object AS o ON o.key = m.member_key
        WHERE o.dn_key <> m.dn_key`,
    ).all()
    const keys = JSON.stringify(rows.map(row => row.key).filter(key => naming.has(key)))
    statement(
      'forgetOldNames',
      `UPDATE directory_member SET member_key = NULL WHERE group_key IN (SELECT value FROM json_each(?))
        AND dn_key <> (SELECT o.dn_key FROM directory_object AS o WHERE o.key = member_key)`,
    ).run(keys)
    statement(
      'renewGroups',
      'UPDATE directory_object SET pending = 1 WHERE key IN (SELECT value FROM json_each(?))',
    ).run(keys)
  }

  /** In portions by name: SQLite holds every page that one statement changes in memory, and members may be millions. */
  function resolveOpen(): void {
    const portionEnd = statement<{ dn: string }>(
      'openMembers',
      `SELECT dn_key AS dn FROM directory_member WHERE member_key IS NULL AND dn_key > ? ORDER BY dn_key LIMIT 1 OFFSET ?`,
    )
    const resolve = statement(
      'resolveMembers',
      `UPDATE directory_member SET member_key = (
          SELECT o.key FROM directory_object AS o WHERE o.dn_key = directory_member.dn_key AND o.gone_at IS NULL LIMIT 1)
        WHERE member_key IS NULL AND dn_key > ? AND dn_key <= ?`,
    )
    let after: string | undefined = ''
    while (after !== undefined) {
      const end: string | undefined = portionEnd.get(after, portion - 1)?.dn
      resolve.run(after, end ?? pastAll)
      after = end
    }
  }

  return {
    resolveMembers: async seen => {
      if (seen.naming.size > 0) forgetOldNames(seen)
      // Who is back in the directory comes back into groups that never stopped naming them.
      statement(
        'groupsToFill',
        `UPDATE directory_object SET pending = 1 WHERE class = 'group' AND pending = 0 AND key IN (
          SELECT m.group_key FROM directory_member AS m JOIN directory_object AS o ON o.dn_key = m.dn_key
            WHERE m.member_key IS NULL AND o.gone_at IS NULL)`,
      ).run()
      resolveOpen()
    },
    guard: async (groups, members) => {
      if (groups.length + members.length === 0) {
        statement('guardNobody', 'UPDATE directory_object SET guarded = 0 WHERE guarded = 1 AND gone_at IS NULL').run()
        return
      }
      const lists = [JSON.stringify(groups), JSON.stringify(members)] as const
      const inside = `WITH RECURSIVE inside (key) AS (
        SELECT m.member_key FROM directory_object AS g JOIN directory_member AS m ON m.group_key = g.key
          WHERE g.dn_key IN (SELECT value FROM json_each(?1)) AND m.member_key IS NOT NULL
        UNION SELECT key FROM directory_object WHERE dn_key IN (SELECT value FROM json_each(?2)) AND gone_at IS NULL
        UNION SELECT m.member_key FROM inside JOIN directory_member AS m ON m.group_key = inside.key
          WHERE m.member_key IS NOT NULL)`
      statement(
        'guard',
        `${inside} UPDATE directory_object SET guarded = 1 WHERE key IN (SELECT key FROM inside) AND guarded = 0`,
      ).run(...lists)
      statement(
        'unguard',
        `${inside} UPDATE directory_object SET guarded = 0
          WHERE guarded = 1 AND gone_at IS NULL AND key NOT IN (SELECT key FROM inside)`,
      ).run(...lists)
    },
  }
}
