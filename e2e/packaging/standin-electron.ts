import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPackage } from '@electron/asar'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** The systems that are packed for, by Node's names. */
export type System = 'linux' | 'win32' | 'darwin'

/** How Electron ships its fuses. */
const shippedFuses = '101100011'

/** What fuses are found by in Electron's binary, their version, how many there are, and how each is set. */
export function fuseWire(fuses = shippedFuses): Buffer {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  return Buffer.concat([Buffer.from(sentinel), Buffer.from([1, fuses.length]), Buffer.from(fuses)])
}

/** Writes the file, and the folders on its way. */
export function put(path: string, content: string | Buffer = ''): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** A program of Windows that does nothing and says its version, into whose resources the archive's hash can be written. */
function windowsBinary(): Buffer {
  const program = NtExecutable.createEmpty()
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion('1.0.0')
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

/** A property list of a program of macOS that says nothing yet. */
const emptyList = `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleVersion</key><string>1</string></dict></plist>
`

/** The program of macOS, its framework and the helpers it starts. */
function putBundle(place: string): void {
  const contents = join(place, 'Electron.app', 'Contents')
  const frameworks = join(contents, 'Frameworks')
  const helpers = ['Helper', 'Helper (GPU)', 'Helper (Plugin)', 'Helper (Renderer)'].map(kind => `Electron ${kind}`)
  const programs = [['Electron', contents], ...helpers.map(name => [name, join(frameworks, `${name}.app`, 'Contents')])]
  for (const [name = '', folder = ''] of programs) {
    put(join(folder, 'Info.plist'), emptyList)
    put(join(folder, 'MacOS', name))
  }
  put(join(frameworks, 'Electron Framework.framework', 'Electron Framework'), fuseWire())
}

/** A folder in the place of Electron's own files: as many of them as packaging touches, none of them runs. */
export async function standInFor(system: System, folder: string): Promise<string> {
  const place = join(folder, 'electron')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) put(join(place, name))
  if (system === 'darwin') putBundle(place)
  else {
    put(join(place, 'locales', 'en-US.pak'))
    if (system === 'linux') for (const name of ['electron', 'chrome-sandbox']) put(join(place, name), fuseWire())
    else put(join(place, 'electron.exe'), Buffer.concat([windowsBinary(), fuseWire()]))
  }
  const resources = join(place, system === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources')
  const empty = join(folder, 'empty')
  put(join(empty, 'package.json'), '{}')
  mkdirSync(resources)
  await createPackage(empty, join(resources, 'default_app.asar'))
  return place
}
