import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { fail } from '../../shared/errors.ts'
import { isBusy } from './sqlite.ts'
import type { Connection } from './sqlite.ts'

const patience = 10_000

/**
 * Starts a transaction that may write, waiting up to ten seconds for other processes without holding up this thread.
 * Asks again every few milliseconds, because a long run elsewhere leaves the lock free only for moments.
 */
export async function beginImmediate(connection: Connection): Promise<void> {
  const deadline = Date.now() + patience
  for (;;) {
    connection.exec('PRAGMA busy_timeout = 0')
    try {
      connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
    } finally {
      connection.exec('PRAGMA busy_timeout = 5000')
    }
    if (Date.now() > deadline) fail('TenantBusy', { path: connection.path })
    await wait(randomInt(1, 4))
  }
}
