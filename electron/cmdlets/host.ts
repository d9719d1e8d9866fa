import { clearScreen } from '../../shared/clear-screen.ts'
import { clearHost, readHost, setStrictMode, writeHost } from '../../shared/cmdlets/host.ts'
import { isList, SecureString, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { quietly } from './quietly.ts'

function joinedText(values: readonly Value[], separator: string, { language }: ShellContext): string {
  return values
    .flatMap(value => (isList(value) ? value : [value]))
    .map(language.text)
    .join(separator)
}

const write = handleStream(writeHost, (input, context) =>
  quietly(async () => {
    for await (const args of input) {
      const { Object: objects = [], Separator: separator = ' ', ForegroundColor: color } = args
      context.host(joinedText(objects, context.language.text(separator), context), {
        ...(args.NoNewline === true ? { noNewline: true } : {}),
        ...(color === undefined ? {} : { color }),
      })
    }
  }),
)

const read = handleStream(readHost, async function* (input, context) {
  for await (const args of input) {
    const prompt = joinedText(args.Prompt ?? [], ' ', context)
    const hidden = args.AsSecureString === true || args.MaskInput === true
    const answer = await context.ask({ kind: hidden ? 'secret' : 'text', prompt, cmdlet: readHost.name })
    const text = answer.answer === 'text' ? answer.text : ''
    yield args.AsSecureString === true ? new SecureString(text) : text
  }
})

const clear = handleStream(clearHost, (input, context) =>
  quietly(async () => {
    for await (const _ of input) context.host(clearScreen, { noNewline: true })
  }),
)

const strict = handleStream(setStrictMode, () => quietly(() => Promise.resolve()))

/** The handlers that speak with the person. */
export const host = [write, read, clear, strict]
