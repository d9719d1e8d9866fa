import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, getRawHeader, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../../electron/build/build.ts'
import { layOut } from './pack.ts'
import type { System } from './standin-electron.ts'

const root = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layout-'))
  await build(['page', 'desktop'])
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

/** Expects a program that was laid out to hold what was built and that hash, in an archive that it answers for. */
async function expectLaidOut(resources: string, program: string, hash: string): Promise<void> {
  const archive = join(resources, 'app.asar')
  const packed = listPackage(archive, { isPack: false }).filter(path => !('files' in statFile(archive, path.slice(1))))
  expect(
    packed.filter(path => !/^\/(?:renderer\/dist|node_modules\/@node-rs\/argon2[\w-]*)\//.test(path)).sort(),
  ).toEqual([
    '/LICENSE',
    '/electron/dist/THIRD-PARTY.txt',
    '/electron/dist/backup-worker.mjs',
    '/electron/dist/engine-worker.mjs',
    '/electron/dist/main.mjs',
    '/electron/dist/preload.cjs',
    '/electron/dist/reader-worker.mjs',
    '/package.json',
  ])
  expect(packed.filter(path => /\.(?:tsx?|map|pdb)$|\.test\.|(?:^|\/)e2e\//.test(path))).toEqual([])
  expect(packed).toEqual(expect.arrayContaining(['/renderer/dist/index.html', '/renderer/dist/THIRD-PARTY.txt']))
  const native = packed.filter(path => path.endsWith('.node'))
  expect(native).toEqual([expect.stringContaining(`/${hash}`)])
  // The system loads it from a file beside the archive.
  expect(existsSync(join(resources, 'app.asar.unpacked', native[0] ?? 'none'))).toBe(true)

  const wire = await getCurrentFuseWire(program)
  const [on, off] = [...Buffer.from('10')]
  const fuses = Object.entries(wire).map(([fuse, set]) => [FuseV1Options[Number(fuse)] ?? fuse, set])
  expect(Object.fromEntries(fuses)).toEqual({
    version: '1',
    RunAsNode: off,
    EnableCookieEncryption: on,
    EnableNodeOptionsEnvironmentVariable: off,
    EnableNodeCliInspectArguments: off,
    EnableEmbeddedAsarIntegrityValidation: on,
    OnlyLoadAppFromAsar: on,
    LoadBrowserProcessSpecificV8Snapshot: off,
    GrantFileProtocolExtraPrivileges: off,
    // WasmTrapHandlers, as Electron ships it.
    8: on,
  })
}

/** What Electron compares the archive with, where it is told of it. */
const digest = (resources: string) =>
  createHash('sha256')
    .update(getRawHeader(join(resources, 'app.asar')).headerString)
    .digest('hex')

/** Lays the program out in a folder of its own. */
const laidOut = (system: System) => layOut(system, mkdtempSync(join(folder, `${system}-`)))

// Needs the hash for this system, which Linux's layout is made of.
test.runIf(process.platform === 'linux')(
  'for Linux what was built and the hash are packed, and run',
  async () => {
    const place = await laidOut('linux')
    const hash = `argon2-${process.platform}-${process.arch}`
    await expectLaidOut(join(place, 'resources'), join(place, 'tenant-desk'), hash)
    // Far from the project's own packages.
    const app = join(folder, 'app')
    extractAll(join(place, 'resources', 'app.asar'), app)
    const recorder = pathToFileURL(join(root, 'e2e', 'checklist', 'use-recorder.ts')).href
    const env = { ...process.env, TENANT_DESK_HOME: folder, NO_COLOR: '1' }
    const main = (...args: string[]) =>
      run(process.execPath, ['--import', recorder, join(app, 'electron', 'dist', 'main.mjs'), ...args], { env })
    const tenant = join(folder, 'packed.tenant')
    await main('new', tenant, '--domain', 'packed.example')
    const lines = [
      'Add-MSOnlineUser ann@packed.example -DisplayName Ann | Out-Null',
      "Enable-MSOnlineUser ann@packed.example -SubscriptionIDs 'Exchange Online' -UserLocation BE | Out-Null",
      "Set-MSOnlineUserPassword ann@packed.example -Password 'Gull-42-kite'",
      "(Test-MSOnlineUserPassword ann@packed.example -Password 'Gull-42-kite').Result",
    ]
    const { stdout: hashed } = await main('shell', '--tenant', tenant, '-Command', lines.join('; '))
    expect(hashed).toBe('Valid\n')

    const entry = JSON.stringify(join(app, 'electron', 'dist', 'engine-worker.mjs'))
    const workerData = JSON.stringify({ tenant, origin: 'window' })
    const starter = `
    const worker = new (require('node:worker_threads').Worker)(${entry}, { workerData: ${workerData} })
    worker.once('message', message => process.stdout.write(JSON.stringify(message), () => process.exit()))`
    const { stdout: started } = await run(process.execPath, ['--eval', starter], { env })
    expect(JSON.parse(started)).toEqual({ kind: 'ready' })
  },
  240_000,
)

test('for Windows the program knows its archive, and its shell is beside it with what a Node needs', async () => {
  const place = await laidOut('win32')
  const [resources, program] = [join(place, 'resources'), join(place, 'Tenant Desk.exe')]
  await expectLaidOut(resources, program, 'argon2-win32-x64')
  expect(readFileSync(program, 'latin1')).toContain(digest(resources))
  const started = ['tenant-desk.cmd', 'LICENSE.electron.txt', 'LICENSES.chromium.html']
  const shell = [
    'node.exe',
    'LICENSE.node.txt',
    'package.json',
    'electron/dist/console.mjs',
    'renderer/dist/index.html',
  ]
  const hash = ['argon2', 'argon2-win32-x64-msvc'].map(name => `node_modules/@node-rs/${name}/package.json`)
  const wanted = [...started, ...[...shell, ...hash].map(path => `resources/shell/${path}`)]
  expect(wanted.filter(path => !existsSync(join(place, path)))).toEqual([])
}, 240_000)

test('for macOS the bundle knows its archive, opens tenant files and has their icon', async () => {
  const contents = join(await laidOut('darwin'), 'Tenant Desk.app', 'Contents')
  const resources = join(contents, 'Resources')
  await expectLaidOut(resources, join(contents, '..'), 'argon2-darwin-x64')
  const list = readFileSync(join(contents, 'Info.plist'), 'utf8').replaceAll(/>\s+</g, '><')
  const value = (key: string) => RegExp(`<key>${key}</key><(?:array><)?string>([^<]*)`).exec(list)?.[1]
  expect(value('CFBundleExecutable')).toBe('Tenant Desk')
  expect(value('CFBundleTypeExtensions')).toBe('tenant')
  expect(value('hash')).toBe(digest(resources))
  const icons = ['CFBundleIconFile', 'CFBundleTypeIconFile'].map(value)
  expect(icons).toEqual(['icon.icns', 'tenant.icns'])
  const wanted = [...icons.map(name => join(resources, name ?? '')), join(contents, 'MacOS', 'Tenant Desk')]
  expect(wanted.filter(path => !existsSync(path))).toEqual([])
}, 240_000)
