import { join } from 'node:path'
import { build } from 'esbuild'

/** Bundles a file of the bench as the program is: reading TypeScript from its files would be measured else. Gives its path. */
export async function bundled(name: string, folder: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`)
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  })
  return outfile
}
