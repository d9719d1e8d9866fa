import { outFile, outHost, outNull, outString } from '../../shared/cmdlets/out.ts'
import { createFormatter } from '../../shared/format/formatter.ts'
import { viewsOf } from '../../shared/format/views.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { lineEnd, writeFile } from './file-output.ts'
import { quietly } from './quietly.ts'

/** Places of a line where nothing is said, as in PowerShell's own window. */
export const usualWidth = 120

type Input = AsyncIterable<{ readonly InputObject?: Value | undefined }>

/** The lines that are printed for the input, as they come. */
async function* linesOf(input: Input, context: ShellContext, width = usualWidth): AsyncGenerator<string, void, void> {
  const formatter = createFormatter(width, viewsOf(context.definitions))
  for await (const { InputObject: item = null } of input) yield* formatter.add(item)
  yield* formatter.flush()
}

const text = handleStream(outString, async function* (input, context, written) {
  if (written.Stream === true) {
    yield* linesOf(input, context, written.Width)
    return
  }
  const values: Value[] = []
  for await (const { InputObject: item = null } of input) values.push(item)
  const end = lineEnd(context)
  yield Array.from(context.printed(values, written.Width ?? usualWidth), line => line + end).join('')
})

const host = handleStream(outHost, (input, context) =>
  quietly(async () => {
    for await (const line of linesOf(input, context)) context.host(line)
  }),
)

const drop = handleStream(outNull, input =>
  quietly(async () => {
    for await (const _ of input) continue
  }),
)

const file = handleStream(outFile, (input, context, written) =>
  quietly(async () => {
    const { FilePath: path } = written
    if (path === undefined) return
    const end = written.NoNewline === true ? '' : lineEnd(context)
    const { Append: append, NoClobber: noClobber, Encoding: encoding } = written
    await writeFile(context, { path, action: outFile.label, append, noClobber, encoding }, async sink => {
      for await (const line of linesOf(input, context, written.Width)) await sink.write(line + end)
    })
  }),
)

/** The handlers that print objects elsewhere than at the end of the line. */
export const out = [text, host, drop, file]
