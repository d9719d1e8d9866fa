import { buildSync } from 'esbuild'
import { join } from 'node:path'
import type { WorldOptions } from './isolated-world.ts'

const built = new Map<string, string>()

/** The module and what it imports as one script that defines `standIn`. */
function bundled(file: string): string {
  const known = built.get(file)
  if (known !== undefined) return known
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'standIn',
    platform: 'browser',
    target: 'chrome150',
    logLevel: 'silent',
  })
  const text = outputFiles.map(output => output.text).join('')
  built.set(file, text)
  return text
}

/** The script for the preload's world of each document. The preload sees its four parameters, as in Electron. */
export function isolatedWorldScript(options: WorldOptions, preload: string): string {
  const start = `${bundled('isolated-world.ts')}\nstandIn.start(${JSON.stringify(options)}, preload)`
  return `((preload) => { ${start} })(function (require, process, exports, module) {\n${preload}\n})`
}

/** The script for the page's own world of each document. */
export function mainWorldScript(nonce: string): string {
  return `(() => { ${bundled('main-world.ts')}\nstandIn.start(${JSON.stringify(nonce)}) })()`
}
