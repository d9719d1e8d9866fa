#!/usr/bin/env node
import module from 'node:module'
import { join } from 'node:path'
import { nodeProblem, pinnedNode } from './check-node.mjs'
import { handOver } from './hand-over.mjs'

// Plain JavaScript, so that an old Node gets a sentence (or the pinned Node) instead of a syntax error.
const problem = nodeProblem()
if (problem === undefined) {
  // What Node compiles of the program is kept beside the program, for its threads as well and for the next start, which
  // then takes two thirds of the time.
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled')
  module.enableCompileCache()
  // Before whatever has texts: in a bundle that is in parts, the parts are read in an order of their own.
  await import('./hosts/own-language.ts')
  const { commandLine } = await import('./build/build.ts')
  const { main } = await import(commandLine())
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
