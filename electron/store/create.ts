import { open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorRecord, Failure, fail } from '../../shared/errors.ts'
import { migrate } from './migrate.ts'
import { newId } from './new-id.ts'
import { networkOf } from './place.ts'
import { codeOf, exists, publish, refusalOf, temporaryBeside } from './place-file.ts'
import { createDomainTable, createSettingsTable, createSubscriptionTable } from './plain-tables.ts'
import { connect } from './sqlite.ts'
import type { Timestamp } from './types.ts'

export interface NewTenant {
  readonly name: string
  /** Becomes the default domain. */
  readonly domain: string
  /** Licences of the one Exchange subscription. */
  readonly seats: number
  readonly now?: Timestamp
}

/** Makes a tenant, mode 0600, whole under its name or not at all; never over a file that is there. */
export async function createTenant(file: string, { name, domain, seats, now = Date.now() }: NewTenant): Promise<void> {
  const path = resolve(file)
  if (await exists(path)) fail('TenantExists', { path })
  const aside = temporaryBeside(path)
  try {
    const system = await networkOf(path)
    if (system !== undefined) fail('TenantOnNetwork', { path, system })
    // Made first, so that SQLite never has it open with wider rights.
    await (await open(aside, 'wx', 0o600)).close()
    const connection = connect(aside, 'write')
    try {
      connection.exec('PRAGMA journal_mode = WAL')
      await migrate(connection)
      connection.exec('BEGIN IMMEDIATE')
      createSettingsTable(connection).insert({
        id: 'tenant',
        name,
        passwordPolicy: 'BPOS',
        addressPattern: '{first}.{last}',
        createdAt: now,
      })
      createDomainTable(connection).insert({ id: domain.toLowerCase(), isDefault: true, addedAt: now })
      createSubscriptionTable(connection).insert({
        id: newId(),
        name: 'Exchange Online',
        serviceTypes: ['Exchange'],
        seats,
      })
      connection.exec('COMMIT')
    } finally {
      connection.close()
    }
    await publish(aside, path)
  } catch (error) {
    await Promise.all(['', '-wal', '-shm'].map(suffix => rm(aside + suffix, { force: true })))
    const code = codeOf(error)
    if (error instanceof Failure || code === undefined) throw error
    if (code === 'ENOSPC') throw new Failure(errorRecord('DiskFull', { path }))
    if (code === 'ENOENT') throw new Failure(errorRecord('TenantUnreadable', { path: dirname(path), detail: code }))
    throw new Failure(errorRecord('TenantNotMade', { path, detail: refusalOf(code) }))
  }
}
