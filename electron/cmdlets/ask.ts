import { convertToSecureString, getCredential, readHost } from '../../shared/cmdlets/ask.ts'
import { fail } from '../../shared/errors.ts'
import { Credential, SecureString } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'

const read = handleStream(readHost, async function* (input, context) {
  for await (const args of input) {
    const prompt = (args.Prompt ?? []).map(context.language.text).join(' ')
    const secret = args.AsSecureString === true
    const answer = await context.ask({ kind: secret ? 'secret' : 'text', prompt, cmdlet: readHost.name })
    const text = answer.answer === 'text' ? answer.text : ''
    yield secret ? new SecureString(text) : text
  }
})

const credential = handleStream(getCredential, async function* (input, context) {
  for await (const args of input) {
    const { Credential: given, UserName: named, Message: prompt = '' } = args
    // A bare name becomes a credential without a password when it is bound.
    if (given !== undefined && given.password.length > 0) {
      yield given
      continue
    }
    const userName = given?.userName ?? named
    const answer = await context.ask({ kind: 'credential', prompt, ...(userName === undefined ? {} : { userName }) })
    if (answer.answer === 'credential') yield new Credential(answer.userName, new SecureString(answer.password))
  }
})

const secure = handleStream(convertToSecureString, async function* (input) {
  for await (const args of input) {
    if (args.AsPlainText !== true) fail('SecureStringNotPlain', {}, { parameter: 'AsPlainText' })
    yield args.String
  }
})

/** The handlers that ask the person, and what secrets are made by. */
export const ask = [read, credential, secure]
