import { Hashtable, isList, ScriptBlock } from '../values.ts'
import type { Value } from '../values.ts'
import type { Expandable, Expression, SubExpression } from './tree-expressions.ts'
import type { Statement } from './tree.ts'

const constants = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** The value of an expression that is the same wherever it stands; undefined where it would have to be evaluated. */
export function literalValue(node: Expression): Value | undefined {
  switch (node.type) {
    case 'Number':
    case 'Word':
    case 'String':
      return node.value
    case 'Expandable':
      return expandable(node)
    case 'Variable':
      return node.scope === undefined && !node.splat ? constants.get(node.name.toLowerCase()) : undefined
    case 'List':
      return allOf(node.items)
    case 'Array':
      return array(node.statements)
    case 'Paren':
      return statementValue(node.statement)
    case 'Hash':
      return hash(node.entries)
    case 'ScriptBlock':
      return new ScriptBlock(node.text, node.body)
    case 'Unary': {
      const value = literalValue(node.operand)
      if (typeof value !== 'number' || (node.operator !== '-' && node.operator !== '+')) return undefined
      return node.operator === '-' ? -value : value
    }
    default:
      return undefined
  }
}

function statementValue(statement: Statement): Value | undefined {
  if (statement.type !== 'Pipeline' || statement.stages.length !== 1) return undefined
  const [stage] = statement.stages
  if (stage?.type !== 'CommandExpression' || stage.redirections.length > 0) return undefined
  return literalValue(stage.expression)
}

function allOf(items: readonly Expression[]): Value | undefined {
  const values: Value[] = []
  for (const item of items) {
    const value = literalValue(item)
    if (value === undefined) return undefined
    values.push(value)
  }
  return values
}

/** Lists of the statements are taken apart, one level deep, as everything that a statement gives. */
function array(statements: readonly Statement[]): Value | undefined {
  const values: Value[] = []
  for (const statement of statements) {
    const value = statementValue(statement)
    if (value === undefined) return undefined
    if (isList(value)) values.push(...value)
    else values.push(value)
  }
  return values
}

function hash(entries: readonly { readonly key: Expression; readonly value: Statement }[]): Value | undefined {
  const table = new Hashtable()
  for (const entry of entries) {
    const key = literalValue(entry.key)
    const value = statementValue(entry.value)
    if (key === undefined || value === undefined) return undefined
    table.set(key, value)
  }
  return table
}

/** Text whose only expansions are characters by number, `$([char]27)`. */
function expandable(node: Expandable): Value | undefined {
  let text = ''
  for (const part of node.parts) {
    const piece = part.type === 'Text' ? part.value : part.type === 'SubExpression' ? character(part) : undefined
    if (piece === undefined) return undefined
    text += piece
  }
  return text
}

function character({ statements: [only, ...rest] }: SubExpression): string | undefined {
  if (only?.type !== 'Pipeline' || rest.length > 0 || only.stages.length !== 1) return undefined
  const [stage] = only.stages
  if (stage?.type !== 'CommandExpression' || stage.expression.type !== 'Cast') return undefined
  const { typeName, operand } = stage.expression
  const isCode = operand.type === 'Number' && operand.kind === 'int' && operand.value >= 0 && operand.value <= 0xffff
  return typeName.name.toLowerCase() === 'char' && isCode ? String.fromCharCode(operand.value) : undefined
}
