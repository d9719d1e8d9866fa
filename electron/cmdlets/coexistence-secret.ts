import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { Failure } from '../../shared/errors.ts'
import { coexistenceTexts } from '../../shared/texts/coexistence.ts'
import type { ReadContext } from '../engine/context.ts'
import type { Coexistence } from '../store/types.ts'

/** Whether somebody signs in to the directory: not without an account, and not to a file. */
export function signsIn({ bindAccount, server }: Coexistence): boolean {
  return bindAccount !== null && !server.startsWith('file:')
}

/**
 * The secret of the account that binds to the directory: kept, or asked of a person. None where nobody signs in, or nobody
 * is there to answer.
 */
export async function bindSecret(
  configuration: Coexistence,
  context: ReadContext,
  { name }: Pick<CmdletDefinition, 'name'>,
): Promise<string | undefined> {
  if (!signsIn(configuration)) return undefined
  const kept = await context.services.bindSecrets.find(configuration)
  if (kept !== undefined) return kept
  try {
    const answer = await context.ask({
      kind: 'secret',
      prompt: coexistenceTexts.askSecret({ account: configuration.bindAccount ?? '', server: configuration.server }),
      parameter: 'Password',
      cmdlet: name,
    })
    return answer.answer === 'text' ? answer.text : undefined
  } catch (error) {
    if (error instanceof Failure && error.record.id === 'AnswerMissing') return undefined
    throw error
  }
}
