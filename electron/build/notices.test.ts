import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noticeOf, noticesFor, packageFolders } from './notices.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tenant-desk-notices-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(name: string, license: string | undefined, text?: string): string {
  const folder = join(root, 'node_modules', name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', license }))
  if (text !== undefined) writeFileSync(join(folder, 'LICENSE.md'), `${text}\n`)
  return folder
}

test('files lead to their packages, the innermost one, and ours to none', () => {
  const below = (...path: string[]) => join(root, 'node_modules', ...path)
  expect(
    packageFolders([
      below('zod', 'v4', 'core.js'),
      below('zod', 'index.js'),
      below('@mui', 'material', 'Button.js'),
      below('@mui', 'material', 'node_modules', 'react-is', 'index.js'),
      join(root, 'shared', 'kinds.ts'),
      '\0virtual',
    ]),
  ).toEqual([below('@mui', 'material'), below('@mui', 'material', 'node_modules', 'react-is'), below('zod')])
})

test('each version of a package is told once, with its text', () => {
  const files = [put('b', 'MIT', 'B is free.'), put('a', 'ISC')].map(folder => join(folder, 'index.js'))
  expect(
    noticesFor([...files, ...files])
      .split('\n')
      .filter(line => line !== ''),
  ).toEqual(['a 1.2.3 (ISC)', '-'.repeat(72), 'b 1.2.3 (MIT)', 'B is free.'])
})

test.each([
  ['MIT', true],
  ['(MIT OR CC0-1.0)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN file', false],
  ['UNLICENSED', false],
  [undefined, false],
])('a licence of %j: may be shipped %s', (licence, may) => {
  const folder = put('package', licence)
  if (may) expect(noticeOf(folder).licence).toBe(licence)
  else expect(() => noticeOf(folder)).toThrow('package 1.2.3 cannot be shipped')
})
