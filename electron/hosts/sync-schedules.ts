import type { KeptSchedule } from '../../shared/host.ts'
import { tenantRecords } from './tenant-records.ts'

/** Schedules of this person on this computer, by the tenant's file. */
export interface SyncSchedules {
  readonly get: (tenant: string) => Promise<KeptSchedule>
  readonly set: (tenant: string, schedule: KeptSchedule) => Promise<void>
}

/** The schedules in this user's folder; `usual` holds until one is set. */
export function syncSchedules(folder: () => string, usual: KeptSchedule): SyncSchedules {
  const { get, set } = tenantRecords(folder, 'schedules')
  return { get: async tenant => (await get(tenant)) ?? usual, set }
}
