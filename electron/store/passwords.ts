import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { build, slot } from './build.ts'
import { byKey } from './by-key.ts'
import type { Connection } from './sqlite.ts'
import type { PasswordEntry, Timestamp, User } from './types.ts'

/**
 * The id of a password is a digest of whose it is and of its hash. The journal has it with the person, so that another hash
 * in its place shows.
 */
export function passwordIdOf(userId: string, phc: string): string {
  return hash('sha256', `${userId} ${phc}`, 'base64url')
}

/** A UUID, as the ids of passwords were at first. */
const firstIds = 36

/** Whether that is the hash which was kept, as far as its id tells. */
export function isKept({ id, userId, hash: phc }: Omit<PasswordEntry, 'setAt'>): boolean {
  return id.length === firstIds || id === passwordIdOf(userId, phc)
}

/** The person's present password; undefined where there is none. */
export function passwordOf(
  connection: Connection,
  { id: userId, passwordId }: Pick<User, 'id' | 'passwordId'>,
): PasswordEntry | undefined {
  if (passwordId === null) return undefined
  const row = connection
    .prepare<PasswordEntry>('password.byId', () =>
      build
        .selectFrom('password')
        .select(['id', 'user_id as userId', 'hash', 'set_at as setAt'])
        .where('id', '=', slot()),
    )
    .get(passwordId)
  return row?.userId === userId ? { ...row } : undefined
}

const chunk = 2_000

/** Whose password it is, and the hash that is there for it. */
interface Present {
  readonly key: number
  readonly name: string
  readonly userId: string
  readonly id: string
  readonly hash: string | null
}

/** The name of the first person whose present password is missing, or not the hash that was kept; undefined when all are. */
export async function alteredPassword(connection: Connection): Promise<string | undefined> {
  const present = connection.prepare('password.present', () => ({
    compile: () =>
      sql<Present>`SELECT u.key, u.user_name AS name, u.id AS userId, u.password_id AS id, p.hash
        FROM user u LEFT JOIN password p ON p.id = u.password_id AND p.user_id = u.id
        WHERE u.key > ? AND u.password_id IS NOT NULL ORDER BY u.key LIMIT ${sql.lit(chunk)}`.compile(build),
  }))
  for await (const people of byKey(present)) {
    const altered = people.find(row => row.hash === null || !isKept({ ...row, hash: row.hash }))
    if (altered !== undefined) return altered.name
  }
  return undefined
}

/** How long the hashes of removed people are kept, so that bringing a person back brings the password too. */
const grace = 30 * 86_400_000

/** Deletes the hashes of people who were removed more than 30 days ago. */
export function forgetPasswords(connection: Connection, now: Timestamp): void {
  connection
    .prepare<never>('password.forget', () => build.deleteFrom('password').where('removed_at', '<', slot()))
    .run(now - grace)
}
