import { Failure } from '../../shared/errors.ts'
import { parse } from '../../shared/language/parser.ts'
import { syntaxRecord } from '../../shared/language/syntax.ts'
import type { Body } from '../../shared/language/tree.ts'
import { ScriptBlock, type Value } from '../../shared/values.ts'
import { pullFrom } from './channel.ts'
import type { BlockBody } from './block-body.ts'
import { FlowSignal } from './flow.ts'
import type { Call, Frame, Sink, Stage } from './frame.ts'
import { bodyStage, kept } from './functions.ts'
import { after, type Later } from './later.ts'
import { checkDepth } from './limits.ts'
import { createScope, writeVariable } from './scopes.ts'

const parsed = new WeakMap<ScriptBlock, BlockBody>()

function isBlockBody(body: unknown): body is BlockBody {
  return typeof body === 'object' && body !== null && 'tree' in body && 'source' in body
}

/** The tree of a script block; one that came as text alone is read now, and may be malformed. */
export function bodyOf(block: ScriptBlock): BlockBody {
  if (isBlockBody(block.body)) return block.body
  const known = parsed.get(block)
  if (known !== undefined) return known
  const { tree, errors } = parse(block.text)
  const [first] = errors
  if (first !== undefined) throw new Failure(syntaxRecord(first, block.text))
  const body: BlockBody = { tree: tree.body, source: { text: block.text } }
  parsed.set(block, body)
  return body
}

const simple = new WeakMap<Body, boolean>()

/** Whether nothing in the tree calls a command: then only its values can be seen from outside. */
function isSimple(body: Body): boolean {
  let answer = simple.get(body)
  if (answer === undefined) {
    answer = !callsCommand(body)
    simple.set(body, answer)
  }
  return answer
}

function callsCommand(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  if ('type' in node && (node.type === 'Command' || node.type === 'Increment' || node.type === 'Assignment'))
    return true
  return Object.values(node).some(callsCommand)
}

/** Runs the statements of a block in the caller's scope, or in one of its own where it has parameters or arguments. */
function runBody(
  { tree, source }: BlockBody,
  frame: Frame,
  item: Value | undefined,
  args: readonly Value[],
  out: Sink,
): Later<void> {
  const depth = frame.depth + 1
  checkDepth(depth)
  const own = tree.parameters.length > 0 || args.length > 0
  const inner: Frame = {
    ...frame,
    out,
    depth,
    source,
    item: item === undefined ? frame.item : { value: item },
    scope: own ? createScope('local', frame.scope) : frame.scope,
  }
  if (own) {
    tree.parameters.forEach(({ name }, index) => writeVariable(inner.scope, name, args[index] ?? null))
    writeVariable(inner.scope, 'args', args.slice(tree.parameters.length))
  }
  const block = tree.processBlock ?? tree.endBlock
  if (block === undefined) return undefined
  return after(frame.evaluator.block(block, inner), flow => {
    if (flow !== undefined && flow.kind !== 'return') throw new FlowSignal(flow)
  })
}

/** Runs a block for one item as the object cmdlets do: `$_` is the item, variables are the caller's. Gives its output as it comes. */
export function invokeBlock(
  block: ScriptBlock,
  frame: Frame,
  item?: Value,
  args: readonly Value[] = [],
): AsyncIterable<Value> {
  const body = bodyOf(block)
  return pullFrom(out => runBody(body, frame, item, args, out), isSimple(body.tree))
}

/** The same, gathered. */
export function collectBlock(block: ScriptBlock, frame: Frame, item?: Value): Later<readonly Value[]> {
  const items: Value[] = []
  const out: Sink = { write: value => void items.push(value) }
  return after(runBody(bodyOf(block), frame, item, [], out), () => items)
}

/** `& { }` and `. { }` as a stage; a dotted one runs in the caller's scope. */
export function blockStage(block: ScriptBlock, call: Call, dotted: boolean): Later<Stage> {
  const { tree, source } = bodyOf(block)
  const scope = dotted ? call.frame.scope : createScope('local', call.frame.scope)
  const { called } = call.frame
  return bodyStage({ name: '', called, body: tree, source, scope, ...kept(dotted, scope) }, call)
}
