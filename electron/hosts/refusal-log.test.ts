import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRefusalLog, largestRefusalLog, refusalFiles, refusalPause } from './refusal-log.ts'

const never = (error: Error) => {
  throw error
}
let folder = ''
let now = Date.UTC(2026, 10, 22, 9)
const log = (onFailure: (error: Error) => void = never) => createRefusalLog({ folder, onFailure, now: () => now })
const path = () => join(folder, refusalFiles[0])
const entries = () =>
  readFileSync(path(), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as unknown)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refused-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the first of each kind is written at once, and a flood is counted', () => {
  const { note, close } = log()
  const begun = new Date(now).toISOString()
  for (let index = 0; index < 100_000; index++) note({ what: 'launch', status: 401 })
  note({ what: 'socket', status: 401 })
  expect(entries()).toEqual([
    { at: begun, what: 'launch', status: 401, count: 1 },
    { at: begun, what: 'socket', status: 401, count: 1 },
  ])
  now += refusalPause
  note({ what: 'launch', status: 401 })
  expect(entries().slice(2)).toEqual([{ at: new Date(now).toISOString(), what: 'launch', status: 401, count: 100_000 }])
  note({ what: 'launch', status: 401 })
  close()
  expect(entries().slice(3)).toMatchObject([{ what: 'launch', count: 1 }])
})

test('a clock that was set back stops nothing', () => {
  const { note } = log()
  note({ what: 'page', status: 421 })
  now -= 10 * refusalPause
  note({ what: 'page', status: 421 })
  expect(entries()).toHaveLength(2)
})

test('the file is its owner’s alone, and it and the one before it have their limit', () => {
  writeFileSync(path(), 'x'.repeat(largestRefusalLog - 10))
  chmodSync(path(), 0o644)
  const { note } = log()
  note({ what: 'page', status: 403 })
  expect(entries()).toMatchObject([{ what: 'page', status: 403 }])
  expect(statSync(join(folder, refusalFiles[1])).size).toBe(largestRefusalLog - 10)
  if (process.platform !== 'win32') expect(statSync(path()).mode & 0o777).toBe(0o600)
  writeFileSync(path(), 'y'.repeat(largestRefusalLog))
  note({ what: 'page', status: 405 })
  expect(readFileSync(join(folder, refusalFiles[1]), 'utf8')).toMatch(/^y+$/)
})

test('where it cannot be written that is told once, and the host goes on', () => {
  mkdirSync(path())
  const failures: Error[] = []
  const { note, close } = log(error => failures.push(error))
  note({ what: 'page', status: 403 })
  note({ what: 'socket', status: 403 })
  close()
  expect(failures).toMatchObject([{ code: 'EISDIR' }])
  expect(existsSync(join(folder, refusalFiles[1]))).toBe(false)
})
