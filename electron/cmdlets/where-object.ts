import { whereObject } from '../../shared/cmdlets/where-object.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import type { Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { resultOf } from './property-expressions.ts'

type Asked = Arguments<typeof whereObject>
type Condition = (item: Value) => boolean | Promise<boolean>

const switches = whereObject.parameters
  .filter(({ kind, name }) => kind === 'switch' && name !== 'Not')
  .map(({ name }) => name)

/** Names of the operators behind the switches: `CEQ` is `ceq`, `In` is `in`. */
function conditionOf(args: Asked, context: ShellContext): Condition {
  const { language } = context
  const { FilterScript: script, Property: property, Value: value = null } = args
  if (script !== undefined) return async item => language.truth(await resultOf(script, item, context))
  if (property === undefined) fail('ComparisonNotSingle', { given: '' })
  const member = (item: Value): Value => language.member(item, property)
  const given = switches.filter(name => args[name] === true)
  const [operator, ...others] = given
  if (others.length > 0) fail('ComparisonNotSingle', { given: given.map(name => `-${name}`).join(', ') })
  if (args.Not === true) return item => !language.truth(member(item))
  if (operator !== undefined) {
    const name = operator.toLowerCase()
    return item => language.truth(language.operator(name, member(item), value))
  }
  if (args.Value !== undefined) fail('ComparisonNotSingle', { given: '' })
  return item => language.truth(member(item))
}

const where = handleStream(whereObject, async function* (input, context) {
  let condition: Condition | undefined
  for await (const args of input) {
    condition ??= conditionOf(args, context)
    const item = args.InputObject ?? null
    const holds = condition(item)
    if (typeof holds === 'boolean' ? holds : await holds) yield item
  }
})

/** The handler that filters. */
export const whereObjectHandlers = [where]
