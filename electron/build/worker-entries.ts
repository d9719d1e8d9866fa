import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/** A file beside the one that names it, started as a thread of its own. */
const beside = /new URL\('(\.[^']*\/)([\w-]+)\.ts', import\.meta\.url\)/g

/** The sources of `folder` that others name by `new URL('./x.ts', import.meta.url)`: each is a bundle of its own. */
export function workerEntries(folder: string): string[] {
  const entries = new Set<string>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/^[\w-]+\.ts$/.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const [, path = '', name = ''] of text.matchAll(beside))
      entries.add(join(entry.parentPath, path, `${name}.ts`))
  }
  const names = Array.from(entries, path => basename(path))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new Error(`Two threads have the name ${twice}; their bundles would overwrite each other.`)
  return Array.from(entries)
}

/** Makes bundles find each other: all lie side by side, whatever folders their sources were in. */
export function workerAddresses(): Plugin {
  return {
    name: 'worker-addresses',
    setup: build => {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes('import.meta.url')) return undefined
        const contents = text.replaceAll(
          beside,
          (_, _path: string, name: string) => `new URL('./${name}.mjs', import.meta.url)`,
        )
        return { contents, loader: 'ts', resolveDir: dirname(path) }
      })
    },
  }
}
