import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { isKept, passwordIdOf } from './passwords.ts'

test('the id of a password tells whose it is and which hash it has', () => {
  const [id, userId, hash] = [passwordIdOf('ann', '$argon2id$one'), 'ann', '$argon2id$one']
  expect(id).toMatch(/^[\w-]{43}$/)
  expect(isKept({ id, userId, hash })).toBe(true)
  expect(isKept({ id, userId: 'bob', hash })).toBe(false)
  expect(isKept({ id, userId, hash: '$argon2id$two' })).toBe(false)
  // Those of earlier formats tell nothing.
  expect(isKept({ id: '11111111-2222-4333-8444-555555555555', userId, hash })).toBe(true)
})

test('a person has the password that is present, nobody else’s, and none where there is none', async () => {
  await using tenant = await temporaryTenant({ sample: true })
  const { users } = tenant.store.reader
  const [ann, bob] = (await users.page({ first: 2 }, 0)).rows
  if (ann === undefined || bob === undefined) throw new Error('the sample company has people')
  const passwordIds: string[] = []
  await tenant.run(async writer => {
    for (const hash of ['$argon2id$old', '$argon2id$new'])
      passwordIds.push(await writer.savePassword({ userId: ann.id, hash, setAt: 7 }))
    await writer.update('user', ann.id, { passwordId: passwordIds[1] ?? '', passwordSetAt: 7 })
  })
  const [old = '', present = ''] = passwordIds
  const entry = { id: present, userId: ann.id, hash: '$argon2id$new', setAt: 7 }
  expect(await users.password({ ...ann, passwordId: present })).toEqual(entry)
  expect(await users.password({ ...ann, passwordId: old })).toEqual({ ...entry, id: old, hash: '$argon2id$old' })
  expect(await users.password({ ...bob, passwordId: present })).toBeUndefined()
  expect(await users.password({ ...ann, passwordId: null })).toBeUndefined()
  expect(await users.password({ ...ann, passwordId: 'nowhere' })).toBeUndefined()
})
