import { join, resolve } from 'node:path'
import { type KeptSchedule, keptShapes } from '../../shared/host.ts'
import { type JsonFile, jsonFile } from './json-file.ts'

type Kept = Record<string, KeptSchedule>

/** Schedules of this person on this computer, by the tenant's file. */
export interface SyncSchedules {
  readonly get: (tenant: string) => Promise<KeptSchedule>
  readonly set: (tenant: string, schedule: KeptSchedule) => Promise<void>
}

/** The schedules in this user's folder, which is asked for when one is first needed; `usual` holds until one is set. */
export function syncSchedules(folder: () => string, usual: KeptSchedule): SyncSchedules {
  let file: JsonFile<Kept> | undefined
  const kept = () => (file ??= jsonFile<Kept>(join(folder(), 'schedules.json'), keptShapes.schedules, {}))
  return {
    get: async tenant => (await kept().read())[resolve(tenant)] ?? usual,
    set: async (tenant, schedule) => kept().write({ ...(await kept().read()), [resolve(tenant)]: schedule }),
  }
}
