import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fail } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { damage, strangeObject } from './check.ts'
import { checkHeader } from './header.ts'
import { applicationId, migrate, newestVersion, versionOf } from './migrate.ts'
import { networkOf } from './place.ts'
import { codeOf } from './place-file.ts'
import { openReaderHere } from './reader-here.ts'
import { openReaderThread } from './reader-thread.ts'
import { markInterrupted } from './runs.ts'
import { connect, connectToLook } from './sqlite.ts'
import { createReadOnlyStore, createStore } from './store.ts'
import type { Store, Timestamp } from './types.ts'

export interface OpenOptions {
  /** Puts the reader into a thread of its own, for hosts that serve a screen. */
  readonly readerThread?: boolean
  /**
   * Names whoever opens the tenant, over restarts of a thread: unfinished runs of an earlier opener of the same name are
   * interrupted even while the process lives.
   */
  readonly opener?: string
  readonly now?: () => Timestamp
}

/** Files up to this many bytes are read whole at opening, within about a second; larger ones by Test-Tenant and each backup. */
const readAtOpening = 200_000_000

/** What differs once another program has written to the file, or folded its log into it. What cannot be looked at is none. */
async function stateOf(path: string): Promise<string> {
  const [file, log] = await Promise.all(
    [path, `${path}-wal`].map(name => stat(name, { bigint: true }).catch(() => undefined)),
  )
  return [file?.ino, file?.size, file?.mtimeNs, log?.ino].join()
}

/** What is no tenant is not changed so often while it is looked at. */
const mostLooks = 10

/** Refuses, without changing a byte, a file that is not a sound tenant of a format this program knows. */
async function examine(path: string): Promise<void> {
  for (let look = 1; ; look++) {
    const before = await stateOf(path)
    try {
      return await examineOnce(path)
    } catch (error) {
      // Without a lock, half of what another program has just written looks like damage.
      if (look === mostLooks || before === (await stateOf(path))) throw error
    }
  }
}

async function examineOnce(path: string): Promise<void> {
  await checkHeader(path)
  const probe = connectToLook(path)
  try {
    // The log may hold a newer format than the first page of the file.
    const version = versionOf(probe)
    if (version > newestVersion) fail('TenantNewer', { path, version, known: newestVersion })
    if (probe.pragma('application_id') !== applicationId)
      fail('TenantForeign', { path, detail: storeNotes.otherProgram })
    const broken = (await stat(path)).size > readAtOpening ? undefined : damage(probe, false)
    if (broken !== undefined) fail('TenantDamaged', { path, detail: broken })
    const strange = strangeObject(probe)
    if (strange !== undefined) fail('TenantDamaged', { path, detail: storeNotes.unexpectedSchema(strange) })
  } finally {
    probe.close()
  }
}

async function refuseReadOnly(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK)
    await access(dirname(path), constants.W_OK)
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    fail('TenantReadOnly', { path })
  }
}

/** Opens a tenant to read and write, upgraded to the newest format; runs whose process is gone are marked interrupted. */
export async function openTenant(file: string, options: OpenOptions = {}): Promise<Store> {
  const path = resolve(file)
  const system = await networkOf(path)
  if (system !== undefined) fail('TenantOnNetwork', { path, system })
  await examine(path)
  await refuseReadOnly(path)
  const opener = options.opener ?? randomUUID()
  const connection = connect(path, 'write')
  try {
    if (connection.pragma('journal_mode') !== 'wal') connection.exec('PRAGMA journal_mode = WAL')
    await migrate(connection)
    await markInterrupted(connection, opener)
    const read = options.readerThread === true ? await openReaderThread(path) : openReaderHere(path)
    return createStore(connection, read, opener, options.now ?? Date.now)
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens a tenant to look at, wherever it lies and whoever may write it; its format must be the newest. */
export async function openReadOnly(file: string): Promise<Store> {
  const path = resolve(file)
  await examine(path)
  const connection = connectToLook(path)
  const version = versionOf(connection)
  if (version < newestVersion) {
    connection.close()
    fail('TenantReadOnly', { path })
  }
  return createReadOnlyStore(connection)
}
