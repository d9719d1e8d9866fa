import type { Argument } from '../../shared/language/binder.ts'
import { Hashtable, ScriptBlock, type Value } from '../../shared/values.ts'
import { valueOf } from './conversions.ts'
import type { Frame } from './frame.ts'
import { after, mapInOrder, type Later } from './later.ts'
import { readVariable } from './scopes.ts'
import { isLike } from './wildcards.ts'

/**
 * What $PSDefaultParameterValues says for a command: keys are `Command:Parameter`, the command with wildcards; a script
 * block is run for its value.
 */
export function defaultArguments(command: string, frame: Frame): Later<readonly Argument[]> {
  const table = readVariable(frame.scope, 'PSDefaultParameterValues')
  if (!(table instanceof Hashtable) || table.size === 0 || table.get('Disabled') === true) return []
  const meant = Array.from(table.entries()).flatMap(({ key, value }) => {
    const [name = '', parameter] = typeof key === 'string' ? key.split(':', 2) : []
    return parameter !== undefined && isLike(command, name.trim()) ? [{ name: parameter.trim(), value }] : []
  })
  return mapInOrder(meant, ({ name, value }): Later<Argument> =>
    after(
      value instanceof ScriptBlock ? after(frame.evaluator.invoke(value, frame), valueOf) : value,
      (given: Value) => ({
        name,
        value: given,
      }),
    ),
  )
}
