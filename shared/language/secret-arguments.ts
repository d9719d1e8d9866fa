import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { candidatesFor } from './binder-names.ts'
import { speaksOfSecret } from './secret-names.ts'
import type { Expression } from './tree-expressions.ts'
import type { Command } from './tree.ts'

const isSecret = ({ kind }: ParameterDefinition) => kind === 'secret'

/** Whether a cmdlet takes a secret at all. */
export function takesSecret(definition: CmdletDefinition): boolean {
  return definition.parameters.some(isSecret)
}

/** Whether it takes one as it comes through the pipeline. */
export function takesPipedSecret(definition: CmdletDefinition): boolean {
  return definition.parameters.some(each => isSecret(each) && (each.pipeline === 'value' || each.pipeline === 'both'))
}

function saysYesOrNo(expression: Expression): boolean {
  if (expression.type === 'Variable') return /^(?:true|false)$/i.test(expression.name)
  if (expression.type === 'Number') return expression.value === 0 || expression.value === 1
  return (
    (expression.type === 'String' || expression.type === 'Word') &&
    /^(?:true|false|yes|no|1|0)$/i.test(expression.value)
  )
}

/** What a written name makes of the value behind it. */
type Meaning = 'secret' | 'yes or no' | 'other'

function meaningOf(definition: CmdletDefinition, written: string): Meaning {
  const found = candidatesFor(definition, written).map(candidate => candidate.definition)
  // A misspelt name may be the secret's.
  if (found.length === 0 || found.some(isSecret)) return 'secret'
  return found.every(({ kind }) => kind === 'switch' || kind === 'boolean') ? 'yes or no' : 'other'
}

/** The arguments of a cmdlet's call that are its secret, or may be: by name, by place, or left over without a place. */
function ofCmdlet({ elements }: Command, definition: CmdletDefinition): readonly Expression[] {
  if (!takesSecret(definition)) return []
  const positions = definition.parameters.filter(({ position }) => position !== undefined)
  const places = new Set(positions.map(({ position }) => position)).size
  const secretPlaces = positions.filter(isSecret).map(({ position }) => position ?? 0)
  const found: Expression[] = []
  let place = 0
  let named: Meaning | undefined
  for (const element of elements) {
    if (element.type === 'Parameter') {
      named = meaningOf(definition, element.name)
      if (element.argument === undefined) continue
      if (named === 'secret' || (named === 'yes or no' && !saysYesOrNo(element.argument))) found.push(element.argument)
      named = undefined
      continue
    }
    const loose = named === undefined || (named === 'yes or no' && !saysYesOrNo(element))
    // Whether the value belongs to the name before it or to a place is left open: either may be the secret's.
    const placed = secretPlaces.some(position => position <= place)
    if (named === 'secret' || placed || (loose && place >= places)) found.push(element)
    if (loose) place += 1
    named = undefined
  }
  return found
}

/** Those of a call that nobody knows: what stands behind a name that speaks of a secret. */
function ofStranger({ elements }: Command): readonly Expression[] {
  const found: Expression[] = []
  let named = false
  for (const element of elements) {
    if (element.type === 'Parameter') {
      named = speaksOfSecret(element.name)
      if (named && element.argument !== undefined) found.push(element.argument)
      named &&= element.argument === undefined
    } else {
      if (named) found.push(element)
      named = false
    }
  }
  return found
}

/** The arguments of a call that are a secret, or may be. */
export function secretArguments(command: Command, definition: CmdletDefinition | undefined): readonly Expression[] {
  return definition === undefined ? ofStranger(command) : ofCmdlet(command, definition)
}
