import { copyFileSync, statSync, symlinkSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { person, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
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
  expect(await watch.check(tenant.path)).toMatchObject({ ok: false, detail: expect.stringContaining('entry 6') })
  // Going on with the older file does not make it forgotten.
  await watch.note(tenant.path)
  expect((await watch.check(tenant.path)).ok).toBe(false)
  await watch.accept(tenant.path)
  expect((await watch.check(tenant.path)).ok).toBe(true)
})

test('a journal that was cut short is found out by whatever name its file is opened', async () => {
  await using tenant = await temporaryTenant()
  const { folder, path } = tenant
  const watch = watchIn(folder)
  const older = join(folder, 'older')
  const link = join(folder, 'link.tenant')
  symlinkSync(path, link)
  symlinkSync(folder, join(folder, 'way'))
  const names = [path, link, join(folder, 'way', basename(path)), relative(process.cwd(), link)]
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await tenant.store.backup(older)
  await tenant.run(writer => writer.insert('user', person('Bo Larsen')))
  await watch.note(link)
  await tenant.store.close()
  const seen = async () =>
    (await Promise.all(names.map(name => watch.check(name)))).map(({ ok, detail }) => [ok, detail])
  const entry = storeNotes.endSeen(6, new Date(Date.UTC(2026, 0, 2)))
  expect(await seen()).toEqual(names.map(() => [true, entry]))
  copyFileSync(older, path)
  expect((await seen()).map(([ok]) => ok)).toEqual(names.map(() => false))
})

test('a note that somebody made up is no proof, and the key is its owner’s alone', async () => {
  await using tenant = await temporaryTenant()
  const watch = watchIn(tenant.folder)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await watch.note(tenant.path)
  expect(statSync(join(tenant.folder, 'journal-key.pem')).mode & 0o777).toBe(0o600)
  const heads = join(tenant.folder, 'journal-heads.json')
  await writeFile(heads, (await readFile(heads, 'utf8')).replace('"sequence": 3', '"sequence": 1'))
  expect((await watch.check(tenant.path)).ok).toBe(false)
})

test('a note whose time was altered is said to be altered, and is not taken for the newest one', async () => {
  await using tenant = await temporaryTenant()
  const watch = watchIn(tenant.folder)
  await tenant.run(writer => writer.insert('user', person('Ann Verstraeten')))
  await watch.note(tenant.path)
  expect((await watch.check(tenant.path)).detail).toBe(storeNotes.endSeen(3, new Date(Date.UTC(2026, 0, 2))))
  const heads = join(tenant.folder, 'journal-heads.json')
  await writeFile(heads, (await readFile(heads, 'utf8')).replace(/"at": \d+/, '"at": 1'))
  expect(await watch.check(tenant.path)).toEqual({ check: 'end', ok: false, detail: storeNotes.endForged })
  await watch.note(tenant.path)
  expect((await watch.check(tenant.path)).ok).toBe(false)
})

test('of a journal without an entry nothing is noted', async () => {
  await using tenant = await temporaryTenant()
  const watch = watchIn(tenant.folder)
  await watch.note(tenant.path)
  await watch.accept(tenant.path)
  expect(await watch.check(tenant.path)).toEqual({ check: 'end', ok: true, detail: storeNotes.endUnknown })
})

test('what another program wrote is not noted; what was written here is, once there is rest', async () => {
  const told: ((notice: { readonly outside: boolean }) => void)[] = []
  const subscribed = {
    path: 'x',
    subscribe: (listener: (typeof told)[number]) => {
      told.push(listener)
      return () => undefined
    },
  }
  const noted = Promise.withResolvers<string>()
  const stop = startNoting(subscribed as never, { note: async path => noted.resolve(path) }, 0, noted.reject)
  told[0]?.({ outside: false })
  expect(await noted.promise).toBe('x')
  await stop()
  const never: string[] = []
  const stopAgain = startNoting(
    subscribed as never,
    { note: async path => void never.push(path) },
    3_600_000,
    noted.reject,
  )
  told[1]?.({ outside: true })
  await stopAgain()
  expect(never).toEqual([])
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
