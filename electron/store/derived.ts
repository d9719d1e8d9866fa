import { sql, type Selectable } from 'kysely'
import { build } from './build.ts'
import { byKey } from './by-key.ts'
import { startsOf } from './fold.ts'
import type { UserTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import { fromUserRow, startTextOf, toUserRow, wordsOf, type UserRow } from './user-row.ts'
import { userColumns } from './user-table.ts'

/** What is kept beside a person's fields, so that lists and searches are quick. */
type Derived = Pick<Selectable<UserTable>, 'flags' | (keyof UserTable & `sort_${string}`)> & {
  readonly words: string | null
  readonly starts: string | null
  /** Whether the search indexes know the person; looked up by name for some only. */
  readonly found: 0 | 1
}

const chunk = 500

/** Of so many people the name is searched for: an index that has lost one part has mostly lost more. */
const sampled = 50

function agrees(row: UserRow & Derived): boolean {
  const user = fromUserRow(row)
  const { flags, sort_name, sort_user_name, sort_department, sort_job_title, sort_city } = toUserRow(user)
  return (
    row.found === 1 &&
    row.words === wordsOf(user) &&
    row.starts === startsOf(startTextOf(user)) &&
    Object.entries({ flags, sort_name, sort_user_name, sort_department, sort_job_title, sort_city }).every(
      ([name, value]) => row[name as keyof Derived] === value,
    )
  )
}

/**
 * The name of the first person whom lists or searches know otherwise than the fields have it; undefined when there is
 * none. The journal does not tell these: they follow from the fields.
 */
export async function strangelyListed(connection: Connection): Promise<string | undefined> {
  const listed = connection.prepare('derived.people', () => ({
    compile: () =>
      sql<UserRow & Derived & { readonly key: number }>`SELECT ${userColumns},
        u.flags, u.sort_name, u.sort_user_name, u.sort_department, u.sort_job_title, u.sort_city, w.words, w.starts,
        EXISTS (SELECT * FROM user_search_docsize AS d WHERE d.id = u.key)
          AND EXISTS (SELECT * FROM user_start_docsize AS d WHERE d.id = u.key)
          AND (u.key % ${sql.lit(sampled)} > 0 OR length(w.words) < 3 OR EXISTS (
            SELECT * FROM user_search AS s WHERE s.rowid = u.key AND s.words MATCH '"' ||
              replace(substr(w.words, 1, max(3, instr(w.words || char(10), char(10)) - 1)), '"', '""') || '"')) AS found
        FROM user AS u LEFT JOIN user_words AS w ON w.key = u.key
        WHERE u.key > ? ORDER BY u.key LIMIT ${sql.lit(chunk)}`.compile(build),
  }))
  for await (const people of byKey(listed)) {
    const strange = people.find(row => !agrees(row))
    if (strange !== undefined) return strange.user_name
  }
  return undefined
}
