import { readAs } from '../../shared/encodings.ts'
import { addContent, getContent, setContent } from '../../shared/cmdlets/content.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type FileSink, type ShellContext } from '../engine/context.ts'
import { lineEnd, writeFile } from './file-output.ts'

/** The lines of a text that comes in pieces; a line end at the very end begins no further line. */
async function* linesIn(pieces: AsyncIterable<string>): AsyncGenerator<string, void, void> {
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    // A carriage return at the end may be the half of a line end.
    const whole = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = whole.split(/\r\n|\r|\n/)
    rest = (lines.pop() ?? '') + text.slice(whole.length)
    yield* lines
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}

async function* firstOf(lines: AsyncIterable<string>, count: number): AsyncGenerator<string, void, void> {
  let left = count
  if (left === 0) return
  for await (const line of lines) {
    yield line
    if (--left === 0) return
  }
}

async function lastOf(lines: AsyncIterable<string>, count: number): Promise<readonly string[]> {
  const kept: string[] = []
  for await (const line of lines) {
    kept.push(line)
    if (kept.length > count) kept.shift()
  }
  return kept
}

const get = handleStream(getContent, async function* (input, { files }) {
  for await (const args of input) {
    for (const path of args.Path) {
      const text = files.readText(path, readAs(args.Encoding))
      if (args.Raw === true) {
        let whole = ''
        for await (const piece of text) whole += piece
        yield whole
      } else if (args.Tail !== undefined) yield* await lastOf(linesIn(text), args.Tail)
      else if (args.TotalCount !== undefined) yield* firstOf(linesIn(text), args.TotalCount)
      else yield* linesIn(text)
    }
  }
})

type Writing = Arguments<typeof setContent>

async function* write(
  input: AsyncIterable<Writing>,
  context: ShellContext,
  written: Partial<Writing>,
  action: string,
  append: boolean,
): AsyncGenerator<Value, void, void> {
  const { Path: path } = written
  if (path === undefined) return
  const end = written.NoNewline === true ? '' : lineEnd(context)
  const given = await writeFile(context, { path, action, append, encoding: written.Encoding }, sink =>
    writeLines(input, sink, end, context),
  )
  if (written.PassThru === true) yield* given ?? []
}

async function writeLines(
  input: AsyncIterable<Writing>,
  sink: FileSink,
  end: string,
  { language }: ShellContext,
): Promise<readonly Value[]> {
  const given: Value[] = []
  for await (const { Value: lines, PassThru: keeps } of input) {
    for (const line of lines) await sink.write(language.text(line) + end)
    if (keeps === true) given.push(...lines)
  }
  return given
}

const set = handleStream(setContent, (input, context, written) =>
  write(input, context, written, setContent.label, false),
)

const add = handleStream(addContent, (input, context, written) =>
  write(input, context, written, addContent.label, true),
)

/** The handlers of text files. */
export const content = [get, set, add]
