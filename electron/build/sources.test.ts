import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale, markAsMadeOf, sourceHash, type Target } from './sources.ts'

const target: Target = { name: 'page', from: ['renderer', 'lock.json'], to: 'renderer/dist' }
let root = ''

function put(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenant-desk-build-'))
  put('lock.json', '{}')
  put('renderer/main.tsx', 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was never built is stale, what was built of the same sources is not', () => {
  expect(isStale(root, target)).toBe(true)
  markAsMadeOf(join(root, target.to), sourceHash(root, target))
  expect(isStale(root, target)).toBe(false)
})

test.each([
  ['changed', 'renderer/main.tsx', 'two'],
  ['new', 'renderer/pages/home.tsx', ''],
  ['of a package', 'lock.json', '{"x":1}'],
])('a source that is %s makes it stale', (_, path, text) => {
  markAsMadeOf(join(root, target.to), sourceHash(root, target))
  put(path, text)
  expect(isStale(root, target)).toBe(true)
})

test('tests and the build itself do not', () => {
  markAsMadeOf(join(root, target.to), sourceHash(root, target))
  put('renderer/main.test.tsx', 'x')
  put('renderer/dist/assets/main.js', 'x')
  expect(isStale(root, target)).toBe(false)
})
