import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** A room, and what its files may import: a path prefix inside the project, `node:` for Node, or a package's name. */
interface Room {
  readonly room: string
  readonly may: readonly string[]
  /** Only the types of these. */
  readonly types?: readonly string[]
}

const entries: ReadonlySet<string> = new Set([
  'electron/main.ts',
  'electron/web.ts',
  'electron/cli.ts',
  'electron/console.ts',
])

/** The import table of the house. A file belongs to the first room whose path it starts with. */
const rooms: readonly Room[] = [
  { room: 'shared/language/', may: ['shared/'] },
  { room: 'shared/', may: ['shared/', 'zod', '@zxcvbn-ts/language-common'] },
  {
    room: 'electron/engine/',
    may: ['shared/', 'electron/engine/', 'electron/language/', 'node:'],
    types: ['electron/store/'],
  },
  { room: 'electron/language/', may: ['shared/', 'electron/engine/', 'electron/language/', 'node:'] },
  {
    room: 'electron/cmdlets/',
    may: ['shared/', 'electron/cmdlets/', 'electron/engine/context.ts'],
    types: ['electron/store/'],
  },
  { room: 'electron/store/', may: ['shared/', 'electron/store/', 'node:', 'kysely'] },
  { room: 'electron/sync/', may: ['shared/', 'electron/sync/', 'node:', 'ldapts'], types: ['electron/store/'] },
  {
    room: 'electron/secrets/',
    may: ['shared/', 'electron/secrets/', 'node:', '@node-rs/argon2'],
    types: ['electron/store/'],
  },
  { room: 'electron/files/', may: ['shared/', 'electron/files/', 'node:'], types: ['electron/store/'] },
  {
    room: 'electron/import/',
    may: ['shared/', 'electron/import/', 'electron/files/', 'node:'],
    types: ['electron/store/'],
  },
  { room: 'electron/build/', may: ['electron/build/', 'node:', 'vite', 'esbuild'] },
  {
    room: 'electron/hosts/',
    may: [
      'shared/',
      'electron/hosts/',
      'electron/engine/serve.ts',
      'electron/compose.ts',
      'electron/build/',
      'node:',
      'ws',
    ],
  },
  { room: 'renderer/pages/', may: ['shared/', 'renderer/', '*'] },
  { room: 'renderer/', may: ['shared/', 'renderer/', '*'] },
  { room: 'electron/', may: ['shared/', 'electron/', 'node:', 'electron'] },
]

/** Inside the renderer imports only go down this list. */
const floors = [
  'renderer/state/',
  'renderer/engine/',
  'renderer/look/',
  'renderer/form/',
  'renderer/list/',
  'renderer/shell/',
  'renderer/frame/',
  'renderer/pages/',
]

/** Files that may name Electron's module. */
const knowElectron = /^electron\/(main|window|preload)\.ts$|^electron\/window\//

interface Import {
  readonly file: string
  readonly to: string
  readonly typeOnly: boolean
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? [] : sources(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !/\.(test|cases|config)\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  for (const match of text.matchAll(
    /^(?:import|export)\s+(type\s)?[^'"`;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  )) {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    const to = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier
    found.push({ file, to, typeOnly: match[1] !== undefined })
  }
  return found
}

const all = ['shared', 'electron', 'renderer'].flatMap(sources)
const imports = all.flatMap(importsOf)

const within = (path: string, prefixes: readonly string[]) =>
  prefixes.some(
    prefix =>
      path === prefix ||
      (prefix.endsWith('/') || prefix.endsWith(':') ? path.startsWith(prefix) : path.startsWith(`${prefix}/`)),
  )

test('every import keeps to the table of rooms', () => {
  expect(all.length).toBeGreaterThan(20)
  const wrong = imports.filter(({ file, to, typeOnly }) => {
    const room = rooms.find(({ room }) => file.startsWith(room))
    if (room === undefined) return true
    if (within(to, room.may)) return false
    if (room.may.includes('*') && !to.includes('/..') && !/^(electron|e2e)(\/|$)|^node:/.test(to)) return false
    return !(typeOnly && within(to, room.types ?? []))
  })
  expect(wrong).toEqual([])
})

test('the renderer only looks down, and no page looks at another', () => {
  const floorOf = (path: string) => floors.findIndex(floor => path.startsWith(floor))
  const upward = imports.filter(({ file, to }) => {
    const [from, target] = [floorOf(file), floorOf(to)]
    if (from < 0 || target < 0) return false
    if (floors[from] === 'renderer/pages/' && floors[target] === 'renderer/pages/') {
      const page = (path: string) => path.split('/')[2]?.replace(/\.tsx?$/, '')
      return page(file) !== page(to)
    }
    return target > from
  })
  expect(upward).toEqual([])
})

test('only the desktop entry knows Electron', () => {
  expect(imports.filter(({ file, to }) => to === 'electron' && !knowElectron.test(file))).toEqual([])
})

test('no entry imports another', () => {
  expect(
    imports.filter(
      ({ file, to, typeOnly }) =>
        entries.has(file) && entries.has(to) && file !== to && !typeOnly && file !== 'electron/cli.ts',
    ),
  ).toEqual([])
})

test('no file grows past 300 lines', () => {
  const long = all
    .map(file => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
    .filter(({ file, lines }) => lines > 301 && !/\.(cases|data)\.ts$|\/texts\/|words|people|countries/.test(file))
  expect(long).toEqual([])
})
