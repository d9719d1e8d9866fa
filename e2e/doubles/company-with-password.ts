import { temporaryTenant, type TemporaryTenant } from './temporary-tenant.ts'

/** The sample company, of which somebody has a password. */
export async function companyWithPassword(): Promise<TemporaryTenant> {
  const tenant = await temporaryTenant({ sample: true })
  const [ann] = (await tenant.store.reader.users.page({ first: 1 }, 0)).rows
  await tenant.run(async writer => {
    const id = ann?.id ?? ''
    const passwordId = await writer.savePassword({ userId: id, hash: '$argon2id$of-ann', setAt: 1 })
    await writer.update('user', id, { passwordId, passwordSetAt: 1 })
  })
  await tenant.store.close()
  return tenant
}
