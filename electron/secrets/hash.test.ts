import { argon2Sync } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { dummyVerify, hashAll, hashPassword, needsRehash, verifyPassword } from './hash.ts'

const weaker = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

describe('a stored password', () => {
  test('is Argon2id with 19 MiB, two passes, a salt of 16 and a tag of 32 bytes, never the same twice', async () => {
    const hashes = await Promise.all(Array.from({ length: 20 }, () => hashPassword('Otter-pond-7')))
    for (const hash of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
    expect(new Set(hashes.map(hash => hash.split('$')[4])).size).toBe(hashes.length)
  })

  test('is what another implementation computes', async () => {
    const [, , , , salt = '', tag = ''] = (await hashPassword('Otter-pond-7')).split('$')
    const theirs = argon2Sync('argon2id', {
      message: 'Otter-pond-7',
      nonce: Buffer.from(salt, 'base64'),
      memory: 19_456,
      passes: 2,
      parallelism: 1,
      tagLength: 32,
    })
    expect(Buffer.from(tag, 'base64')).toEqual(theirs)
    expect(await verifyPassword(weaker, 'password')).toBe(true)
  })

  test('lets in that password only, to its last character', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async password => {
        const hash = await hashPassword(password)
        expect(await verifyPassword(hash, password.normalize('NFD'))).toBe(true)
        expect(await verifyPassword(hash, `${password}x`)).toBe(false)
        expect(await verifyPassword(hash, password.slice(0, -1))).toBe(false)
      }),
      { numRuns: times(15, 200) },
    )
  })

  test('is hashed anew when its cost, salt or tag is less than today', async () => {
    expect(needsRehash(weaker)).toBe(true)
    expect(needsRehash(await hashPassword('Otter-pond-7'))).toBe(false)
  })

  test.each([
    ['$argon2id$v=19$m=19456'],
    [''],
    // Hours of work, and more memory than there is.
    [weaker.replace('t=2', 't=4000000')],
    [weaker.replace('m=65536', 'm=3000000')],
    [weaker.replace('m=65536,t=2', 'm=262144,t=5')],
  ])('is not believed when it is damaged or made up: %s', async hash => {
    expect(await verifyPassword(hash, 'password')).toBe(false)
  })
})

test('a text of more than 1,024 bytes is refused, and never matches', async () => {
  const tooLong = 'é'.repeat(513)
  await expect(hashPassword(tooLong)).rejects.toMatchObject({ record: { id: 'PasswordTooLong' } })
  expect(await verifyPassword('not even looked at', tooLong)).toBe(false)
  expect(await verifyPassword(await hashPassword('é'.repeat(512)), 'é'.repeat(512))).toBe(true)
})

test('a name that nobody has costs a real verification', async () => {
  await expect(dummyVerify('Otter-pond-7')).resolves.toBeUndefined()
})

describe('hashing many', () => {
  test('gives the hashes in the order of the passwords', async () => {
    const passwords = Array.from({ length: 12 }, (_, at) => `Otter-pond-${at}`)
    const hashes: string[] = []
    for await (const hash of hashAll(passwords)) hashes.push(hash)
    const right = await Promise.all(hashes.map((hash, at) => verifyPassword(hash, `Otter-pond-${at}`)))
    expect(right).toEqual(passwords.map(() => true))
  })

  test('stops when told to', async () => {
    const stop = new AbortController()
    const hashed: string[] = []
    const run = async (): Promise<void> => {
      for await (const hash of hashAll(endless(), stop.signal)) if (hashed.push(hash) === 3) stop.abort()
    }
    await expect(run()).rejects.toThrow('aborted')
    expect(hashed).toHaveLength(3)
  })
})

function* endless(): Generator<string> {
  for (;;) yield 'Otter-pond-7'
}
