import { realpath } from 'node:fs/promises'
import { tenantRecords } from './tenant-records.ts'

/** The files outside a tenant's own folder that this person chose in the system's dialog, and so may be read again. */
export interface ChosenFiles {
  readonly includes: (tenant: string, path: string) => Promise<boolean>
  readonly add: (tenant: string, path: string) => Promise<void>
}

/** So many are remembered of each tenant, the latest first. */
const most = 20

/** The list in this user's folder. */
export function chosenFiles(folder: () => string): ChosenFiles {
  const { get, set } = tenantRecords(folder, 'chosenFiles')
  return {
    includes: async (tenant, path) => (await get(tenant))?.includes(path) ?? false,
    add: async (tenant, path) => {
      // Also where it really lies: the gate asks for both.
      const added = new Set([path, await realpath(path)])
      const others = ((await get(tenant)) ?? []).filter(known => !added.has(known))
      await set(tenant, [...added, ...others].slice(0, most))
    },
  }
}
