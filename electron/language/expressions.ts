import { errorRecord, fail, Failure } from '../../shared/errors.ts'
import type * as Tree from '../../shared/language/tree-expressions.ts'
import type { Expression } from '../../shared/language/tree-expressions.ts'
import { Hashtable, isList, ScriptBlock, type Value } from '../../shared/values.ts'
import { increment } from './assignments.ts'
import type { BlockBody } from './block-body.ts'
import { castOf, castOrFail, isNumberType, isOfType, plainTypeName, toObject } from './casts.ts'
import { toBoolean, toText, valueOf } from './conversions.ts'
import type { Frame } from './frame.ts'
import { callWithBlock } from './block-methods.ts'
import { callFunctionObject } from './function-object.ts'
import { after, mapInOrder, type Later } from './later.ts'
import { checkTextLength } from './limits.ts'
import { readIndex, readMember } from './members.ts'
import { callMethod } from './methods.ts'
import { binary, range } from './operators.ts'
import { writeVariable } from './scopes.ts'
import { splitWords } from './split-operator.ts'
import { callStatic, readStatic } from './static-members.ts'
import { readScoped } from './variables.ts'

/** The value of an expression. */
export function evaluate(node: Expression, frame: Frame): Later<Value> {
  switch (node.type) {
    case 'Number':
    case 'Word':
    case 'String':
      return node.value
    case 'Variable':
      return readScoped(node, frame)
    case 'Binary':
      return evaluateBinary(node, frame)
    case 'Member':
      return evaluateMember(node, frame)
    case 'Expandable':
      return expanded(node, frame)
    case 'Paren':
      return frame.evaluator.value(node.statement, frame)
    case 'SubExpression':
      return after(frame.evaluator.collect(node.statements, frame), valueOf)
    case 'Array':
      return frame.evaluator.collect(node.statements, frame)
    case 'List':
      return mapInOrder(node.items, item => evaluate(item, frame))
    case 'Hash':
      return hashOf(node, frame)
    case 'ScriptBlock':
      return new ScriptBlock(node.text, { tree: node.body, source: frame.source } satisfies BlockBody)
    case 'Unary':
      return after(evaluate(node.operand, frame), value => unary(node.operator, value))
    case 'Increment':
      return increment(node, frame)
    case 'Range':
      return after(evaluate(node.from, frame), from => after(evaluate(node.to, frame), to => range(from, to)))
    case 'Index':
      return after(evaluate(node.target, frame), target =>
        after(evaluate(node.index, frame), index => readIndex(target, index)),
      )
    case 'Call':
      return after(callNode(node, frame), ({ value = null }) => value)
    case 'Cast':
      return castNode(node, frame)
    case 'Type':
      castOrFail(node.name)
      return node.name
  }
}

function evaluateBinary(node: Tree.Binary, frame: Frame): Later<Value> {
  const left = evaluate(node.left, frame)
  if (left instanceof Promise) return left.then(value => withLeft(node, value, frame))
  return withLeft(node, left, frame)
}

function withLeft(node: Tree.Binary, left: Value, frame: Frame): Later<Value> {
  const { operator } = node
  if (operator === '-and' || operator === '-or') {
    const first = toBoolean(left)
    if (first === (operator === '-or')) return first
    return after(evaluate(node.right, frame), toBoolean)
  }
  if (operator === '-is' || operator === '-isnot' || operator === '-as') return typeOperator(node, left, frame)
  const right = evaluate(node.right, frame)
  if (right instanceof Promise) return right.then(value => operate(operator, left, value, frame))
  return operate(operator, left, right, frame)
}

function operate(operator: string, left: Value, right: Value, frame: Frame): Value {
  if (operator === '-xor') return toBoolean(left) !== toBoolean(right)
  return binary(operator, left, right, {
    matched: groups => writeVariable(frame.scope, 'Matches', groups),
  })
}

function typeOperator(node: Tree.Binary, left: Value, frame: Frame): Later<Value> {
  const type = node.right.type === 'Type' ? node.right.name : evaluate(node.right, frame)
  return after(type, name => {
    if (node.operator === '-as') return attempted(toText(name), left)
    return isOfType(left, toText(name)) === (node.operator === '-is')
  })
}

/** `-as` gives null where the cast would fail. */
function attempted(type: string, value: Value): Value {
  const cast = castOrFail(type)
  try {
    return cast(value)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function unary(operator: Tree.Unary['operator'], value: Value): Value {
  switch (operator) {
    case '-not':
      return !toBoolean(value)
    case '-bnot':
      return binary('-bxor', value, -1, { matched: () => undefined })
    case '-split':
    case '-csplit':
      return (isList(value) ? value : [value]).flatMap(item => splitWords(toText(item)))
    case '-join':
      return binary('-join', value, '', { matched: () => undefined })
    case '+':
      return binary('+', 0, value, { matched: () => undefined })
    case '-':
      return binary('-', 0, value, { matched: () => undefined })
  }
}

/** The name behind a dot: written as it stands, or whatever an expression gives. */
function memberName(node: Expression, frame: Frame): Later<Value> {
  return evaluate(node, frame)
}

function evaluateMember(node: Tree.Member, frame: Frame): Later<Value> {
  if (node.static) {
    return after(memberName(node.member, frame), name => readStatic(typeOf(node.target), toText(name)))
  }
  const target = evaluate(node.target, frame)
  if (target instanceof Promise) return target.then(value => memberOf(node, value, frame))
  return memberOf(node, target, frame)
}

function memberOf(node: Tree.Member, target: Value, frame: Frame): Later<Value> {
  return after(memberName(node.member, frame), name => readMember(target, name))
}

function typeOf(node: Expression): string {
  if (node.type !== 'Type') fail('MemberNotSupported', { member: '::' })
  return node.name
}

/** A method call; without `value` it gives nothing. */
export function callNode(node: Tree.MethodCall, frame: Frame): Later<{ readonly value?: Value }> {
  const args = (): Later<readonly Value[]> => mapInOrder(node.arguments, argument => evaluate(argument, frame))
  return after(memberName(node.member, frame), name => {
    if (node.static) return after(args(), given => ({ value: callStatic(typeOf(node.target), toText(name), given) }))
    return after(evaluate(node.target, frame), target =>
      after(args(), given => {
        const method = toText(name)
        return (
          callFunctionObject(target, method, given, frame) ??
          callWithBlock(target, method, given, frame) ??
          callMethod(target, method, given)
        )
      }),
    )
  })
}

function castNode(node: Tree.Cast, frame: Frame): Later<Value> {
  const { name } = node.typeName
  return after(evaluate(node.operand, frame), value => {
    if (name.toLowerCase() === 'pscustomobject' || name.toLowerCase() === 'psobject') return toObject(value)
    const cast = castOf(name)
    if (cast === undefined) throw new Failure(errorRecord('TypeNotSupported', { type: name }))
    return cast(isCharacter(node.operand) && isNumberType(name) ? characterCode(value) : value)
  })
}

/** `[char]` before a value, also in brackets: its number is its code, whereas the same text would be read as a number. */
function isCharacter(node: Expression): boolean {
  if (node.type === 'Cast') return plainTypeName(node.typeName.name) === 'char'
  if (node.type !== 'Paren' || node.statement.type !== 'Pipeline') return false
  const [only, ...others] = node.statement.stages
  return others.length === 0 && only?.type === 'CommandExpression' && isCharacter(only.expression)
}

function characterCode(value: Value): Value {
  return typeof value === 'string' ? value.charCodeAt(0) : value
}

function hashOf(node: Tree.Hash, frame: Frame): Later<Hashtable> {
  const table = new Hashtable()
  const filled = mapInOrder(node.entries, entry =>
    after(evaluate(entry.key, frame), key =>
      after(frame.evaluator.value(entry.value, frame), value => {
        if (table.has(key)) fail('KeyTwice', { key: toText(key) })
        table.set(key, value)
      }),
    ),
  )
  return after(filled, () => table)
}

/** Text with its variables and subexpressions put in. */
function expanded(node: Tree.Expandable, frame: Frame): Later<string> {
  const separator = toText(readScoped({ name: 'OFS' }, frame)) || ' '
  const parts = mapInOrder(node.parts, part => {
    if (part.type === 'Text') return part.value
    return after(evaluate(part, frame), value => toText(value, separator))
  })
  return after(parts, texts => {
    checkTextLength(texts.reduce((length, text) => length + text.length, 0))
    return texts.join('')
  })
}
