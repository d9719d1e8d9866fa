import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A part of a bill of materials, as CycloneDX 1.5 has it. */
export interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version: string
  readonly [more: string]: unknown
}

/** A bill of materials in the form of CycloneDX 1.5: of its fields those that are read or added to here. */
export interface Bill {
  readonly components: Component[]
  readonly dependencies: { readonly ref: string; readonly dependsOn: string[] }[]
  readonly [more: string]: unknown
}

/**
 * Electron as a part: the files it is downloaded in, each with the hash that its package has for it. npm counts it among
 * what only builds, since the packer puts it into what is shipped.
 */
function electron(): Component {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(root, 'node_modules', 'electron', file), 'utf8'))
  const { version, license } = read('package.json') as { version: string; license: string }
  const hashes = Object.entries(read('checksums.json') as Record<string, string>)
  const prefix = `electron-v${version}-`
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    description: 'The desktop program runs in it; it holds Chromium and a Node.',
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ license: { id: license } }],
    externalReferences: hashes
      .filter(([file]) => file.startsWith(prefix) && /-(?:darwin|linux|win32)-(?:x64|arm64)\.zip$/.test(file))
      .map(([file, content]) => ({
        type: 'distribution',
        url: `https://github.com/electron/electron/releases/download/v${version}/${file}`,
        hashes: [{ alg: 'SHA-256', content }],
      })),
  }
}

/** What the program is made of: all that npm has locked for it, and Electron. Fails where npm does. */
export function bill(): Bill {
  const args = ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx']
  const { status, stdout, stderr, error } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`npm could not list the packages: ${error?.message ?? stderr}`)
  const told = JSON.parse(stdout) as Bill
  const added = electron()
  const [own, ...others] = told.dependencies
  if (own === undefined) throw new Error('npm listed no packages')
  return {
    ...told,
    components: [...told.components, added],
    dependencies: [
      { ...own, dependsOn: [...own.dependsOn, added['bom-ref']] },
      ...others,
      { ref: added['bom-ref'], dependsOn: [] },
    ],
  }
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(bill(), null, 2)}\n`)
