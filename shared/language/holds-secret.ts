import type { CmdletDefinition } from '../cmdlet.ts'
import { candidatesFor } from './binder-names.ts'
import { parse } from './parser.ts'
import type { Expression } from './tree-expressions.ts'
import type { Command, Node } from './tree.ts'

/** Names behind which people keep secrets. */
const suspicious = /passw|pwd|secret|securestring|credential|token/i

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes right below a node or a list of nodes. */
function childrenOf(value: object): readonly object[] {
  return Object.values(value).filter(child => typeof child === 'object' && child !== null)
}

/** Whether a value is written out in it; what a command inside it is given does not count, that is the command's own. */
function isWrittenOut(value: object): boolean {
  if (isNode(value)) {
    if (value.type === 'Command') return false
    if (value.type === 'String' || value.type === 'Word' || value.type === 'Number') return true
    if (value.type === 'Text') return true
  }
  return childrenOf(value).some(isWrittenOut)
}

/** Whether a call is given a secret as it stands, by name or by place. */
function commandHoldsSecret(command: Command, find: (name: string) => CmdletDefinition | undefined): boolean {
  const { name, elements } = command
  const definition = name.type === 'Word' || name.type === 'String' ? find(name.value) : undefined
  const isSecret = (written: string): boolean => {
    if (definition === undefined) return suspicious.test(written)
    return candidatesFor(definition, written).some(({ definition: { kind } }) => kind === 'secret')
  }
  const places = definition?.parameters.filter(({ kind }) => kind === 'secret').map(({ position }) => position) ?? []
  let place = 0
  let named: 'secret' | 'other' | undefined
  for (const element of elements) {
    if (element.type === 'Parameter') {
      named = isSecret(element.name) ? 'secret' : 'other'
      if (element.argument === undefined) continue
      if (named === 'secret' && isWrittenOut(element.argument)) return true
      named = undefined
    } else {
      // Whether the value belongs to the switch before it or to a place is left open: either may be the secret's.
      const placed = places.some(position => position !== undefined && position <= place)
      if ((named === 'secret' || placed) && isWrittenOut(element)) return true
      if (named === undefined) place += 1
      named = undefined
    }
  }
  return false
}

function nameOfTarget(target: Expression): string {
  if (target.type === 'Variable') return target.name
  if (target.type === 'Cast') return nameOfTarget(target.operand)
  return ''
}

function nodeHoldsSecret(value: object, find: (name: string) => CmdletDefinition | undefined): boolean {
  if (isNode(value)) {
    if (value.type === 'Command' && commandHoldsSecret(value, find)) return true
    if (value.type === 'Assignment') {
      if (suspicious.test(nameOfTarget(value.target)) && isWrittenOut(value.value)) return true
    }
    if (value.type === 'Hash') {
      const kept = value.entries.some(({ key, value: held }) => {
        const written = key.type === 'Word' || key.type === 'String' ? key.value : ''
        return suspicious.test(written) && isWrittenOut(held)
      })
      if (kept) return true
    }
  }
  return childrenOf(value).some(child => nodeHoldsSecret(child, find))
}

/**
 * Whether command text holds a secret as it stands, so that no history or transcript may keep it; `find` gives the
 * cmdlet of a name or alias. Broken text that speaks of secrets is taken to hold one.
 */
export function holdsSecret(text: string, find: (name: string) => CmdletDefinition | undefined): boolean {
  const { tree, errors } = parse(text)
  return errors.length > 0 ? suspicious.test(text) : nodeHoldsSecret(tree, find)
}
