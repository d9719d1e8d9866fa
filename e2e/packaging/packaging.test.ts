import { execFile } from 'node:child_process'
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import type { Configuration } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { afterPack } from '../../electron/build/after-pack.ts'
import { build } from '../../electron/build/build.ts'
import { icnsKinds, icoSizes } from '../screenshots/icon-files.ts'
import { addNode, configuration, projectWith } from './pack.ts'
import { fuseWire, put } from './standin-electron.ts'

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

/** A layout for Windows with that hash beside it, and a project where npm has installed for Windows. */
function forWindows(hash: string) {
  const name = mkdtempSync(join(folder, 'windows-'))
  const [appOutDir, projectDir] = [join(name, 'out'), projectWith(hash, name)]
  const putBinary = (fuses?: string) => put(join(appOutDir, 'x.exe'), fuseWire(fuses))
  put(join(appOutDir, 'resources', 'app.asar.unpacked', 'node_modules', '@node-rs', hash, 'argon2.node'))
  putBinary()
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
    addNode: () => addNode(projectDir),
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
