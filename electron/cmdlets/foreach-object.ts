import { foreachObject } from '../../shared/cmdlets/foreach-object.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { isList, type ScriptBlock } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'

interface Blocks {
  readonly begin: ScriptBlock | undefined
  readonly process: readonly ScriptBlock[]
  readonly end: ScriptBlock | undefined
}

/** PowerShell's rule for blocks without names: of two the first runs before, of three or more the last runs after. */
function blocksOf(args: Arguments<typeof foreachObject>): Blocks {
  const all = [...(args.Process ?? []), ...(args.RemainingScripts ?? [])]
  const begin = args.Begin ?? (all.length > 1 ? all.shift() : undefined)
  const end = args.End ?? (all.length > 1 ? all.pop() : undefined)
  return { begin, process: all, end }
}

const forEach = handleStream(foreachObject, async function* (input, context) {
  let blocks: Blocks | undefined
  for await (const args of input) {
    const item = args.InputObject ?? null
    if (args.MemberName !== undefined) {
      const value = context.language.member(item, args.MemberName)
      if (isList(value)) yield* value
      else yield value
      continue
    }
    if (blocks === undefined) {
      blocks = blocksOf(args)
      if (blocks.begin !== undefined) yield* context.invoke(blocks.begin)
    }
    for (const block of blocks.process) yield* context.invoke(block, item)
  }
  if (blocks?.end !== undefined) yield* context.invoke(blocks.end)
})

/** The handler that does something with each object. */
export const foreachObjectHandlers = [forEach]
