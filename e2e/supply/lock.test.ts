import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

interface Entry {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

/** What a lock, a manifest and npm's settings say of packages. */
interface Supply {
  readonly packages: Readonly<Record<string, Entry>>
  readonly manifest: Manifest
  readonly settings: string
}

const supply: Supply = {
  packages: (JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }).packages,
  manifest: JSON.parse(read('package.json')) as Manifest,
  settings: read('.npmrc'),
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** What would let in a package that nobody looked at, or let one run while it is installed. */
function faults({ packages, manifest, settings }: Supply): string[] {
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  const origins = new Set(
    entries.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved).origin])),
  )
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  const scripted = entries.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => nameOf(path))
  return [
    ...entries
      .filter(([, { integrity = '' }]) => !/^sha512-[\w+/]{86}==$/.test(integrity))
      .map(([path]) => `${path}: no hash`),
    ...entries.filter(([, { link }]) => link === true).map(([path]) => `${path}: a link`),
    // Where none is named, all come from the one that npm is set to; the hash says which bytes.
    ...(origins.size > 1 ? [`several origins: ${[...origins].join(', ')}`] : []),
    ...[...origins].filter(origin => !origin.startsWith('https://')),
    ...Object.entries(asked)
      .filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)
      .map(([name, version]) => `${name}: ${version} is not the very version that is locked`),
    ...scripted
      .filter(name => manifest.allowScripts[name] === undefined)
      .map(name => `${name}: a script nobody decided on`),
    ...Object.keys(manifest.allowScripts).filter(name => !scripted.includes(name)),
    ...Object.keys(manifest.allowScripts).filter(name => manifest.allowScripts[name] === true),
    ...(/^ignore-scripts=true$/m.test(settings) ? [] : ['older versions of npm run scripts']),
  ]
}

test('each package is pinned by its hash, and none runs while it is installed', () => {
  expect(Object.keys(supply.packages).length).toBeGreaterThan(100)
  expect(faults(supply)).toEqual([])
})

const zod = 'node_modules/zod'
const withEntry = (path: string, entry: Entry): Supply => ({
  ...supply,
  packages: { ...supply.packages, [path]: { ...supply.packages[path], ...entry } },
})

test.each<[string, Supply]>([
  ['another hash', withEntry(zod, { integrity: 'sha1-x' })],
  ['a place of its own', withEntry(zod, { resolved: 'git+ssh://git@example.org/zod.git' })],
  ['plain http', withEntry(zod, { resolved: 'http://one.example/zod.tgz' })],
  [
    'two origins',
    {
      ...supply,
      packages: {
        ...withEntry(zod, { resolved: 'https://one.example/zod.tgz' }).packages,
        x: { resolved: 'https://two.example/x.tgz', integrity: supply.packages[zod]?.integrity ?? '' },
      },
    },
  ],
  ['a link', withEntry(zod, { link: true })],
  ['a new script', withEntry(zod, { hasInstallScript: true })],
  ['another version', withEntry(zod, { version: '0.0.1' })],
  [
    'a range',
    { ...supply, manifest: { ...supply.manifest, dependencies: { ...supply.manifest.dependencies, zod: '^4.6.7' } } },
  ],
  [
    'a script allowed',
    { ...supply, manifest: { ...supply.manifest, allowScripts: { ...supply.manifest.allowScripts, esbuild: true } } },
  ],
  ['scripts on', { ...supply, settings: 'save-exact=true\n' }],
])('it is seen: %s', (_, changed) => {
  expect(faults(changed)).toHaveLength(1)
})
