import { existsSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, fail } from '../../shared/errors.ts'
import { backupTenant } from './backup.ts'
import { chainEnd, countAfter, entryAt } from './journal.ts'
import { openTenant } from './open.ts'
import { connectToLook, type Connection } from './sqlite.ts'
import type { Timestamp } from './types.ts'

/** A backup as it would be restored. */
export interface TriedBackup {
  /** Whether it can be restored. */
  readonly ok: boolean
  /** What was found, or why it cannot be restored, in plain words. */
  readonly detail: string
  readonly users: number
  readonly entries: number
  /** When its newest entry was written; null where it has none. */
  readonly newest: Timestamp | null
  /** How many entries the open tenant has that the backup lacks; null where the backup is of another tenant. */
  readonly missing: number | null
}

/** A backup that somebody hands over: its bytes, and the path that messages name. */
export interface HandedBackup {
  readonly path: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Puts the backup into a folder that nobody else reads, lets the work have it there, and removes it. */
async function privately<T>({ path, bytes }: HandedBackup, work: (copy: string) => Promise<T>): Promise<T> {
  // What is not folded in yet would be missing from the copy.
  if (existsSync(`${path}-wal`)) fail('BackupInUse', { path }, { target: path })
  const folder = await mkdtemp(join(tmpdir(), 'tenant-desk-backup-'))
  try {
    const copy = join(folder, 'backup.tenant')
    const file = await open(copy, 'wx', 0o600)
    try {
      for await (const part of bytes) await file.write(part)
    } finally {
      await file.close()
    }
    return await work(copy)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** How many entries the tenant at that path has that the restored one lacks; null where it is another tenant. */
function missingFrom(restored: Connection, tenant: string): number | null {
  const now = connectToLook(tenant)
  try {
    const ours = chainEnd(now).sequence
    const shared = Math.min(ours, chainEnd(restored).sequence)
    // Two journals that begin alike are one; two that have not begun yet may be of two tenants made alike.
    const same = shared > 0 && entryAt(now, shared)?.hash === entryAt(restored, shared)?.hash
    return same ? countAfter(now, shared) : null
  } finally {
    now.close()
  }
}

/** Opens the copy as a restored tenant would be, upgraded if it is of an older format, and reads all of it. */
async function tried(copy: string, tenant: string | undefined): Promise<TriedBackup> {
  const store = await openTenant(copy)
  try {
    const findings = await store.check()
    const { ok = false, detail = '' } = findings.find(finding => !finding.ok) ?? findings.at(-1) ?? {}
    const { total } = await store.reader.users.page({ first: 1 }, 0)
    const restored = connectToLook(copy)
    try {
      const entries = chainEnd(restored).sequence
      return {
        ok,
        detail,
        users: total,
        entries,
        newest: entryAt(restored, entries)?.at ?? null,
        missing: tenant === undefined ? null : missingFrom(restored, tenant),
      }
    } finally {
      restored.close()
    }
  } finally {
    await store.close()
  }
}

const nothing = { users: 0, entries: 0, newest: null, missing: null }

async function result(copy: string, tenant: string | undefined, path: string): Promise<TriedBackup> {
  try {
    return await tried(copy, tenant)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...nothing, ok: false, detail: error.record.message.replaceAll(copy, path).replace(/\.$/, '') }
  }
}

/** Tries a backup on a private copy: whether it would restore, and how far the open tenant is ahead of it. */
function tryBackup(tenant: string, backup: HandedBackup): Promise<TriedBackup> {
  return privately(backup, copy => result(copy, tenant, backup.path))
}

/**
 * Makes a tenant of a backup that was tried, at a path where there is no file yet, whole or not at all; `tenant` is the one
 * that is open, where one is.
 */
export function restoreBackup(backup: HandedBackup, destination: string, tenant?: string): Promise<TriedBackup> {
  return privately(backup, async copy => {
    const outcome = await result(copy, tenant, backup.path)
    if (!outcome.ok) {
      fail('BackupUnsound', { path: backup.path, detail: outcome.detail }, { target: backup.path })
    }
    await backupTenant(copy, destination)
    return outcome
  })
}

/** What is done with backups beside the tenant at that path. */
export function createBackups(tenant: string): {
  readonly try: (backup: HandedBackup) => Promise<TriedBackup>
  readonly restore: (backup: HandedBackup, destination: string) => Promise<TriedBackup>
} {
  return {
    try: backup => tryBackup(tenant, backup),
    restore: (backup, destination) => restoreBackup(backup, destination, tenant),
  }
}
