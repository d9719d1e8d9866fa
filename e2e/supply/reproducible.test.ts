import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { build } from '../../electron/build/build.ts'

const root = join(import.meta.dirname, '..', '..')
const made = ['electron/dist', 'renderer/dist']
const parent = mkdtempSync(join(tmpdir(), 'tenant-desk-again-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

/** A clock that is a year ahead. */
const nextYear = `data:text/javascript,${encodeURIComponent(`
  const { Date: Now } = globalThis
  const year = 365 * 24 * 60 * 60 * 1000
  globalThis.Date = class Date extends Now {
    constructor(...given) { given.length === 0 ? super(Now.now() + year) : super(...given) }
    static now() { return Now.now() + year }
  }`)}`

/** The SHA-256 of each built file by its path. */
function hashes(folder: string): Record<string, string> {
  const files = made.flatMap(path => globSync('**/*', { cwd: join(folder, path), withFileTypes: true }))
  return Object.fromEntries(
    files
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .sort()
      .map(file => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

test('the same sources give the same bytes, wherever, whenever and in whatever language they are built', async () => {
  await build(['page', 'desktop'])
  const copy = join(parent, 'a place', 'öf another depth')
  mkdirSync(copy, { recursive: true })
  for (const path of ['package.json', 'package-lock.json', 'tsconfig.json', 'shared', 'electron', 'renderer'])
    cpSync(join(root, path), join(copy, path), {
      recursive: true,
      filter: from => !made.includes(relative(root, from)),
    })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const file of globSync('shared/**/*.ts', { cwd: copy })) utimesSync(join(copy, file), 0, 0)
  const child = spawn(process.execPath, ['--import', nextYear, join(copy, 'electron', 'build', 'build.ts')], {
    cwd: parent,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      TZ: 'Pacific/Kiritimati',
      LANG: 'nl_BE.UTF-8',
      LC_ALL: 'nl_BE.UTF-8',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const [errors, [code]] = await Promise.all([wholeText(child.stderr), once(child, 'exit')])
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
  const ours = hashes(root)
  expect(Object.keys(ours).length).toBeGreaterThan(20)
  expect(hashes(copy)).toEqual(ours)
}, 240_000)
