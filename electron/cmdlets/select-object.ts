import { selectObject } from '../../shared/cmdlets/select-object.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { isList, PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { propertyList, propertyNames, type PropertyExpression, type PropertyList } from './property-expressions.ts'
import { identityOf } from './value-identity.ts'

type Asked = Arguments<typeof selectObject>

/** Which of the objects are meant, by their places. */
async function* chosen(input: AsyncIterable<Asked>): AsyncGenerator<{ readonly item: Value; readonly args: Asked }> {
  let place = -1
  let given = 0
  let held: { readonly item: Value; readonly args: Asked }[] = []
  for await (const args of input) {
    place += 1
    const { First: first, Last: last, Skip: skip = 0, SkipLast: skipLast, Index: index } = args
    const one = { item: args.InputObject ?? null, args }
    if (index !== undefined) {
      if (index.includes(place)) yield one
      if (place >= Math.max(...index)) return
      continue
    }
    if (first === 0 && last === undefined) return
    if (last !== undefined || skipLast !== undefined) {
      held.push(one)
      // -Skip counts from the end where only -Last is given, as PowerShell has it.
      const most = last === undefined ? (skipLast ?? 0) : last + (first === undefined ? skip : 0)
      if (held.length <= most) continue
      const [oldest, ...rest] = held
      held = rest
      if (oldest === undefined || last !== undefined) continue
      if (place - most >= skip) yield oldest
      continue
    }
    if (place < skip) continue
    yield one
    given += 1
    if (first !== undefined && given >= first) return
  }
  const [one] = held
  if (one === undefined || one.args.Last === undefined) return
  yield* held.slice(0, one.args.Last)
}

const select = handleStream(selectObject, async function* (input, context) {
  const seen = new Set<string>()
  let shape: Shape | undefined
  for await (const { item, args } of chosen(input)) {
    shape ??= shapeOf(args, context)
    for await (const value of shape(item)) {
      if (args.Unique === true) {
        const identity = identityOf(value)
        if (seen.has(identity)) continue
        seen.add(identity)
      }
      yield value
    }
  }
})

type Shape = (item: Value) => Iterable<Value> | AsyncIterable<Value>

function shapeOf(args: Asked, context: ShellContext): Shape {
  const { Property: property, ExcludeProperty: except = [], ExpandProperty: expand } = args
  if (expand !== undefined) return item => expanded(item, expand, context)
  if (property === undefined && except.length === 0) return item => [item]
  const list = propertyList(property ?? ['*'], context)
  const { like } = context.language
  const wanted = (each: PropertyExpression) => !except.some(pattern => like(each.label, pattern))
  return item => selected(item, list, wanted)
}

async function* selected(
  item: Value,
  list: PropertyList,
  wanted: (each: PropertyExpression) => boolean,
): AsyncGenerator<Value> {
  const object = new PsObject(`Selected.${item instanceof PsObject ? item.typeName : 'System.Object'}`)
  for (const each of list.of(item)) {
    if (!wanted(each)) continue
    const value = each.valueOf(item)
    object.set(each.label, value instanceof Promise ? await value : value)
  }
  yield object
}

function* expanded(item: Value, name: string, context: ShellContext): Generator<Value> {
  const value = context.language.member(item, name)
  if (value === null && !propertyNames(item).some(known => known.toLowerCase() === name.toLowerCase())) {
    fail('ExpandPropertyNotFound', { name, known: propertyNames(item).join(', ') }, { parameter: 'ExpandProperty' })
  }
  if (isList(value)) yield* value
  else yield value
}

/** The handler that takes properties. */
export const selectObjectHandlers = [select]
