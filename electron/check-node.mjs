import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The first Node whose built-in SQLite is free of the write-ahead-log fault and runs TypeScript as it stands. */
export const leastNode = 24

/** Where the Node that the project pins for this platform lies, or undefined where none was installed. */
export function pinnedNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  try {
    const path = createRequire(import.meta.url).resolve(`${name}/package.json`)
    const file = path.replace(/package\.json$/, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node')
    return existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

/** One sentence when this Node is too old, with the way out; undefined when it will do. */
export function nodeProblem() {
  if (Number(process.versions.node.split('.')[0]) >= leastNode) return undefined
  return `Tenant Desk needs Node ${leastNode} or newer and this is ${process.versions.node}. Run "npm ci" with optional packages allowed (they hold the right Node), or install Node ${leastNode}.`
}

if (process.argv[1] === import.meta.filename || process.argv[1]?.endsWith('check-node.mjs')) {
  const problem = nodeProblem()
  if (problem !== undefined) {
    process.stderr.write(`${problem}\n`)
    process.exit(2)
  }
}
