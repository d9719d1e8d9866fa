import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { keptShapes } from '../../shared/host.ts'
import { type JsonFile, jsonFile, type Shape } from './json-file.ts'

/** What this person's program keeps of each tenant on this computer, by the tenant's file. */
export interface TenantRecords<Content> {
  /** Undefined where nothing is kept. */
  readonly get: (tenant: string) => Promise<Content | undefined>
  /** Undefined: nothing is kept of it from then on. */
  readonly set: (tenant: string, content: Content | undefined) => Promise<void>
}

const files = {
  journalHeads: 'journal-heads.json',
  schedules: 'schedules.json',
  backups: 'backups.json',
  chosenFiles: 'chosen-files.json',
} as const

type Kind = keyof typeof files
type Kept<Of extends Kind> = (typeof keptShapes)[Of] extends Shape<Record<string, infer Content>> ? Content : never

/** The records of that kind in this user's folder, which is asked for when it is first needed. */
export function tenantRecords<Of extends Kind>(folder: () => string, kind: Of): TenantRecords<Kept<Of>> {
  type All = Record<string, Kept<Of>>
  let file: JsonFile<All> | undefined
  const shape: Shape<unknown> = keptShapes[kind]
  // What it checks is of its own kind.
  const kept = () => (file ??= jsonFile(join(folder(), files[kind]), shape as Shape<All>, {}))
  return {
    get: async tenant => (await kept().read())[resolve(tenant)],
    set: async (tenant, content) => {
      const all = { ...(await kept().read()) }
      if (content === undefined) delete all[resolve(tenant)]
      else all[resolve(tenant)] = content
      await kept().write(all)
    },
  }
}

/** Forgets all that was kept of another tenant that lay where a new one lies now. */
export async function forgetTenant(folder: () => string, tenant: string): Promise<void> {
  // What is kept of a journal is kept under the file's real path.
  for (const path of new Set([resolve(tenant), await realpath(tenant)])) {
    for (const kind of Object.keys(files) as Kind[]) {
      const records = tenantRecords(folder, kind)
      if ((await records.get(path)) !== undefined) await records.set(path, undefined)
    }
  }
}
