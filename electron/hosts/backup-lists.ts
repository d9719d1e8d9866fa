import { join, resolve } from 'node:path'
import { type KeptBackup, keptShapes } from '../../shared/host.ts'
import { type JsonFile, jsonFile } from './json-file.ts'

type Kept = Record<string, readonly KeptBackup[]>

/** Which backups were made by themselves, by the tenant's file. */
export interface BackupLists {
  readonly get: (tenant: string) => Promise<readonly KeptBackup[]>
  readonly set: (tenant: string, backups: readonly KeptBackup[]) => Promise<void>
}

/** The lists in this user's folder, which is asked for when one is first needed. */
export function backupLists(folder: () => string): BackupLists {
  let file: JsonFile<Kept> | undefined
  const kept = () => (file ??= jsonFile<Kept>(join(folder(), 'backups.json'), keptShapes.backups, {}))
  return {
    get: async tenant => (await kept().read())[resolve(tenant)] ?? [],
    set: async (tenant, backups) => kept().write({ ...(await kept().read()), [resolve(tenant)]: backups }),
  }
}
