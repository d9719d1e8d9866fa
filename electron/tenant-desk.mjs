#!/usr/bin/env node
import module from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { nodeProblem, pinnedNode } from './check-node.mjs'
import { handOver } from './hand-over.mjs'

// Plain JavaScript, so that an old Node gets a sentence (or the pinned Node) instead of a syntax error.
const problem = nodeProblem()
if (problem === undefined) {
  // Half of a short command's time is reading TypeScript. It is kept compiled in the user's own folder, never in the
  // system's temporary one, where others could lay code for us.
  const cache = process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache')
  module.enableCompileCache(join(cache, 'tenant-desk', 'compiled'))
  const { main } = await import('./cli.ts')
  await main(process.argv.slice(2))
} else {
  const node = pinnedNode()
  if (node === undefined) {
    process.stderr.write(`${problem}\n`)
    process.exitCode = 2
  } else {
    process.exitCode = await handOver(node, process.argv.slice(1))
  }
}
