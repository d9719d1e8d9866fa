import { isNode, nodesOf, type Above, type Node } from './syntax.ts'

/** One fault that can be planted: what stands instead of a piece of the text. */
export interface Mutation {
  readonly start: number
  readonly end: number
  readonly replacement: string
  /** Whether the place is run once, when the file is loaded. */
  readonly once: boolean
  /** Whether it is a block of statements, not an expression. */
  readonly block: boolean
}

const operators: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
}

/** Methods, and what is called in their place; null leaves the call out. */
const methods: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    toLowerCase: 'toUpperCase',
    toUpperCase: 'toLowerCase',
    trim: null,
    trimEnd: null,
    filter: null,
    slice: null,
    sort: null,
    toSorted: null,
    reverse: null,
    normalize: null,
  }),
)

const functions = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** Texts that name something to the language and not to the program. */
function isName(node: Node, [parent]: Above): boolean {
  if (parent === undefined) return true
  if (/^(?:Import|Export)/.test(parent.type)) return true
  if (parent.type === 'ExpressionStatement') return true
  return parent['key'] === node && parent['computed'] !== true
}

/** The faults of a regular expression: a missing anchor, class, repetition or flag. */
function* ofPattern(source: string): Generator<string> {
  const end = source.lastIndexOf('/')
  const [pattern, flags] = [source.slice(1, end), source.slice(end + 1)]
  const changed = [
    pattern.replace(/^\^/, ''),
    pattern.replace(/(?<!\\)\$$/, ''),
    pattern.replace(/\[\^/, '['),
    pattern.replace(/\[(?!\^)/, '[^'),
    pattern.replace(/(?<=[\])])[+*](?!\?)/, ''),
    pattern.replace(/\\[dps]/, sign => sign.toUpperCase()),
  ]
  for (const each of new Set(changed)) if (each !== pattern && each !== '') yield `/${each}/${flags}`
  if (flags.includes('i')) yield `/${pattern}/${flags.replace('i', '')}`
}

/** What may stand in the place of a node. */
function* replacements(text: string, node: Node, above: Above): Generator<string> {
  const [parent] = above
  const source = (part: unknown) => (isNode(part) ? text.slice(part.start, part.end) : '')
  const isTest =
    parent?.['test'] === node && /^(?:If|Conditional|While|DoWhile|For)(?:Statement|Expression)$/.test(parent.type)
  if (isTest) yield 'false'
  if (isTest && /^(?:If|Conditional)/.test(parent.type)) yield 'true'
  if (parent?.type === 'ArrowFunctionExpression' && parent['body'] === node && node.type !== 'BlockStatement')
    yield 'undefined'
  switch (node.type) {
    case 'Literal':
      if (typeof node['value'] === 'boolean') yield String(!node['value'])
      else if (isNode(node['regex']) || 'regex' in node) yield* ofPattern(source(node))
      else if (typeof node['value'] === 'string' && !isName(node, above))
        yield node['value'] === '' ? "'planted'" : "''"
      return
    case 'TemplateLiteral':
      if (parent?.type !== 'TaggedTemplateExpression') yield '``'
      return
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      for (const operator of operators[String(node['operator'])] ?? [])
        yield `(${source(node['left'])}) ${operator} (${source(node['right'])})`
      return
    case 'UnaryExpression':
      if (node['operator'] === '!' || node['operator'] === '-') yield source(node['argument'])
      return
    case 'UpdateExpression':
      yield source(node).replace(/\+\+|--/, sign => (sign === '++' ? '--' : '++'))
      return
    case 'ArrayExpression':
      if (source(node) !== '[]') yield '[]'
      return
    case 'ObjectExpression':
      if (source(node) !== '{}') yield '{}'
      return
    case 'BlockStatement':
      if (!/^\{\s*\}$/.test(source(node))) yield '{}'
      return
    case 'CallExpression': {
      const callee = node['callee']
      if (!isNode(callee) || callee.type !== 'MemberExpression' || callee['computed'] === true) return
      // A part of a chain cannot be put aside from the rest of it.
      if (callee['optional'] === true || above.some(each => each.type === 'ChainExpression')) return
      const other = methods.get(source(callee['property']))
      if (other === undefined) return
      const object = source(callee['object'])
      yield other === null
        ? object
        : `${object}.${other}${text.slice(isNode(callee['property']) ? callee['property'].end : callee.end, node.end)}`
    }
  }
}

/** Every fault that can be planted in a TypeScript text, in the order of their places. */
export function mutationsOf(text: string): readonly Mutation[] {
  const found: Mutation[] = []
  for (const [node, above] of nodesOf(text)) {
    const once = !above.some(each => functions.test(each.type))
    for (const replacement of replacements(text, node, above))
      found.push({ start: node.start, end: node.end, replacement, once, block: node.type === 'BlockStatement' })
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** Where statements begin that would go on with the line before if they began with a parenthesis. */
export function statementStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const [node, [parent]] of nodesOf(text)) {
    if (node.type === 'ExpressionStatement' && /^(?:BlockStatement|Program|SwitchCase)$/.test(parent?.type ?? ''))
      starts.add(node.start)
  }
  return starts
}
