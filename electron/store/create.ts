import { open, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorRecord, Failure, fail } from '../../shared/errors.ts'
import { writeBeginning } from './beginning.ts'
import { migrate } from './migrate.ts'
import { newId } from './new-id.ts'
import { networkOf } from './place.ts'
import { codeOf, exists, publish, refusalOf, temporaryBeside } from './place-file.ts'
import { createDomainTable, createSettingsTable, createSubscriptionTable } from './plain-tables.ts'
import { connect } from './sqlite.ts'
import type { Connection } from './sqlite.ts'
import type { Domain, Subscription, TenantSettings, Timestamp } from './types.ts'

export interface NewTenant {
  readonly name: string
  /** Becomes the default domain. */
  readonly domain: string
  /** Licences of the one Exchange subscription. */
  readonly seats: number
  readonly now?: Timestamp
}

function begin(connection: Connection, { name, domain, seats, now }: Required<NewTenant>): void {
  const settings: TenantSettings = {
    id: 'tenant',
    name,
    passwordPolicy: 'BPOS',
    addressPattern: '{first}.{last}',
    createdAt: now,
  }
  const first: Domain = { id: domain.toLowerCase(), isDefault: true, addedAt: now }
  const subscription: Subscription = { id: newId(), name: 'Exchange Online', serviceTypes: ['Exchange'], seats }
  createSettingsTable(connection).insert(settings)
  createDomainTable(connection).insert(first)
  createSubscriptionTable(connection).insert(subscription)
  writeBeginning(connection, [
    { entity: 'tenant', name, fields: settings },
    { entity: 'domain', name: first.id, fields: first },
    { entity: 'subscription', name: subscription.name, fields: subscription },
  ])
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
      begin(connection, { name, domain, seats, now })
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
