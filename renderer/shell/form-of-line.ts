import { findDefinition } from '../form/find-definition.ts'
import { isPromptedSecret, readLine } from '../form/read-line.ts'
import type { CmdletRequest } from '../state/dialog.ts'

/** Longer texts are no one cmdlet. */
const longestLine = 10_000

/** The form of a line that is one cmdlet with plain values, filled with them; undefined for every other line. */
export function formOf(text: string): CmdletRequest | undefined {
  if (text.trim() === '' || text.length > longestLine) return undefined
  const reading = readLine(text, findDefinition)
  if (reading.kind !== 'commands') return undefined
  const [[call, ...piped] = [], ...others] = reading.pipelines
  if (call === undefined || piped.length > 0 || others.length > 0) return undefined
  return {
    cmdlet: call.cmdlet,
    presets: Object.fromEntries(call.arguments.filter(([, value]) => !isPromptedSecret(value))),
  }
}
