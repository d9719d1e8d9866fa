import { convertFromSecureString, convertToSecureString, getCredential } from '../../shared/cmdlets/secret.ts'
import { fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { Credential, SecureString } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'
import { decryptText, encryptText } from './encrypted-text.ts'

const credential = handleStream(getCredential, async function* (input, context) {
  for await (const { Credential: given, Message: message, Title: title } of input) {
    // A bare name becomes a credential without a password when it is bound.
    if (given !== undefined && given.password.length > 0) {
      yield given
      continue
    }
    const prompt = [title, message ?? cmdletTexts.credentialPrompt].filter(text => text !== undefined).join(': ')
    const question = { kind: 'credential', prompt } as const
    const answer = await context.ask(given === undefined ? question : { ...question, userName: given.userName })
    if (answer.answer === 'credential') yield new Credential(answer.userName, new SecureString(answer.password))
  }
})

const toSecret = handleStream(convertToSecureString, async function* (input) {
  for await (const { String: text, AsPlainText: plain, Key: key } of input) {
    if (key !== undefined) yield new SecureString(await decryptText(text.reveal(), key))
    else if (plain === true) yield text
    else fail('SecureStringNotPlain', {}, { parameter: 'AsPlainText' })
  }
})

const fromSecret = handleStream(convertFromSecureString, async function* (input) {
  for await (const { SecureString: secret, Key: key } of input) yield encryptText(secret.reveal(), key)
})

/** The handlers of credentials and secrets. */
export const secret = [credential, toSecret, fromSecret]
