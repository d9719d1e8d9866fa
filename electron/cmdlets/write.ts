import {
  writeDebug,
  writeError,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
} from '../../shared/cmdlets/write.ts'
import { errorRecord } from '../../shared/errors.ts'
import { isList, type Value } from '../../shared/values.ts'
import { handleStream, type Language } from '../engine/context.ts'
import { quietly } from './quietly.ts'

const output = handleStream(writeOutput, async function* (input) {
  for await (const { InputObject: given, NoEnumerate: whole } of input) {
    if (whole === true) yield given
    else
      for (const item of given)
        if (isList(item)) yield* item
        else yield item
  }
})

const verbose = handleStream(writeVerbose, (input, { verbose: say, language }) =>
  quietly(async () => {
    for await (const { Message: message } of input) say(language.text(message))
  }),
)

const warning = handleStream(writeWarning, (input, { warning: say, language }) =>
  quietly(async () => {
    for await (const { Message: message } of input) say(language.text(message))
  }),
)

const debug = handleStream(writeDebug, (input, { debug: say, language }) =>
  quietly(async () => {
    for await (const { Message: message } of input) say(language.text(message))
  }),
)

const information = handleStream(writeInformation, (input, { information: say, language }) =>
  quietly(async () => {
    for await (const { MessageData: message } of input) say(language.text(message))
  }),
)

/** What an exception says; a text is taken for its own message. */
function messageOf(exception: Value, member: Language['member']): Value {
  return typeof exception === 'string' ? exception : member(exception, 'Message')
}

const error = handleStream(writeError, (input, context) =>
  quietly(async () => {
    const { text, member } = context.language
    for await (const {
      Message: message,
      ErrorRecord: again = null,
      Exception: exception = member(again, 'Exception'),
      ErrorId: id = again === null ? undefined : text(member(again, 'FullyQualifiedErrorId')),
      Category: category,
      TargetObject: target,
      RecommendedAction: advice,
    } of input) {
      context.error({
        ...errorRecord('WrittenError', { message: text(message ?? messageOf(exception, member)) }),
        ...(id === undefined ? {} : { writtenId: id }),
        ...(category === undefined ? {} : { category }),
        ...(target === undefined ? {} : { target: text(target) }),
        ...(advice === undefined ? {} : { advice: text(advice) }),
      })
    }
  }),
)

const progress = handleStream(writeProgress, (input, context) =>
  quietly(async () => {
    for await (const args of input) {
      const percent = context.language.number(args.PercentComplete ?? null)
      const { Activity: activity, Status: status = '', SecondsRemaining: secondsLeft, CurrentOperation: step } = args
      context.progress({
        activity,
        status: step === undefined ? status : [status, step].filter(text => text !== '').join(' — '),
        ...(args.PercentComplete === undefined || percent === undefined
          ? {}
          : { percent: Math.max(0, Math.min(100, percent)) }),
        ...(secondsLeft === undefined ? {} : { secondsLeft }),
        ...(args.Completed === true ? { completed: true } : {}),
      })
    }
  }),
)

/** The handlers that write to the streams. */
export const write = [output, verbose, warning, debug, information, error, progress]
