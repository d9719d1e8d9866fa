import { isList, ScriptBlock, type Value } from '../../shared/values.ts'
import { toBoolean, valueOf } from './conversions.ts'
import type { Frame } from './frame.ts'
import { after, mapInOrder, type Later } from './later.ts'
import { collectBlock } from './script-blocks.ts'

/** `.Where({ })` and `.ForEach({ })` of a list or of one value; undefined for any other call. */
export function callWithBlock(
  target: Value,
  method: string,
  args: readonly Value[],
  frame: Frame,
): Later<{ readonly value: Value }> | undefined {
  const name = method.toLowerCase()
  const [block] = args
  if ((name !== 'where' && name !== 'foreach') || !(block instanceof ScriptBlock) || args.length > 1) return undefined
  const items = isList(target) ? target : target === null ? [] : [target]
  const found = mapInOrder(items, item =>
    after(collectBlock(block, frame, item), given => {
      if (name === 'foreach') return given
      return toBoolean(valueOf(given)) ? [item] : []
    }),
  )
  return after(found, lists => ({ value: lists.flat() }))
}
