import { teeObject } from '../../shared/cmdlets/tee-object.ts'
import { createFormatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type FileSink } from '../engine/context.ts'
import { lineEnd } from './file-output.ts'
import { usualWidth } from './out.ts'

const tee = handleStream(teeObject, async function* (input, context, written) {
  const { FilePath: path, Variable: name, Append: append } = written
  if (name !== undefined) {
    const kept: Value[] = []
    for await (const { InputObject: item = null } of input) {
      kept.push(item)
      yield item
    }
    const [only = null] = kept
    context.setVariable(name, kept.length > 1 ? kept : only)
    return
  }
  const formatter = createFormatter(usualWidth, viewsOf(context.definitions))
  let sink: FileSink | undefined
  try {
    if (path !== undefined && !context.whatIf) sink = await context.files.write(path, { append: append === true })
    const end = lineEnd(context)
    const write = async (lines: readonly string[]): Promise<void> => {
      for (const line of lines) await sink?.write(line + end)
    }
    for await (const { InputObject: item = null } of input) {
      await write(formatter.add(item))
      yield item
    }
    await write(formatter.flush())
    await sink?.close()
    sink = undefined
  } finally {
    await sink?.abort()
  }
})

/** The handler that keeps what passes. */
export const teeObjectHandlers = [tee]
