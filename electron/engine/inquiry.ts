import { errorRecord, Failure } from '../../shared/errors.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import { ScriptFailure } from '../language/flow.ts'
import type { CommandState } from './command-state.ts'

/**
 * What -ErrorAction Inquire and its kind ask after an object that failed or that there was something to say about:
 * whether the command goes on with the next.
 * No ends the script where nothing catches it, and so does a host where nobody can answer.
 */
export async function inquire(command: CommandState): Promise<void> {
  const inquiry = command.voice.takeInquiry()
  if (inquiry === undefined || command.goesOn) return
  const { stream, text } = inquiry
  const { name, impact } = command.definition
  const context = { cmdlet: name }
  try {
    const { answer } = await command.run.ask({
      kind: 'confirm',
      caption: engineTexts.inquireCaption({ stream }),
      text,
      cmdlet: name,
      impact: impact === 'none' ? 'medium' : impact,
    })
    if (answer === 'yesToAll') command.goesOn = true
    if (answer === 'yes' || answer === 'yesToAll') return
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    throw new ScriptFailure(errorRecord('InquiryUnanswered', { stream }, context))
  }
  throw new ScriptFailure(errorRecord('InquiryHalted', { stream }, context))
}
