import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { build, type Configuration, Platform } from 'electron-builder'

const root = join(import.meta.dirname, '..', '..')
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }

/** The packaging's own configuration. */
export const configuration = load(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Configuration

/** How Electron ships its fuses. */
const shippedFuses = '101100011'

/** What fuses are found by in Electron's binary, their version, how many there are, and how each is set. */
export function fuseWire(fuses = shippedFuses): Buffer {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  return Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)])
}

/** A folder in the place of Electron's own files: as many of them as packaging touches, none of them runs. */
async function standInFor(folder: string): Promise<string> {
  const place = join(folder, 'electron')
  mkdirSync(join(place, 'resources'), { recursive: true })
  mkdirSync(join(place, 'locales'))
  writeFileSync(join(place, 'electron'), fuseWire(), { mode: 0o755 })
  for (const name of ['chrome-sandbox', 'LICENSE', 'LICENSES.chromium.html', 'version', 'locales/en-US.pak'])
    writeFileSync(join(place, name), '')
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  writeFileSync(join(empty, 'package.json'), '{}')
  await createPackage(empty, join(place, 'resources', 'default_app.asar'))
  return place
}

/** Lays the program out for Linux as its installers would, with files in Electron's place; gives the program's folder. */
export async function layOut(folder: string): Promise<string> {
  const output = join(folder, 'packed')
  await build({
    projectDir: root,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      ...structuredClone(configuration),
      directories: { ...configuration.directories, output },
      electronDist: await standInFor(folder),
    },
  })
  return join(output, 'linux-unpacked')
}
