import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { errorRecord } from '../../shared/errors.ts'
import type { LineBinding } from '../../shared/language/binder.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { toText } from './conversions.ts'
import { recordOf } from './error-object.ts'
import { ScriptFailure } from './flow.ts'
import type { Frame } from './frame.ts'
import { after, type Later } from './later.ts'

const definitions = new WeakMap<PsObject, CmdletDefinition>()

/** `$PSCmdlet` of an advanced function: its parameter set and its name, with ShouldProcess and ShouldContinue to call. */
export function functionObject(definition: CmdletDefinition, { sets }: Pick<LineBinding, 'sets'>): PsObject {
  const object = PsObject.of('System.Management.Automation.PSScriptCmdlet', {
    ParameterSetName: sets[0] || '__AllParameterSets',
    MyInvocation: PsObject.of('System.Management.Automation.InvocationInfo', { MyCommand: definition.name }),
  })
  definitions.set(object, definition)
  return object
}

/** What a method of `$PSCmdlet` gives; undefined where the target is none or has no such method. */
export function callFunctionObject(
  target: Value,
  method: string,
  args: readonly Value[],
  frame: Frame,
): Later<{ readonly value: Value }> | undefined {
  const definition = target instanceof PsObject ? definitions.get(target) : undefined
  if (definition === undefined) return undefined
  const [first, second] = args.map(value => toText(value))
  switch (method.toLowerCase()) {
    case 'shouldprocess': {
      const performed = { target: first ?? '', action: second ?? definition.name }
      return after(frame.runtime.shouldProcess(definition, performed, frame), value => ({ value }))
    }
    case 'shouldcontinue':
      return after(frame.runtime.shouldContinue(definition, first ?? '', second ?? ''), value => ({ value }))
    case 'throwterminatingerror': {
      const record = recordOf(args[0] ?? null) ?? errorRecord('ScriptError', { text: first ?? '' })
      throw new ScriptFailure(record, 'statement')
    }
    default:
      return undefined
  }
}
