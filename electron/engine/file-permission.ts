import { engineTexts } from '../../shared/texts/engine.ts'
import type { CommandState } from './command-state.ts'
import { confirmed } from './confirmation.ts'
import type { ShellContext } from './context.ts'

/** ShouldProcess of cmdlets that change files: under what-if it says so and refuses, since a file cannot be taken back. */
export function createFilePermission(command: CommandState): ShellContext['shouldProcess'] {
  const { run, frame, voice, preferences, definition } = command
  return async (target, action) => {
    if (preferences.whatIf) {
      void frame.emit({ stream: 'whatIf', text: engineTexts.whatIf({ action, target }), changes: [] })
      return false
    }
    const text = engineTexts.performing({ action, target })
    voice.verbose(text)
    return confirmed(command, text, definition.impact, run.ask)
  }
}
