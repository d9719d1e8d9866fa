import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadElectron, electronBinary, failureLine, mayTry } from './find-electron.ts'
import { thisMachine } from './machine.ts'

let folder: string
let configuration: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-package-'))
  configuration = join(folder, 'configuration')
  writeFileSync(join(folder, 'package.json'), '{"version":"45.4.1","type":"commonjs"}')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const installBinary = `
  const fs = require('node:fs')
  fs.mkdirSync(__dirname + '/dist', { recursive: true })
  fs.writeFileSync(__dirname + '/dist/version', 'v45.4.1')
  fs.writeFileSync(__dirname + '/dist/electron', '')
  fs.writeFileSync(__dirname + '/path.txt', 'electron')`

const installer = (script: string): void => writeFileSync(join(folder, 'install.js'), script)
const machine = { ...thisMachine(), environment: {} }

test('a binary counts only when its path, its version and its file are all there', () => {
  expect(electronBinary(folder, machine)).toBeUndefined()
  mkdirSync(join(folder, 'dist'))
  writeFileSync(join(folder, 'dist', 'electron'), '')
  writeFileSync(join(folder, 'dist', 'version'), 'v44.0.0')
  expect(electronBinary(folder, machine)).toBeUndefined()
  writeFileSync(join(folder, 'path.txt'), 'electron')
  expect(electronBinary(folder, machine)).toBeUndefined()
  writeFileSync(join(folder, 'dist', 'version'), '45.4.1\n')
  expect(electronBinary(folder, machine)).toBe(join(folder, 'dist', 'electron'))
  rmSync(join(folder, 'dist', 'electron'))
  expect(electronBinary(folder, machine)).toBeUndefined()
})

test('ELECTRON_OVERRIDE_DIST_PATH goes first, and must hold the file', () => {
  const overridden = { ...machine, environment: { ELECTRON_OVERRIDE_DIST_PATH: folder } }
  expect(electronBinary(folder, overridden)).toBeUndefined()
  writeFileSync(join(folder, 'electron'), '')
  expect(electronBinary(folder, overridden)).toBe(join(folder, 'electron'))
})

test('a download that works gives the file, and the next start finds it', async () => {
  installer(installBinary)
  const file = join(folder, 'dist', 'electron')
  const options = { limitMs: 20_000, configuration, folder }
  expect(await downloadElectron(options)).toEqual({ outcome: 'downloaded', file })
  expect(await downloadElectron(options)).toEqual({ outcome: 'present', file })
})

test('a failure is told, noted, and not repeated before a day has gone, unless it is demanded', async () => {
  installer(`console.error('TypeError: fetch failed\\n    at somewhere'); process.exit(1)`)
  const now = new Date('2026-01-01T12:00:00Z')
  const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000)
  const options = { limitMs: 20_000, configuration, folder, now }
  const failed = { outcome: 'failed', detail: 'TypeError: fetch failed' }
  expect(await downloadElectron(options)).toEqual(failed)
  installer(installBinary)
  const putOff = { outcome: 'put off', triedAt: now, detail: 'TypeError: fetch failed' }
  expect(await downloadElectron({ ...options, now: later(23) })).toEqual(putOff)
  rmSync(join(folder, 'install.js'))
  expect(await downloadElectron({ ...options, now: later(1), demanded: true })).toMatchObject({ outcome: 'failed' })
  installer(installBinary)
  expect(await downloadElectron({ ...options, now: later(48) })).toMatchObject({ outcome: 'downloaded' })
})

test('a server that never answers is given up after the time limit', async () => {
  installer('setInterval(() => undefined, 1_000)')
  expect(await downloadElectron({ limitMs: 300, configuration, folder })).toEqual({ outcome: 'failed' })
  const note = readFileSync(join(configuration, 'electron-download.json'), 'utf8')
  expect(JSON.parse(note)).toEqual({ version: '45.4.1', triedAt: expect.any(String) })
})

test('a damaged note costs one more attempt and nothing else', async () => {
  mkdirSync(configuration)
  writeFileSync(join(configuration, 'electron-download.json'), '{"version":')
  installer(installBinary)
  expect(await downloadElectron({ limitMs: 20_000, configuration, folder })).toMatchObject({ outcome: 'downloaded' })
})

test('another version, a day, or a clock that was put back allow another attempt', () => {
  const last = { version: '45.4.1', triedAt: '2026-01-01T12:00:00.000Z' }
  expect(mayTry(undefined, '45.4.1', new Date())).toBe(true)
  expect(mayTry(last, '45.4.1', new Date('2026-01-02T11:59:59Z'))).toBe(false)
  expect(mayTry(last, '45.4.1', new Date('2026-01-02T12:00:00Z'))).toBe(true)
  expect(mayTry(last, '45.4.1', new Date('2025-12-31T12:00:00Z'))).toBe(true)
  expect(mayTry(last, '45.5.0', new Date('2026-01-01T12:00:01Z'))).toBe(true)
  expect(mayTry({ ...last, triedAt: 'yesterday' }, '45.4.1', new Date())).toBe(true)
})

test('the reason is the line that names an error, else the first, else the exit code', () => {
  expect(failureLine('Downloading…\nError: getaddrinfo ENOTFOUND\n at x', 1)).toBe('Error: getaddrinfo ENOTFOUND')
  expect(failureLine('\n no luck\n', 1)).toBe('no luck')
  expect(failureLine('', 7)).toBe('exit code 7')
})
