import type { Command, Node } from './tree.ts'

/** Whether it is a node of a tree, and not a list of nodes or a part without a type. */
export function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}

/** The nodes right below a node or a list of nodes. */
function childrenOf(value: object): readonly object[] {
  return Object.values(value).filter(child => typeof child === 'object' && child !== null)
}

/** All nodes of a tree. */
export function* nodesOf(value: object): Generator<Node> {
  if (isNode(value)) yield value
  for (const child of childrenOf(value)) yield* nodesOf(child)
}

/** The parts of an expression or statement that its value is made of; of a command only where it hands on what it is given. */
export function* madeOf(value: object, handsOn: (command: Command) => boolean): Generator<Node> {
  if (!isNode(value)) {
    for (const child of childrenOf(value)) yield* madeOf(child, handsOn)
    return
  }
  if (value.type === 'Command' && !handsOn(value)) return
  yield value
  for (const part of partsOf(value)) yield* madeOf(part, handsOn)
}

/** Without names and places: they say which value, and are none. */
function partsOf(node: Node): readonly object[] {
  switch (node.type) {
    case 'Member':
    case 'Index':
      return [node.target]
    case 'Hash':
      return node.entries.map(entry => entry.value)
    case 'Command':
      return node.elements
    default:
      return childrenOf(node)
  }
}
