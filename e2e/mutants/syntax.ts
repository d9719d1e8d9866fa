import { parseAst } from 'vite'

/** A node of the syntax tree, with the places in the text where it begins and ends. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [part: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

/** The nodes right below, but for those that are gone when types are taken away. */
function* below(node: Node): Generator<Node> {
  for (const [part, value] of Object.entries(node)) {
    if (part === 'parent' || part.startsWith('type')) continue
    for (const each of Array.isArray(value) ? (value as readonly unknown[]) : [value]) {
      if (isNode(each) && (!each.type.startsWith('TS') || wrappers.has(each.type))) yield each
    }
  }
}

/** An expression with a type beside it. */
const wrappers: ReadonlySet<string> = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

/** The way from the file to a node, the nearest first. */
export type Above = readonly Node[]

/** Every node of a TypeScript text that is there when it runs, with those above it. */
export function* nodesOf(text: string): Generator<readonly [node: Node, above: Above]> {
  const program: unknown = parseAst(text, { lang: 'ts' })
  if (!isNode(program)) throw new Error('There is no syntax tree.')
  const open: (readonly [Node, Above])[] = [[program, []]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next
    const [node, above] = next
    for (const each of below(node)) open.push([each, [node, ...above]])
  }
}
