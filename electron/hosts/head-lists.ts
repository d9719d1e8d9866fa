import { join, resolve } from 'node:path'
import { type KeptHead, keptShapes } from '../../shared/host.ts'
import { type JsonFile, jsonFile } from './json-file.ts'

type Kept = Record<string, KeptHead>

/** Where journals ended when this person last saw them, by the tenant's file. */
export interface HeadLists {
  readonly get: (tenant: string) => Promise<KeptHead | undefined>
  readonly set: (tenant: string, head: KeptHead) => Promise<void>
}

/** The notes in this user's folder, which is asked for when one is first needed. */
export function headLists(folder: () => string): HeadLists {
  let file: JsonFile<Kept> | undefined
  const kept = () => (file ??= jsonFile<Kept>(join(folder(), 'journal-heads.json'), keptShapes.journalHeads, {}))
  return {
    get: async tenant => (await kept().read())[resolve(tenant)],
    set: async (tenant, head) => kept().write({ ...(await kept().read()), [resolve(tenant)]: head }),
  }
}
