import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import type { Frame, Runtime } from '../language/frame.ts'
import { preferencesOf } from './preferences.ts'
import type { RunState } from './run-state.ts'

/** `$PSCmdlet.ShouldProcess` and `ShouldContinue`: what a script's function asks, as a cmdlet of ours would be asked about. */
export function createFunctionPermission(run: RunState): Pick<Runtime, 'shouldProcess' | 'shouldContinue'> {
  async function ask(definition: CmdletDefinition, caption: string, text: string): Promise<boolean> {
    const impact = definition.impact === 'high' ? 'high' : 'medium'
    const { answer } = await run.ask({ kind: 'confirm', caption, text, cmdlet: definition.name, impact })
    return answer === 'yes' || answer === 'yesToAll'
  }

  return {
    shouldProcess: (definition, performed, frame: Frame) => {
      const { whatIf = false, confirmed = false } = run.request
      const preferences = preferencesOf({}, frame.scope, { whatIf, confirmed })
      if (preferences.whatIf) {
        void frame.emit({ stream: 'whatIf', text: engineTexts.whatIf(performed), changes: [] })
        return false
      }
      if (!preferences.asks(definition.impact)) return true
      return ask(definition, engineTexts.confirmCaption, engineTexts.performing(performed))
    },
    shouldContinue: (definition, text, caption) => ask(definition, caption || engineTexts.confirmCaption, text),
  }
}
