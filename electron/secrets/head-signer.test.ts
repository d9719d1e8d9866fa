import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('a damaged key is said, and not replaced', () => {
  writeFileSync(join(folder, 'journal-key.pem'), 'damaged')
  expect(() => createHeadSigner(() => folder).sign(tenant, head)).toThrow()
  expect(() => createHeadSigner(() => folder).sign(tenant, head)).toThrow()
})

test('a folder that is not there is said', () => {
  expect(() => createHeadSigner(() => join(folder, 'nowhere')).sign(tenant, head)).toThrow(/ENOENT/)
})
