#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { nodeProblem, pinnedNode } from './check-node.mjs'

// Plain JavaScript, so that an old Node gets a sentence (or the pinned Node) instead of a syntax error.
const problem = nodeProblem()
if (problem === undefined) {
  const { main } = await import('./cli.ts')
  await main(process.argv.slice(2))
} else {
  const node = pinnedNode()
  if (node === undefined) {
    process.stderr.write(`${problem}\n`)
    process.exitCode = 2
  } else {
    const child = spawnSync(node, [process.argv[1], ...process.argv.slice(2)], { stdio: 'inherit' })
    process.exitCode = child.status ?? 130
  }
}
