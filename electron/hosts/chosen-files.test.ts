import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chosenFiles } from './chosen-files.ts'

let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'chosen-')))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a chosen file is known again, for the tenant that it was chosen for', async () => {
  const file = join(folder, 'all.ldif')
  writeFileSync(file, '')
  await chosenFiles(() => folder).add('/a/contoso.tenant', file)
  const later = chosenFiles(() => folder)
  expect(await later.includes('/a/contoso.tenant', file)).toBe(true)
  expect(await later.includes('/a/fabrikam.tenant', file)).toBe(false)
  expect(await later.includes('/a/contoso.tenant', join(folder, 'other.ldif'))).toBe(false)
})

test('of a link that was chosen also the file is known; what was chosen long ago is forgotten', async () => {
  const chosen = chosenFiles(() => folder)
  const target = join(folder, 'target.ldif')
  const link = join(folder, 'link.ldif')
  writeFileSync(target, '')
  symlinkSync(target, link)
  await chosen.add('/a/contoso.tenant', link)
  expect(await chosen.includes('/a/contoso.tenant', target)).toBe(true)
  for (let number = 1; number <= 20; number++) {
    const file = join(folder, `${String(number)}.ldif`)
    writeFileSync(file, '')
    await chosen.add('/a/contoso.tenant', file)
  }
  expect(await chosen.includes('/a/contoso.tenant', link)).toBe(false)
})
