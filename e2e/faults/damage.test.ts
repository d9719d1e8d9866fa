import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTenant } from '../../electron/store/open.ts'
import type { Store } from '../../electron/store/types.ts'
import { Failure } from '../../shared/errors.ts'
import { companyWithPassword } from '../doubles/company-with-password.ts'
import { times } from '../extent.ts'
import { draw } from './draw.ts'

/** Signs of life that no administrator set, and that the journal therefore does not tell. */
const signs = { changedAt: 0, failedSignIns: 0, lockedUntil: 0, lastSignInAt: 0, mailboxUsed: 0 }

/** All that administrators made of a tenant. */
async function contentOf({ reader }: Store): Promise<unknown> {
  const users = await Array.fromAsync(reader.users.each({}, 0))
  return {
    users: users.flat().map(user => Object.assign({}, user, signs)),
    runs: await reader.journal.runs({}),
    passwords: await Promise.all(users.flat().map(user => reader.users.password(user))),
    groups: await reader.groups.page({}),
    grants: await reader.grants.page({}),
    settings: await reader.tenant.settings(),
    subscriptions: await reader.subscriptions.all(),
    domains: await reader.domains.all(),
  }
}

/** What becomes of a file: refused by the id of a failure, found out by the check, or as it was. */
async function fateOf(path: string, content: unknown): Promise<string> {
  try {
    const store = await openTenant(path)
    try {
      const findings = await store.check()
      if (findings.some(({ ok }) => !ok)) return 'found out'
      return JSON.stringify(await contentOf(store)) === JSON.stringify(content) ? 'as it was' : 'unnoticed'
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof Failure) return error.record.id
    return `raw error: ${error instanceof Error ? error.stack : String(error)}`
  }
}

test('one wrong byte anywhere in the file is refused, found out by the check, or changes nothing', async () => {
  const { below } = draw()
  await using tenant = await companyWithPassword()
  const store = await openTenant(tenant.path)
  const content = await contentOf(store)
  await store.close()
  const sound = readFileSync(tenant.path)
  const path = join(tenant.folder, 'damaged.tenant')
  const harmless = ['as it was', 'found out', 'TenantDamaged', 'TenantForeign', 'TenantNewer']
  for (let index = 0; index < times(100, 1_000); index++) {
    const damaged = Buffer.from(sound)
    const at = below(sound.length)
    damaged[at] = (damaged[at] ?? 0) ^ (1 + below(255))
    writeFileSync(path, damaged)
    expect(await fateOf(path, content), `byte ${at}`).toBeOneOf(harmless)
  }
}, 600_000)
