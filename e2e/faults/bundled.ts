import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles a program of this folder into that folder, since one that is killed hundreds of times has to start quickly; gives its path. */
export async function bundled(program: string, folder: string): Promise<string> {
  const outfile = join(folder, `${program}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `${program}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  return outfile
}
