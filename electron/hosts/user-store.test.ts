import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { userStore } from './user-store.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tenant-desk-store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('preferences come back at the next start, for their owner only', async () => {
  await userStore(folder).savePreferences({ scheme: 'dark', columns: { users: ['Name'] } })
  expect(await userStore(folder).preferences()).toEqual({ scheme: 'dark', columns: { users: ['Name'] } })
  const [file = ''] = readdirSync(folder)
  if (process.platform !== 'win32') expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600)
})

test('preferences that are too large are refused and the old ones kept', async () => {
  const store = userStore(folder)
  await store.savePreferences({ scheme: 'dark' })
  await expect(store.savePreferences({ text: 'x'.repeat(300_000) })).rejects.toMatchObject({
    record: { id: 'PreferencesTooLarge' },
  })
  expect(await store.preferences()).toEqual({ scheme: 'dark' })
})

test('a damaged file costs only what was in it', async () => {
  for (const damage of ['', '{', '[]', '"x"', '{"a":']) {
    writeFileSync(join(folder, 'preferences.json'), damage)
    expect(await userStore(folder).preferences()).toEqual({})
  }
})

test('many writes at once leave one whole file', async () => {
  const store = userStore(folder)
  await Promise.all(Array.from({ length: 20 }, (_, count) => store.savePreferences({ count })))
  expect(await store.preferences()).toEqual({ count: 19 })
  expect(readdirSync(folder)).toEqual(['preferences.json'])
})

test('recent tenants stand latest first, each once, and only those that are there', async () => {
  const store = userStore(folder)
  const [ann, bob, gone] = ['ann', 'bob', 'gone'].map(name => join(folder, `${name}.tenant`)) as [
    string,
    string,
    string,
  ]
  for (const path of [ann, bob]) writeFileSync(path, '')
  for (const path of [ann, gone, bob, ann]) await store.noteTenant(path)
  expect((await store.recentTenants()).map(({ name, path }) => [name, path])).toEqual([
    ['ann', ann],
    ['bob', bob],
  ])
  expect(readFileSync(join(folder, 'recent.json'), 'utf8')).toContain('gone')
})

test('each tenant’s window is remembered by itself', async () => {
  const store = userStore(folder)
  const place = { x: 1, y: 2, width: 1000, height: 700, maximized: false }
  await store.saveWindow('/a.tenant', place)
  await store.saveWindow('__proto__', { ...place, x: 9 })
  expect(await store.window('/a.tenant')).toEqual(place)
  expect(await store.window('/b.tenant')).toBeUndefined()
})
