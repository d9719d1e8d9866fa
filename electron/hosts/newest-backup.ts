import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import type { KeptBackup } from '../../shared/host.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import type { BackupLists } from './backup-lists.ts'

/** The newest backup that was made of the tenant by itself and is still there. */
export async function newestBackup(lists: BackupLists, tenant: string): Promise<KeptBackup | undefined> {
  const newestFirst = (await lists.get(resolve(tenant))).toSorted((left, right) => right.at - left.at)
  return newestFirst.find(backup => existsSync(backup.path))
}

/** Whether a tenant was refused because its file is damaged. */
export function tellsDamage(error: unknown): error is Failure {
  return error instanceof Failure && error.record.id === 'TenantDamaged'
}

/** The failure of opening a tenant; that of a damaged one names the newest backup, if any, and the ways to go on. */
export async function withWayBack(error: unknown, lists: BackupLists, tenant: string): Promise<unknown> {
  if (!tellsDamage(error)) return error
  const backup = await newestBackup(lists, tenant)
  const advice = [
    backup === undefined
      ? (error.record.advice ?? '')
      : storeNotes.wayBack(backup.path, new Date(backup.at), restoredName(tenant)),
    storeNotes.wayOut(resolve(tenant), salvagedName(tenant)),
  ]
  return new Failure({ ...error.record, advice: advice.join(' ').trim() })
}

/** The name for a tenant that is made of a backup, beside the one that is damaged. */
export function restoredName(tenant: string): string {
  return `${resolve(tenant).replace(/\.tenant$/i, '')} restored.tenant`
}

/** The name for a tenant that is made of what can be read of the damaged one, beside it. */
export function salvagedName(tenant: string): string {
  return `${resolve(tenant).replace(/\.tenant$/i, '')} salvaged.tenant`
}
