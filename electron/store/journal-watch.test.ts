import { copyFileSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { person, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { headLists } from '../hosts/head-lists.ts'
import { createHeadSigner } from '../secrets/head-signer.ts'
import { journalWatch, startNoting } from './journal-watch.ts'

const watchIn = (folder: string) =>
  journalWatch(
    headLists(() => folder),
    createHeadSigner(() => folder),
    () => Date.UTC(2026, 0, 2),
  )

test('a journal that was cut short is found out, until its end is accepted', async () => {
  await using tenant = await temporaryTenant()
  const watch = watchIn(tenant.folder)
  const older = join(tenant.folder, 'older')
  expect((await watch.check(tenant.path)).ok).toBe(true)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await tenant.store.backup(older)
  await tenant.run(writer => writer.insert('user', person('Bo Larsen')))
  await watch.note(tenant.path)
  expect(await watch.check(tenant.path)).toMatchObject({ check: 'end', ok: true })

  await tenant.store.close()
  copyFileSync(older, tenant.path)
  expect(await watch.check(tenant.path)).toMatchObject({ ok: false, detail: expect.stringContaining('entry 4') })
  // Going on with the older file does not make it forgotten.
  await watch.note(tenant.path)
  expect((await watch.check(tenant.path)).ok).toBe(false)
  await watch.accept(tenant.path)
  expect((await watch.check(tenant.path)).ok).toBe(true)
})

test('a note that somebody made up is no proof, and the key is its owner’s alone', async () => {
  await using tenant = await temporaryTenant()
  const watch = watchIn(tenant.folder)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await watch.note(tenant.path)
  expect(statSync(join(tenant.folder, 'journal-key.pem')).mode & 0o777).toBe(0o600)
  const heads = join(tenant.folder, 'journal-heads.json')
  await writeFile(heads, (await readFile(heads, 'utf8')).replace('"sequence": 2', '"sequence": 1'))
  expect((await watch.check(tenant.path)).ok).toBe(false)
})

test('the end is noted after a write, and at the end', async () => {
  await using tenant = await temporaryTenant()
  const noted: string[] = []
  const watch = { note: async (path: string) => void noted.push(path) }
  const stop = startNoting(tenant.store, watch, 3_600_000, () => undefined)
  await tenant.store.reader.users.page({}, 0)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  expect(noted).toEqual([])
  await stop()
  expect(noted).toEqual([tenant.path])
  await stop()
  expect(noted).toHaveLength(1)
})
