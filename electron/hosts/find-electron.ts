import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { thisMachine, type Machine } from './machine.ts'
import { detailTexts } from '../../shared/texts/details.ts'

/** How an attempt to have Electron's binary ended. */
export type Download =
  | { outcome: 'present' | 'downloaded'; file: string }
  /** Tried now: `detail` is the downloader's own line; it is absent where nothing came within the time limit. */
  | { outcome: 'failed'; detail?: string }
  /** Not tried, because an earlier attempt failed less than a day ago. */
  | { outcome: 'put off'; triedAt: Date; detail?: string }
  /** The npm package is not there, as in a program that was packaged without it. */
  | { outcome: 'no package' }

/** The last failed attempt, as kept in the user's configuration folder. */
export interface Attempt {
  version: string
  /** ISO 8601. */
  triedAt: string
  detail?: string
}

const dayMs = 24 * 60 * 60 * 1_000
const memoryName = 'electron-download.json'

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** The folder of the npm package `electron`, found without running its index, which would start a download. */
export function electronPackage(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

/** The version of the package in this folder. */
export function electronVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}

/**
 * Electron's binary, where it is complete: the file that ELECTRON_OVERRIDE_DIST_PATH leads to, else the downloaded one
 * if path.txt (written last), dist/version and the file itself agree with the package. Otherwise undefined.
 */
export function electronBinary(
  folder: string | undefined = electronPackage(),
  machine: Machine = thisMachine(),
): string | undefined {
  if (folder === undefined) return undefined
  const name = textOf(join(folder, 'path.txt'))
  const override = machine.environment['ELECTRON_OVERRIDE_DIST_PATH']
  if (override !== undefined && override !== '') {
    const file = join(override, name ?? 'electron')
    return machine.isFile(file) ? file : undefined
  }
  if (name === undefined) return undefined
  const file = join(folder, 'dist', name)
  const version = textOf(join(folder, 'dist', 'version'))?.replace(/^v/, '')
  return version === electronVersion(folder) && machine.isFile(file) ? file : undefined
}

/** Whether to try (again): not within a day after a failure with the same version. A date to come is not believed. */
export function mayTry(last: Attempt | undefined, version: string, now: Date): boolean {
  if (last === undefined || last.version !== version) return true
  const age = now.getTime() - Date.parse(last.triedAt)
  return !(age >= 0 && age < dayMs)
}

function readAttempt(file: string): Attempt | undefined {
  const text = textOf(file)
  if (text === undefined) return undefined
  try {
    const { version, triedAt, detail } = JSON.parse(text) as Partial<Attempt>
    if (typeof version !== 'string' || typeof triedAt !== 'string') return undefined
    return { version, triedAt, ...(typeof detail === 'string' ? { detail } : {}) }
  } catch (error) {
    // A damaged note only costs one more attempt.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The line by which the downloader says why it failed. */
export function failureLine(text: string, code: number): string {
  const lines = text.split('\n').map(line => line.trim())
  return lines.find(line => /error|failed/i.test(line)) ?? lines.find(line => line !== '') ?? detailTexts.exitCode(code)
}

interface Ended {
  /** Absent where the time limit ended it. */
  code?: number
  log: string
}

function runInstaller(folder: string, limitMs: number): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const child = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
  })
  let log = ''
  child.stderr.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4_000)
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const end = (ended: Ended): void => {
    clearTimeout(timer)
    resolve(ended)
  }
  child.once('error', error => end({ code: -1, log: error.message }))
  child.once('close', code => end({ ...(code === null ? {} : { code }), log }))
  return promise
}

/** What to download, for how long to try, and where a failure is noted. */
export interface DownloadOptions {
  limitMs: number
  /** The user's configuration folder. */
  configuration: string
  /** The user asked: an earlier failure does not count. */
  demanded?: boolean
  folder?: string | undefined
  now?: Date
}

/**
 * Has Electron's binary downloaded, unless it is there or an attempt failed within the last day. One try, in a child
 * that is ended after `limitMs`; a failure is noted in the configuration folder, so that each start does not wait again.
 */
export async function downloadElectron(options: DownloadOptions): Promise<Download> {
  const { limitMs, configuration, demanded = false, folder = electronPackage(), now = new Date() } = options
  if (folder === undefined) return { outcome: 'no package' }
  const present = electronBinary(folder)
  if (present !== undefined) return { outcome: 'present', file: present }
  const memory = join(configuration, memoryName)
  const version = electronVersion(folder)
  const last = readAttempt(memory)
  if (last !== undefined && !demanded && !mayTry(last, version, now)) {
    const { triedAt, detail } = last
    return { outcome: 'put off', triedAt: new Date(triedAt), ...(detail === undefined ? {} : { detail }) }
  }
  const { code, log } = await runInstaller(folder, limitMs)
  const file = electronBinary(folder)
  if (file !== undefined) return { outcome: 'downloaded', file }
  const why = code === undefined ? {} : { detail: failureLine(log, code) }
  mkdirSync(configuration, { recursive: true, mode: 0o700 })
  writeFileSync(memory, `${JSON.stringify({ version, triedAt: now.toISOString(), ...why })}\n`, { mode: 0o600 })
  return { outcome: 'failed', ...why }
}
