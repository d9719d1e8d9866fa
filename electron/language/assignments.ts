import { fail } from '../../shared/errors.ts'
import type { Assignment, Statement } from '../../shared/language/tree.ts'
import type { Expression, Increment } from '../../shared/language/tree-expressions.ts'
import { Hashtable, isList, type Value } from '../../shared/values.ts'
import { castOrFail } from './casts.ts'
import { shown, valueOf } from './conversions.ts'
import type { Frame } from './frame.ts'
import { after, mapInOrder, type Later } from './later.ts'
import { writeItem, writeMember } from './members.ts'
import { binary } from './operators.ts'
import { noteNothing, writeScoped } from './variables.ts'

const noEffects = { matched: () => undefined }

/** `target = value`, and with an operator `target += value`. Gives the value that was assigned. */
export function assign(node: Assignment, frame: Frame): Later<Value> {
  const { target } = node
  if (node.operator === '=' && target.type === 'Variable' && mayGiveNothing(node.value)) {
    return after(frame.evaluator.collect([node.value], frame), items => {
      const value = valueOf(items)
      writeScoped(target, value, frame)
      if (items.length === 0) noteNothing(target, frame)
      return value
    })
  }
  const value = frame.evaluator.value(node.value, frame)
  return after(value, given => {
    if (node.operator === '=') return after(store(node.target, given, frame), () => given)
    return after(frame.evaluator.evaluate(node.target, frame), current => {
      const changed = binary(node.operator.slice(0, -1), current, given, noEffects)
      return after(store(node.target, changed, frame), () => changed)
    })
  })
}

/** Whether the statement is more than an expression, which always has a value. */
function mayGiveNothing(statement: Statement): boolean {
  if (statement.type === 'Assignment') return false
  return statement.type !== 'Pipeline' || statement.stages.length > 1 || statement.stages[0]?.type === 'Command'
}

/** `$i++` gives the value before, `++$i` the one after. */
export function increment(node: Increment, frame: Frame): Later<Value> {
  return after(frame.evaluator.evaluate(node.target, frame), current => {
    const before = current ?? 0
    if (typeof before !== 'number') fail('NotANumber', { value: shown(before) })
    const next = node.operator === '++' ? before + 1 : before - 1
    return after(store(node.target, next, frame), () => (node.prefix ? next : before))
  })
}

/** Puts a value where the expression says: a variable, a property, an item, or several of them. */
export function store(target: Expression, value: Value, frame: Frame): Later<void> {
  switch (target.type) {
    case 'Variable':
      return writeScoped(target, value, frame)
    case 'Cast':
      return storeTyped(target.typeName.name, target.operand, value, frame)
    case 'List':
      return storeEach(target.items, value, frame)
    case 'Member':
      return after(frame.evaluator.evaluate(target.target, frame), owner =>
        after(frame.evaluator.evaluate(target.member, frame), name => writeMember(owner, name, value)),
      )
    case 'Index':
      return after(frame.evaluator.evaluate(target.target, frame), owner =>
        after(frame.evaluator.evaluate(target.index, frame), index => storeItem(owner, index, value)),
      )
    default:
      fail('AssignmentTarget', {})
  }
}

function storeTyped(type: string, target: Expression, value: Value, frame: Frame): Later<void> {
  const convert = castOrFail(type)
  if (target.type === 'Variable') return writeScoped(target, value, frame, convert)
  return store(target, convert(value), frame)
}

/** One value after the other; the last target takes all that is left. */
function storeEach(targets: readonly Expression[], value: Value, frame: Frame): Later<void> {
  const values = isList(value) ? value : [value]
  const done = mapInOrder(targets, (target, index) => {
    const last = index === targets.length - 1
    return store(target, last ? valueOf(values.slice(index)) : (values[index] ?? null), frame)
  })
  return after(done, () => undefined)
}

function storeItem(owner: Value, index: Value, value: Value): void {
  if (owner instanceof Hashtable) return owner.set(index, value)
  if (isList(owner)) return writeItem(owner, index, value)
  return writeMember(owner, index, value)
}
