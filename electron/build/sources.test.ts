import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale, markAsMadeOf, sourceHash, sourceStamp, type Target } from './sources.ts'

const target: Target = { name: 'page', from: ['renderer', 'lock.json'], to: 'renderer/dist' }
let root = ''

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

function made(): void {
  markAsMadeOf(join(root, target.to), sourceHash(root, target), sourceStamp(root, target))
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenant-desk-build-'))
  put('lock.json', '{}')
  put('renderer/main.tsx', 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was never built is stale, what was built of the same sources is not', () => {
  expect(isStale(root, target)).toBe(true)
  made()
  expect(isStale(root, target)).toBe(false)
})

test.each([
  ['changed', 'renderer/main.tsx', 'two'],
  ['new', 'renderer/pages/home.tsx', ''],
  ['of a package', 'lock.json', '{"x":1}'],
])('a source that is %s makes it stale', (_, path, text) => {
  made()
  put(path, text)
  expect(isStale(root, target)).toBe(true)
})

test('tests and the build itself do not', () => {
  made()
  put('renderer/main.test.tsx', 'x')
  put('renderer/dist/assets/main.js', 'x')
  expect(isStale(root, target)).toBe(false)
})

test('neither does a file that was only written again, whose time has changed', () => {
  made()
  put('renderer/main.tsx', 'one')
  expect(isStale(root, target)).toBe(false)
})

test('a file whose size and visible time are as before makes it stale', () => {
  const file = join(root, 'renderer/main.tsx')
  made()
  const { atime, mtime } = statSync(file)
  put('renderer/main.tsx', 'two')
  utimesSync(file, atime, mtime)
  expect(isStale(root, target)).toBe(true)
})
