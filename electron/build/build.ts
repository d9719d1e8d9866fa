import { randomUUID } from 'node:crypto'
import { existsSync, globSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BuildOptions } from 'esbuild'
import { noticesFile, noticesFor } from './notices.ts'
import { isStale, markAsMadeOf, sourceHash, sourceStamp, type Target } from './sources.ts'

const root = join(import.meta.dirname, '..', '..')

const targets = {
  /** What every host shows. */
  page: { name: 'page', from: ['renderer', 'shared', 'electron/build', 'package-lock.json'], to: 'renderer/dist' },
  /** What Electron and the terminal run: their entries, the preload, and the entries of threads, side by side. */
  desktop: { name: 'desktop', from: ['electron', 'shared', 'package-lock.json'], to: 'electron/dist' },
} as const satisfies Readonly<Record<string, Target>>

export type BuildTarget = keyof typeof targets

/** Where the built page lies. */
export const pageFolder = join(root, targets.page.to)

/** What Electron is started with. */
export const desktopEntry = join(root, targets.desktop.to, 'main.mjs')

/** The thread in which a host runs its engine, as it was built. */
export const builtEngineWorker = pathToFileURL(join(root, targets.desktop.to, 'engine-worker.mjs'))

const isBuilt = (name: BuildTarget): boolean => !isStale(root, targets[name])

/** The command line's module: as it was built, which starts in half the time, or where that is stale as it stands. */
export function commandLine(): string {
  const file = isBuilt('desktop') ? join(root, targets.desktop.to, 'cli.mjs') : join(root, 'electron', 'cli.ts')
  return pathToFileURL(file).href
}

/** Vite would build another page where whoever has it built runs as something else, as a test does. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  try {
    await work()
  } finally {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  }
}

async function buildPage(outDir: string): Promise<void> {
  const vite = await import('vite')
  const files = new Set<string>()
  await asProduction(() =>
    vite.build({
      configFile: join(root, 'renderer', 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir },
      resolve: { preserveSymlinks: true },
      plugins: [
        {
          name: 'files-of-packages',
          generateBundle() {
            for (const id of this.getModuleIds()) files.add(id)
          },
        },
      ],
    }),
  )
  writeFileSync(join(outDir, noticesFile), noticesFor(files))
}

async function buildDesktop(outdir: string): Promise<void> {
  const { build } = await import('esbuild')
  const electron = join(root, 'electron')
  const common = {
    bundle: true,
    logLevel: 'warning',
    legalComments: 'none',
    charset: 'utf8',
    // The same sources give the same bytes, from wherever the build is started and wherever packages lie.
    absWorkingDir: root,
    preserveSymlinks: true,
  } as const
  const native = join(root, 'node_modules', '@node-rs', 'argon2')
  const node = {
    ...common,
    entryNames: '[name]',
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // The hash is native, so it stays a package of its own; builders are for whoever has the sources.
    external: ['electron', '@node-rs/argon2', 'vite', 'esbuild'],
    metafile: true,
    // Packages of the older module kind ask for Node's own parts by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  } satisfies BuildOptions
  const entries = ['main.ts', 'console.ts', ...globSync('**/*-worker.ts', { cwd: electron })]
  const whole = await build({ ...node, entryPoints: entries.map(path => join(electron, path)) })
  // In parts, so that no command of the terminal waits for what only another needs.
  const cli = await build({
    ...node,
    entryPoints: [join(electron, 'cli.ts')],
    splitting: true,
    chunkNames: 'cli-[hash]',
  })
  // A sandboxed preload is one file of the older module kind, and knows no Node.
  await build({
    ...common,
    entryPoints: [join(electron, 'preload.ts')],
    outfile: join(outdir, 'preload.cjs'),
    platform: 'browser',
    format: 'cjs',
    target: 'chrome146',
    external: ['electron'],
  })
  const files = [whole, cli].flatMap(({ metafile }) => Object.keys(metafile.inputs).map(path => join(root, path)))
  writeFileSync(join(outdir, noticesFile), noticesFor([...files, join(native, 'index.js')]))
}

const builders: Readonly<Record<BuildTarget, (outDir: string) => Promise<void>>> = {
  page: buildPage,
  desktop: buildDesktop,
}

/** Puts a finished build where it belongs; whoever reads it meets the old one or the new one, never half of one. */
function replace(made: string, place: string): void {
  const old = `${made}-old`
  if (existsSync(place)) renameSync(place, old)
  renameSync(made, place)
  rmSync(old, { recursive: true, force: true })
}

/** Builds what is missing or stale of the targets; does nothing, fast, where nothing is. Rejects with the builder's error. */
export async function build(wanted: readonly BuildTarget[]): Promise<void> {
  for (const name of wanted) {
    const target = targets[name]
    // A packaged program has no sources, and nothing to build.
    if (!existsSync(join(root, 'renderer', 'vite.config.ts')) || isBuilt(name)) continue
    const made = join(root, 'node_modules', '.cache', 'tenant-desk', `${name}-${randomUUID()}`)
    // In this order: what is changed meanwhile is found by both.
    const stamp = sourceStamp(root, target)
    const hash = sourceHash(root, target)
    mkdirSync(dirname(made), { recursive: true })
    try {
      await builders[name](made)
      markAsMadeOf(made, hash, stamp)
      replace(made, join(root, target.to))
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  }
}

if (import.meta.main) await build(['page', 'desktop'])
