import { randomUUID } from 'node:crypto'
import { existsSync, globSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isStale, markAsMadeOf, sourceHash, type Target } from './sources.ts'

const root = join(import.meta.dirname, '..', '..')

const targets = {
  /** What every host shows. */
  page: { name: 'page', from: ['renderer', 'shared', 'package-lock.json'], to: 'renderer/dist' },
  /** What Electron runs: its entry, the preload, and the entries of threads, side by side. */
  desktop: { name: 'desktop', from: ['electron', 'shared', 'package-lock.json'], to: 'electron/dist' },
} as const satisfies Readonly<Record<string, Target>>

export type BuildTarget = keyof typeof targets

/** Where the built page lies. */
export const pageFolder = join(root, targets.page.to)

/** What Electron is started with. */
export const desktopEntry = join(root, targets.desktop.to, 'main.mjs')

async function buildPage(outDir: string): Promise<void> {
  const vite = await import('vite')
  await vite.build({ configFile: join(root, 'renderer', 'vite.config.ts'), logLevel: 'warn', build: { outDir } })
}

async function buildDesktop(outdir: string): Promise<void> {
  const { build } = await import('esbuild')
  const electron = join(root, 'electron')
  const common = { bundle: true, logLevel: 'warning', legalComments: 'none', charset: 'utf8' } as const
  await build({
    ...common,
    entryPoints: ['main.ts', ...globSync('**/*-worker.ts', { cwd: electron })].map(path => join(electron, path)),
    entryNames: '[name]',
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // Native, so it stays a package of its own.
    external: ['electron', '@node-rs/argon2'],
    // Packages of the older module kind ask for Node's own parts by `require`.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
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
    if (!existsSync(join(root, 'renderer', 'vite.config.ts')) || !isStale(root, target)) continue
    const made = join(root, 'node_modules', '.cache', 'tenant-desk', `${name}-${randomUUID()}`)
    const hash = sourceHash(root, target)
    mkdirSync(dirname(made), { recursive: true })
    try {
      await builders[name](made)
      markAsMadeOf(made, hash)
      replace(made, join(root, target.to))
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  }
}

if (import.meta.main) await build(['page', 'desktop'])
