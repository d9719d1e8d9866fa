import { foreachObject } from '../../shared/cmdlets/foreach-object.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { Hashtable, isList, PsObject, ScriptBlock, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { wantedTexts } from '../../shared/texts/details.ts'

type Asked = Partial<Arguments<typeof foreachObject>>

interface Blocks {
  readonly begin: ScriptBlock | undefined
  readonly process: readonly ScriptBlock[]
  readonly end: ScriptBlock | undefined
}

/** PowerShell's rule for blocks without names: of two the first runs before, of three or more the last runs after. */
function blocksOf({ Process: first = [], ArgumentList: more = [], Begin, End }: Asked): Blocks {
  const all: ScriptBlock[] = [...first]
  for (const block of more) {
    if (block instanceof ScriptBlock) all.push(block)
    else
      fail('ArgumentRefused', { parameter: 'ArgumentList', value: String(block), expected: wantedTexts.scriptBlocks })
  }
  const begin = Begin ?? (all.length > 1 ? all.shift() : undefined)
  const end = End ?? (all.length > 1 ? all.pop() : undefined)
  return { begin, process: all, end }
}

/** The property of that name; where there is none, what the method of that name gives. Null where there is neither. */
function memberOf(item: Value, name: string, args: readonly Value[], { language }: ShellContext): Value | undefined {
  if (args.length > 0) return language.call(item, name, args)
  const value = language.member(item, name) ?? null
  if (value !== null || item === null || item instanceof PsObject || item instanceof Hashtable) return value
  return language.call(item, name, [])
}

const forEach = handleStream(foreachObject, async function* (input, context, written) {
  const { MemberName: name, ArgumentList: given = [] } = written
  if (name !== undefined) {
    for await (const { InputObject: item = null } of input) {
      const value = memberOf(item, name, given, context)
      if (isList(value)) yield* value
      else if (value !== undefined) yield value
    }
    return
  }
  const { begin, process, end } = blocksOf(written)
  if (begin !== undefined) yield* context.invoke(begin)
  for await (const { InputObject: item = null } of input) {
    for (const block of process) yield* context.invoke(block, item)
  }
  if (end !== undefined) yield* context.invoke(end)
})

/** The handler that does something with each object. */
export const foreachObjectHandlers = [forEach]
