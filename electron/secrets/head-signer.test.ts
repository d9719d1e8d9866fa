import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SignedHead } from '../store/journal-watch.ts'
import { createHeadSigner } from './head-signer.ts'

const tenant = '/home/ann/fernwick.tenant'
const head = { sequence: 12, hash: 'ab'.repeat(32), at: 1_700_000_000_000 }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'head-signer-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a head is ours as it was signed, for its own tenant, and in no other way', () => {
  const signer = createHeadSigner(() => folder)
  const signed = signer.sign(tenant, head)
  expect(signed).toMatchObject(head)
  expect(signer.isOurs(tenant, signed)).toBe(true)
  expect(signer.isOurs('/home/ann/other.tenant', signed)).toBe(false)
  for (const other of [{ sequence: 11 }, { hash: 'cd'.repeat(32) }, { at: head.at + 1 }, { signature: 'AAAA' }])
    expect(signer.isOurs(tenant, { ...signed, ...other })).toBe(false)
})

test('the key is made once in a folder, and another folder has another', () => {
  const signed = createHeadSigner(() => folder).sign(tenant, head)
  expect(createHeadSigner(() => folder).isOurs(tenant, signed)).toBe(true)
  const elsewhere = mkdtempSync(join(tmpdir(), 'head-signer-'))
  try {
    expect(createHeadSigner(() => elsewhere).isOurs(tenant, signed)).toBe(false)
  } finally {
    rmSync(elsewhere, { recursive: true })
  }
})

test('of signers that make the key at once, all use the same one, and nothing else is left', async () => {
  const place = join(folder, 'keys')
  mkdirSync(place)
  const words = [place, tenant, head, join(folder, 'go')].map(word => JSON.stringify(word))
  const code = `import { existsSync, writeFileSync } from 'node:fs'
    import { createHeadSigner } from ${JSON.stringify(import.meta.resolve('./head-signer.ts'))}
    const [place, tenant, head, go] = [${words.join(', ')}]
    writeFileSync(go + process.pid, '')
    while (!existsSync(go));
    process.stdout.write(JSON.stringify(createHeadSigner(() => place).sign(tenant, head)))`
  const count = 4
  const others = Promise.all(
    Array.from({ length: count }, () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code])),
  )
  while (readdirSync(folder).length < 1 + count) await Promise.race([others, wait(20)])
  writeFileSync(join(folder, 'go'), '')
  const ours = createHeadSigner(() => place)
  for (const { stdout } of await others) expect(ours.isOurs(tenant, JSON.parse(stdout) as SignedHead)).toBe(true)
  expect(readdirSync(place)).toEqual(['journal-key.pem'])
})

test('a damaged key is said, and not replaced', () => {
  writeFileSync(join(folder, 'journal-key.pem'), 'damaged')
  expect(() => createHeadSigner(() => folder).sign(tenant, head)).toThrow()
  expect(() => createHeadSigner(() => folder).sign(tenant, head)).toThrow()
})

test('a folder that is not there is said', () => {
  expect(() => createHeadSigner(() => join(folder, 'nowhere')).sign(tenant, head)).toThrow(/ENOENT/)
})
