import type { Answer, Question } from '../../shared/engine.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import type { CommandState } from './command-state.ts'

/** Whether the command may go on with one target: asks where its impact and the preferences say so. */
export async function confirmed(
  command: CommandState,
  performing: string,
  impact: 'none' | 'medium' | 'high',
  ask: (question: Question) => Promise<Answer>,
): Promise<boolean> {
  if (impact === 'none' || !command.preferences.asks(impact)) return true
  if (command.forAll !== undefined) return command.forAll === 'yes'
  const caption = engineTexts.confirmCaption
  const { answer } = await ask({ kind: 'confirm', caption, text: performing, cmdlet: command.definition.name, impact })
  if (answer === 'yesToAll') command.forAll = 'yes'
  if (answer === 'noToAll') command.forAll = 'no'
  return answer === 'yes' || answer === 'yesToAll'
}
