import { startOnlineCoexistenceSync } from '../../shared/cmdlets/coexistence-sync.ts'
import { coexistenceTexts } from '../../shared/texts/en/coexistence.ts'
import type { ReadContext } from '../engine/context.ts'
import type { Coexistence } from '../store/types.ts'

/** The secret of the account that binds to the directory: kept, or asked of a person. None without an account, and for a file. */
export async function bindSecret(configuration: Coexistence, context: ReadContext): Promise<string | undefined> {
  if (configuration.bindAccount === null || configuration.server.startsWith('file:')) return undefined
  const kept = await context.services.bindSecrets.find(configuration)
  if (kept !== undefined) return kept
  const answer = await context.ask({
    kind: 'secret',
    prompt: coexistenceTexts.askSecret({ account: configuration.bindAccount, server: configuration.server }),
    parameter: 'Password',
    cmdlet: startOnlineCoexistenceSync.name,
  })
  return answer.answer === 'text' ? answer.text : undefined
}
