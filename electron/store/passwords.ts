import { build, slot } from './build.ts'
import type { Connection } from './sqlite.ts'
import type { Timestamp } from './types.ts'

/** How long the hashes of removed people are kept, so that bringing a person back brings the password too. */
const grace = 30 * 86_400_000

/** Deletes the hashes of people who were removed more than 30 days ago. */
export function forgetPasswords(connection: Connection, now: Timestamp): void {
  connection
    .prepare<never>('password.forget', () => build.deleteFrom('password').where('removed_at', '<', slot()))
    .run(now - grace)
}
