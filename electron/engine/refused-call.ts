import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { bindLine, type Argument, type LineBinding } from '../../shared/language/binder.ts'
import { engineTexts } from '../../shared/texts/engine.ts'
import type { Call } from '../language/frame.ts'
import { printedCommand } from './binding.ts'
import { targetOf } from './command-state.ts'
import { preferencesOf } from './preferences.ts'
import type { RunState } from './run-state.ts'

/** The arguments, each name together with the value behind it. */
function grouped(given: readonly Argument[]): readonly (readonly Argument[])[] {
  const groups: Argument[][] = []
  for (const argument of given) {
    const [name, ...values] = groups.at(-1) ?? []
    const open = name?.name !== undefined && name.value === undefined && values.length === 0
    if (open && argument.name === undefined) groups.at(-1)?.push(argument)
    else groups.push([argument])
  }
  return groups
}

/** What of the arguments binds: all of them, all but one, the last first, or those before the first that is at fault. */
function bindable(definition: CmdletDefinition, given: readonly Argument[]): LineBinding | undefined {
  const groups = grouped(given)
  const backwards = groups.map((_, index) => groups.length - 1 - index)
  const tries = [
    groups,
    ...backwards.map(index => groups.toSpliced(index, 1)),
    ...backwards.map(index => groups.slice(0, index)),
  ]
  for (const part of tries) {
    const bound = bindLine(definition, part.flat())
    if (bound.ok) return bound.value
  }
  return undefined
}

/**
 * Records a call of a write cmdlet that did not bind: it failed as any other, about what of it names its object. Nothing
 * that did not bind is written down, for it may be a secret.
 */
export async function recordRefused(
  run: RunState,
  definition: CmdletDefinition,
  { arguments: given, frame }: Call,
  refused: ErrorRecord,
): Promise<void> {
  const line = bindable(definition, given)
  const modes = { whatIf: run.request.whatIf === true, confirmed: run.request.confirmed === true }
  if (preferencesOf(Object.fromEntries(line?.common ?? []), frame.scope, modes).whatIf) return
  const values = Object.fromEntries(line?.values ?? [])
  const target = targetOf(values)
  const cmdlet = definition.name
  const { id, category, parameter } = refused
  const error: ErrorRecord = {
    id,
    category,
    message: engineTexts.refusedCall({ cmdlet, ...(parameter === undefined ? {} : { parameter }) }),
    cmdlet,
    ...(parameter === undefined ? {} : { parameter }),
    ...(target === '' ? {} : { target }),
  }
  const operation = { cmdlet, target, outcome: 'failed', error } as const
  const note = { ...operation, line: printedCommand(definition, values) }
  await run.turn.object(run.writeMode, async turn => {
    await turn.startObject()
    await turn.dropObject(note)
  })
  run.noteFailure(note)
  void frame.emit({ stream: 'operation', operation: { ...operation, changes: [] } })
}
