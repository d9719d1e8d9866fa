import { Failure } from '../../shared/errors.ts'
import { parse } from '../../shared/language/parser.ts'
import { syntaxRecord } from '../../shared/language/syntax.ts'
import type { Block, Body } from '../../shared/language/tree.ts'
import type { Value } from '../../shared/values.ts'
import { FlowSignal, type Flow } from './flow.ts'
import type { Call, Callee, Frame, Input, Sink, Stage } from './frame.ts'
import { bindFunction, type FunctionBinding } from './function-binding.ts'
import { after, lastly, type Later } from './later.ts'
import { checkDepth } from './limits.ts'
import { checkRequirements } from './requirements.ts'
import { createScope, writeVariable, type KnownFunction, type Scope } from './scopes.ts'

const ownOfCalls = ['args', 'input', 'psboundparameters', 'pscmdlet', 'psscriptroot', 'pscommandpath']

/** What is dotted runs in its caller's scope; what the call itself sets there is put back when it is over. */
export function kept(dotted: boolean, { variables }: Scope): Pick<Callee, 'restore'> {
  if (!dotted) return {}
  const before = ownOfCalls.map(name => {
    const variable = variables.get(name)
    return [name, variable === undefined ? undefined : { ...variable }] as const
  })
  return {
    restore: () => {
      for (const [name, variable] of before) {
        if (variable === undefined) variables.delete(name)
        else variables.set(name, variable)
      }
    },
  }
}

/** A function's call as a stage. */
export function functionStage({ definition, source }: KnownFunction, call: Call, dotted: boolean): Later<Stage> {
  const { frame } = call
  const scope = dotted ? frame.scope : createScope('local', frame.scope)
  const { name, body } = definition
  return bodyStage({ name, called: name, body, source, scope, ...kept(dotted, scope) }, call)
}

/** A script file's call as a stage: `$PSScriptRoot` is its folder. */
export async function scriptStage(path: string, call: Call, dotted: boolean): Promise<Stage> {
  const { frame } = call
  const file = await frame.runtime.script(path)
  const parsed = parse(file.text)
  const { tree, errors } = parsed
  const [first] = errors
  if (first !== undefined) throw new Failure(syntaxRecord(first, file.text))
  checkRequirements(file.text, parsed)
  const scope = dotted ? frame.scope : createScope('script', frame.scope)
  const restore = kept(dotted, scope)
  writeVariable(scope, 'PSScriptRoot', file.folder)
  writeVariable(scope, 'PSCommandPath', file.path)
  return bodyStage({ name: file.path, body: tree.body, source: file, scope, ...restore }, call, 'script')
}

/** A body's call as a stage: `begin`, then `process` for each object of the input, then `end`. */
export function bodyStage(callee: Callee, call: Call, kind: 'script' | 'function' = 'function'): Later<Stage> {
  const depth = call.frame.depth + 1
  checkDepth(depth)
  const { called, body, source, scope, restore } = callee
  const frame: Frame = { ...call.frame, scope, called, depth, source }
  return after(bindFunction(callee, call, frame), binding => ({
    run: (input, out) => {
      const { collecting } = binding
      const inner =
        collecting === undefined ? { ...frame, out } : { ...frame, heard: collecting.heard, out: collecting.out(out) }
      const ran = () => after(runBody(body, input, inner, binding), flow => finish(flow, kind))
      return restore === undefined ? ran() : lastly(ran, restore)
    },
  }))
}

/** `return` ends here, `exit` of a script too; everything else goes on up. */
function finish(flow: Flow | undefined, kind: 'script' | 'function'): void {
  if (flow === undefined || flow.kind === 'return') return
  if (flow.kind === 'exit' && kind === 'script') return
  throw new FlowSignal(flow)
}

async function runBody(body: Body, input: Input, frame: Frame, binding: FunctionBinding): Promise<Flow | undefined> {
  const { beginBlock, processBlock, endBlock } = body
  if (beginBlock !== undefined) {
    const flow = await frame.evaluator.block(beginBlock, frame)
    if (flow !== undefined) return flow
  }
  if (processBlock !== undefined) {
    const flow = await processAll(processBlock, input, frame, binding)
    if (flow !== undefined) return flow
  } else await binding.last(input === undefined ? [] : await gathered(input))
  return endBlock === undefined ? undefined : frame.evaluator.block(endBlock, frame)
}

async function gathered(input: AsyncIterable<Value>): Promise<readonly Value[]> {
  const items: Value[] = []
  for await (const item of input) items.push(item)
  return items
}

/** `process` once for each object; `return` there goes on with the next. */
async function processAll(
  block: Block,
  input: Input,
  frame: Frame,
  binding: FunctionBinding,
): Promise<Flow | undefined> {
  if (input === undefined) return leaving(await frame.evaluator.block(block, frame))
  for await (const value of input) {
    const pause = frame.runtime.pulse()
    if (pause !== undefined) await pause
    if (!(await binding.each(value))) continue
    const flow = leaving(await frame.evaluator.block(block, { ...frame, item: { value } }))
    if (flow !== undefined) return flow
  }
  return undefined
}

function leaving(flow: Flow | undefined): Flow | undefined {
  return flow?.kind === 'return' ? undefined : flow
}

/** Runs a whole script text's body in the scope given; its arguments are bound to its parameters. */
export function runScript(callee: Callee, call: Call, out: Sink): Later<void> {
  return after(bodyStage(callee, call, 'function'), stage => stage.run(undefined, out))
}
