import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { text as wholeText } from 'node:stream/consumers'
import { createContext, runInContext } from 'node:vm'
import type { Seen } from './seen.ts'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'electron', 'dist')
const page = join(root, 'renderer', 'dist')

/** The texts that are shipped or decide how it is packed; a fault is planted by changing one of them. */
export interface Texts {
  /** The built main process. */
  readonly main: string
  readonly preload: string
  /** All scripts of the built page. */
  readonly page: string
  readonly html: string
  readonly packaging: string
  readonly lock: string
}

/** What the preload hands to the page. */
export interface Exposed {
  /** Its names, and those below them, by dots. */
  readonly names: readonly string[]
  /** What reaches the page's listener when the program sends a text. */
  readonly delivered: readonly unknown[]
  /** The channels on which the page's texts go out. */
  readonly channels: readonly string[]
  /** What the preload asked to be given. */
  readonly required: readonly string[]
}

export interface Evidence extends Texts {
  readonly seen: Seen
  readonly exposed: Exposed
  readonly fuses: Readonly<Record<string, unknown>>
  /** The version of Electron that is packed. */
  readonly electron: string
}

/** The texts as they were built. */
export function builtTexts(): Texts {
  const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
  return {
    main: read('electron', 'dist', 'main.mjs'),
    preload: read('electron', 'dist', 'preload.cjs'),
    page: globSync('assets/*.js', { cwd: page })
      .sort()
      .map(file => readFileSync(join(page, file), 'utf8'))
      .join('\n'),
    html: readFileSync(join(page, 'index.html'), 'utf8'),
    packaging: read('electron-builder.yml'),
    lock: read('package-lock.json'),
  }
}

/** Runs the main file, laid out as it is built, over the recorder. */
async function observe(main: string, folder: string, tenant: string): Promise<Seen> {
  const place = join(folder, 'electron', 'dist')
  mkdirSync(place, { recursive: true })
  for (const name of ['renderer', 'node_modules', 'package.json']) symlinkSync(join(root, name), join(folder, name))
  cpSync(built, place, { recursive: true, filter: from => !from.endsWith('main.mjs') })
  writeFileSync(join(place, 'main.mjs'), main)
  const args = [join(import.meta.dirname, 'observe-main.ts'), join(place, 'main.mjs'), '--tenant', tenant]
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TENANT_DESK_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [output, errors, [code]] = await Promise.all([
    wholeText(child.stdout),
    wholeText(child.stderr),
    once(child, 'exit'),
  ])
  if (code !== 0) throw new Error(`The main file ended with ${code}: ${errors}`)
  return JSON.parse(output) as Seen
}

/** Runs the preload as a sandboxed one runs: with nothing but Electron's part for it. */
function expose(preload: string): Exposed {
  const given: { api: unknown } = { api: undefined }
  const heard: ((...args: unknown[]) => void)[] = []
  const channels: string[] = []
  const required: string[] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => (given.api = { [key]: api }) },
    ipcRenderer: {
      on: (_channel: string, listener: (...args: unknown[]) => void) => heard.push(listener),
      removeAllListeners: () => undefined,
      send: (channel: string) => channels.push(channel),
    },
  }
  const require = (name: string) => {
    required.push(name)
    return name === 'electron' ? electron : {}
  }
  runInContext(preload, createContext({ require, module: {}, exports: {} }))
  const names: string[] = []
  const walk = (value: unknown, above: string) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, below] of Object.entries(value)) {
      names.push(above + key)
      walk(below, `${above}${key}.`)
    }
  }
  walk(given.api, '')
  const delivered: unknown[] = []
  const { tenantDesk } = given.api as { tenantDesk: { connect: (listener: (...args: unknown[]) => void) => unknown } }
  const send = tenantDesk.connect((...args) => delivered.push(...args))
  for (const listener of heard) listener({ sender: electron.ipcRenderer }, 'text')
  if (typeof send === 'function') send('text', 'other-channel')
  return { names, delivered, channels, required }
}

const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }

const observations = new Map<string, Promise<Seen>>()

/** What the main file did; the same file is run once. */
function seenOf(main: string, folder: string, tenant: string): Promise<Seen> {
  const seen = observations.get(main) ?? observe(main, folder, tenant)
  observations.set(main, seen)
  return seen
}

/** Gathers what the checklist looks at; `folder` is empty and is used, `tenant` a tenant to open. */
export async function gather(texts: Texts, folder: string, tenant: string): Promise<Evidence> {
  const { electronFuses: fuses } = load(texts.packaging) as { electronFuses: Record<string, unknown> }
  const { packages } = JSON.parse(texts.lock) as { packages: Record<string, { version: string }> }
  return {
    ...texts,
    seen: await seenOf(texts.main, folder, tenant),
    exposed: expose(texts.preload),
    fuses,
    electron: packages['node_modules/electron']?.version ?? '',
  }
}
