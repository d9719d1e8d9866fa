import { join, resolve } from 'node:path'
import { type JsonFile, jsonFile, type Shape } from './json-file.ts'

/** What this person's program keeps of each tenant on this computer, by the tenant's file. */
export interface TenantRecords<Content> {
  /** Undefined where nothing is kept. */
  readonly get: (tenant: string) => Promise<Content | undefined>
  readonly set: (tenant: string, content: Content) => Promise<void>
}

/** The records in a file of that name in this user's folder, which is asked for when it is first needed. */
export function tenantRecords<Content>(
  folder: () => string,
  name: string,
  shape: Shape<Record<string, Content>>,
): TenantRecords<Content> {
  let file: JsonFile<Record<string, Content>> | undefined
  const kept = () => (file ??= jsonFile(join(folder(), name), shape, {}))
  return {
    get: async tenant => (await kept().read())[resolve(tenant)],
    set: async (tenant, content) => kept().write({ ...(await kept().read()), [resolve(tenant)]: content }),
  }
}
