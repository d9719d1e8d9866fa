import type { Expression } from './tree-expressions.ts'
import type { Attribute, Block, Body, Node, Statement } from './tree.ts'

const quote = (text: string): string => `'${text.replace(/\p{Cc}/gu, code => `\\${code.charCodeAt(0)}`)}'`
const list = (...parts: readonly (string | undefined)[]): string =>
  `(${parts.filter(part => part !== undefined).join(' ')})`
const all = (nodes: readonly Node[]): string[] => nodes.map(sketch)
const tagged = (tag: string, node: Node | undefined): string | undefined =>
  node === undefined ? undefined : list(tag, sketch(node))
const labelled = (name: string, label: string | undefined): string => (label === undefined ? name : `${name}:${label}`)

function attributeSketch({ name, positional, named }: Attribute): string {
  const pairs = named.map(({ name, value }) => (value === undefined ? name : `${name}=${sketch(value)}`))
  return `[${[name, ...all(positional), ...pairs].join(' ')}]`
}

function bodySketch(body: Body): string {
  const parameters = body.parameters.map(({ attributes, typeName, name, initial }) => {
    const start = attributes.map(attributeSketch).join('') + (typeName === undefined ? '' : sketch(typeName))
    return `${start}$${name}${initial === undefined ? '' : `=${sketch(initial)}`}`
  })
  const declared = body.parameters.length > 0 ? list('param', ...parameters) : undefined
  const attributes = body.attributes.length > 0 ? body.attributes.map(attributeSketch).join('') : undefined
  const named = body.beginBlock !== undefined || body.processBlock !== undefined
  const end = body.endBlock
  const last = end === undefined ? [] : named ? [list('end', ...all(end.statements))] : all(end.statements)
  return [attributes, declared, tagged('begin', body.beginBlock), tagged('process', body.processBlock), ...last]
    .filter(part => part !== undefined && part !== '')
    .join(' ')
}

function clauses(found: readonly { readonly body: Block }[], head: (index: number) => string): string[] {
  return found.map(({ body }, index) => list(head(index), `{${sketch(body)}}`))
}

function statementSketch(node: Statement): string {
  switch (node.type) {
    case 'Pipeline':
      return node.stages.length === 1 ? all(node.stages).join('') : list('|', ...all(node.stages))
    case 'Chain':
      return list(
        ...node.pipelines
          .flatMap((part, index) => [sketch(part), node.operators[index]])
          .filter(part => part !== undefined),
      )
    case 'Assignment':
      return list(node.operator, sketch(node.target), sketch(node.value))
    case 'If': {
      const otherwise = node.otherwise === undefined ? undefined : `{${sketch(node.otherwise)}}`
      const heads = node.clauses.map(clause => sketch(clause.condition))
      return list('if', ...clauses(node.clauses, index => heads[index] ?? ''), otherwise)
    }
    case 'ForEach':
      return list(labelled('foreach', node.label), sketch(node.variable), sketch(node.source), `{${sketch(node.body)}}`)
    case 'For': {
      const parts = [node.initial, node.condition, node.step].map(part => (part === undefined ? '-' : sketch(part)))
      return list(labelled('for', node.label), ...parts, `{${sketch(node.body)}}`)
    }
    case 'While':
    case 'DoWhile':
    case 'DoUntil':
      return list(labelled(node.type.toLowerCase(), node.label), sketch(node.condition), `{${sketch(node.body)}}`)
    case 'Switch': {
      const mode = `${node.mode === 'exact' ? '' : `-${node.mode}`}${node.caseSensitive ? '-case' : ''}`
      const heads = node.clauses.map(clause => sketch(clause.test))
      const otherwise = node.otherwise === undefined ? undefined : list('default', `{${sketch(node.otherwise)}}`)
      const found = clauses(node.clauses, index => heads[index] ?? '')
      return list(labelled(`switch${mode}`, node.label), sketch(node.subject), ...found, otherwise)
    }
    case 'Try': {
      const heads = node.catches.map(({ types }) => ['catch', ...all(types)].join(' '))
      const last = node.finally === undefined ? undefined : list('finally', `{${sketch(node.finally)}}`)
      return list('try', `{${sketch(node.body)}}`, ...clauses(node.catches, index => heads[index] ?? ''), last)
    }
    case 'Trap':
      return list('trap', node.typeName === undefined ? undefined : sketch(node.typeName), `{${sketch(node.body)}}`)
    case 'Return':
    case 'Throw':
    case 'Exit':
      return list(node.type.toLowerCase(), node.value === undefined ? undefined : sketch(node.value))
    case 'Break':
    case 'Continue':
      return list(node.type.toLowerCase(), node.label === undefined ? undefined : sketch(node.label))
    case 'Function': {
      const name = node.scope === undefined ? node.name : `${node.scope}:${node.name}`
      return list(node.kind, name, `{${sketch(node.body)}}`)
    }
  }
}

function expressionSketch(node: Expression): string {
  switch (node.type) {
    case 'Number':
      return `${String(node.value)}${node.kind === 'int' ? '' : `:${node.kind}`}`
    case 'Word':
      return `‹${node.value}›`
    case 'String':
      return quote(node.value)
    case 'Expandable':
      return list('"', ...all(node.parts))
    case 'Variable':
      return `${node.splat ? '@' : '$'}${node.scope === undefined ? '' : `${node.scope}:`}${node.name}`
    case 'Array':
    case 'SubExpression':
      return list(node.type === 'Array' ? '@' : '$', ...all(node.statements))
    case 'Paren':
      return list('paren', sketch(node.statement))
    case 'Hash':
      return list('hash', ...node.entries.map(({ key, value }) => `${sketch(key)}=${sketch(value)}`))
    case 'ScriptBlock':
      return `{${sketch(node.body)}}`
    case 'List':
      return list(',', ...all(node.items))
    case 'Unary':
      return list(node.operator, sketch(node.operand))
    case 'Increment':
      return node.prefix ? list(node.operator, sketch(node.target)) : list(sketch(node.target), node.operator)
    case 'Binary':
      return list(node.operator, sketch(node.left), sketch(node.right))
    case 'Range':
      return list('..', sketch(node.from), sketch(node.to))
    case 'Index':
      return list('index', sketch(node.target), sketch(node.index))
    case 'Member':
      return list(node.static ? '::' : '.', sketch(node.target), sketch(node.member))
    case 'Call':
      return list(node.static ? 'call::' : 'call', sketch(node.target), sketch(node.member), ...all(node.arguments))
    case 'Cast':
      return list('cast', sketch(node.typeName), sketch(node.operand))
    case 'Type':
      return `[${node.name}]`
  }
}

/** A compact text of a tree, for tests and for reading: one canonical writing per tree, without places. */
export function sketch(node: Node): string {
  switch (node.type) {
    case 'Script':
      return sketch(node.body)
    case 'Body':
      return bodySketch(node)
    case 'Block':
      return all(node.statements).join(' ')
    case 'Attribute':
      return attributeSketch(node)
    case 'ParameterDeclaration':
      return `$${node.name}`
    case 'Command': {
      const head = node.invocation === 'name' ? [] : [node.invocation]
      return list(...head, sketch(node.name), ...all(node.elements), ...all(node.redirections))
    }
    case 'CommandExpression':
      return node.redirections.length === 0
        ? sketch(node.expression)
        : list(sketch(node.expression), ...all(node.redirections))
    case 'Parameter':
      return `-${node.name}${node.argument === undefined ? '' : `:${sketch(node.argument)}`}`
    case 'Redirection': {
      const target = node.target === 'output' ? '&1' : sketch(node.target)
      return `${node.stream}${node.append ? '>>' : '>'}${target}`
    }
    case 'Text':
      return quote(node.value)
    default:
      return isExpression(node) ? expressionSketch(node) : statementSketch(node)
  }
}

const statements = new Set<Node['type']>(
  'Pipeline Chain Assignment If ForEach For While DoWhile DoUntil Switch Try Trap Return Throw Exit Break Continue Function'.split(
    ' ',
  ) as Statement['type'][],
)

function isExpression(node: Statement | Expression): node is Expression {
  return !statements.has(node.type)
}
