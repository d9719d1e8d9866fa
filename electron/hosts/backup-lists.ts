import type { KeptBackup } from '../../shared/host.ts'
import { tenantRecords } from './tenant-records.ts'

/** Which backups were made by themselves, by the tenant's file. */
export interface BackupLists {
  readonly get: (tenant: string) => Promise<readonly KeptBackup[]>
  readonly set: (tenant: string, backups: readonly KeptBackup[]) => Promise<void>
}

/** The lists in this user's folder. */
export function backupLists(folder: () => string): BackupLists {
  const records = tenantRecords(folder, 'backups')
  return {
    get: async tenant => (await records.get(tenant)) ?? [],
    set: (tenant, backups) => records.set(tenant, [...backups]),
  }
}
