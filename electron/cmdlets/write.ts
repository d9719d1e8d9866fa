import { writeError, writeHost, writeOutput, writeVerbose, writeWarning } from '../../shared/cmdlets/write.ts'
import { errorRecord } from '../../shared/errors.ts'
import { handleStream } from '../engine/context.ts'

const host = handleStream(writeHost, async function* (input, context) {
  const { text } = context.language
  for await (const args of input) {
    const { Object: objects = [], Separator: separator = ' ', ForegroundColor: color } = args
    context.host(objects.map(text).join(separator), {
      ...(args.NoNewline === true ? { noNewline: true } : {}),
      ...(color === undefined ? {} : { color }),
    })
  }
  yield* []
})

const output = handleStream(writeOutput, async function* (input) {
  for await (const args of input) {
    if (args.NoEnumerate === true) yield args.InputObject
    else yield* args.InputObject
  }
})

const warning = handleStream(writeWarning, async function* (input, context) {
  for await (const args of input) context.warning(context.language.text(args.Message))
  yield* []
})

const verbose = handleStream(writeVerbose, async function* (input, context) {
  for await (const args of input) context.verbose(context.language.text(args.Message))
  yield* []
})

const error = handleStream(writeError, async function* (input, context) {
  const { text } = context.language
  for await (const args of input) {
    const record = errorRecord('WrittenError', { message: text(args.Message) })
    context.error({
      ...record,
      ...(args.RecommendedAction === undefined ? {} : { advice: args.RecommendedAction }),
      ...(args.TargetObject === undefined ? {} : { target: text(args.TargetObject) }),
    })
  }
  yield* []
})

/** The handlers that say something. */
export const write = [host, output, warning, verbose, error]
