import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../electron/build/build.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')

/** What the page on security states. */
const [, shipped, locked, page, program] =
  /code of (\d+) packages .*?; (\d+) are locked.*?page is ([\d.]+) MB, the program's own part ([\d.]+) MB/s.exec(
    read('SECURITY.md'),
  ) ?? []

/** The size of built files, in megabytes, rounded up to a tenth. */
function megabytes(folder: string, pattern: string): number {
  const bytes = globSync(pattern, { cwd: join(root, folder), withFileTypes: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
  return Math.ceil(bytes / 100_000) / 10
}

beforeAll(() => build(['page', 'desktop']), 240_000)

test('as many packages of others are shipped and locked as is stated', () => {
  const notices = ['electron', 'renderer'].map(room => read(room, 'dist', 'THIRD-PARTY.txt')).join('\n')
  const names = new Set([...notices.matchAll(/^(@?[\w./-]+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name]) => name))
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: object }
  expect({ shipped: names.size, locked: Object.keys(packages).length - 1 }).toEqual({
    shipped: Number(shipped),
    locked: Number(locked),
  })
})

test('of each package that is asked for it is stated what it is for', () => {
  const [line = ''] = read('SECURITY.md').match(/^- \*\*Each is there for something.*$/m) ?? []
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: object }
  const named = Array.from(line.matchAll(/`([^`]+)`/g), ([, name]) => name)
  expect(named.toSorted()).toEqual(Object.keys(dependencies).toSorted())
})

test('what is shipped is no larger than is stated', () => {
  expect(megabytes('renderer/dist', '**/*')).toBeLessThanOrEqual(Number(page))
  expect(megabytes('electron/dist', '{main,*-worker}.mjs')).toBeLessThanOrEqual(Number(program))
  // A statement far above the fact would let growth go unseen.
  expect(megabytes('renderer/dist', '**/*')).toBeGreaterThan(Number(page) * 0.8)
  expect(megabytes('electron/dist', '{main,*-worker}.mjs')).toBeGreaterThan(Number(program) * 0.8)
})
