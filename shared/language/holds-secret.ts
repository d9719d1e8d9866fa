import type { CmdletDefinition } from '../cmdlet.ts'
import { parse } from './parser.ts'
import { secretArguments, takesPipedSecret, takesSecret } from './secret-arguments.ts'
import { speaksOfSecret } from './secret-names.ts'
import type { Expression } from './tree-expressions.ts'
import { isNode, madeOf, nodesOf } from './tree-parts.ts'
import type { Body, Command, Node, Pipeline, Script } from './tree.ts'

type Find = (name: string) => CmdletDefinition | undefined

/** Something that is given to a name: a variable, a key, a member, a parameter. */
interface Given {
  readonly name: string
  readonly value: object
}

/** How many pipelines and functions a value is followed through. */
const mostRounds = 20

const written: ReadonlySet<string> = new Set(['String', 'Word', 'Number', 'Text'])

function literalOf(expression: object | undefined): string | undefined {
  if (expression === undefined || !isNode(expression)) return undefined
  if (expression.type === 'Word' || expression.type === 'String') return expression.value
  if (expression.type === 'CommandExpression') return literalOf(expression.expression)
  return expression.type === 'Pipeline' && expression.stages.length === 1 ? literalOf(expression.stages[0]) : undefined
}

function nameOfTarget(target: Expression): string {
  if (target.type === 'Variable') return target.name
  if (target.type === 'Cast') return nameOfTarget(target.operand)
  if (target.type === 'Member') return literalOf(target.member) ?? ''
  return target.type === 'Index' ? (literalOf(target.index) ?? '') : ''
}

/** The name by which a part stands for a value that was given elsewhere. */
function nameIn(part: Node): string {
  if (part.type === 'Variable') return part.name
  return part.type === 'Member' ? (literalOf(part.member) ?? '') : ''
}

function nameOfCommand({ name }: Command): string {
  return literalOf(name) ?? ''
}

/** What a node gives to which name. */
function givenBy(node: Node): readonly Given[] {
  switch (node.type) {
    case 'Assignment': {
      const targets = node.target.type === 'List' ? node.target.items : [node.target]
      return targets.map(target => ({ name: nameOfTarget(target), value: node.value }))
    }
    case 'Hash':
      return node.entries.map(({ key, value }) => ({ name: literalOf(key) ?? '', value }))
    case 'ForEach':
      return [{ name: node.variable.name, value: node.source }]
    case 'Switch':
      return ['_', 'psitem'].map(name => ({ name, value: node.subject }))
    case 'ParameterDeclaration':
      return node.initial === undefined ? [] : [{ name: node.name, value: node.initial }]
    default:
      return []
  }
}

/** The values of which one may be another's name: `Set-Variable`, `Add-Member`, `.Add()`, a calculated property. */
function listedBy(node: Node, find: Find): readonly object[] {
  if (node.type === 'Hash') return node.entries.map(({ value }) => value)
  if (node.type === 'Call') return node.arguments
  if (node.type !== 'Command') return []
  const definition = find(nameOfCommand(node))
  if (definition?.snapIn !== 'Shell' || /^(?:Get-|Where-Object$)/.test(definition.name)) return []
  return node.elements.flatMap(element => (element.type === 'Parameter' ? (element.argument ?? []) : element))
}

/** The parameters by which a command keeps what it gives or is handed under a name, in full, shortened or by an alias. */
const keeps = /^(?:v(?:a(?:r(?:i(?:a(?:b(?:le?)?)?)?)?)?)?|out(?:v.*)?|ov|pi.*|pv)$/i

/** The names of variables under which a command keeps what it gives or is handed: `-OutVariable`, `Tee-Object -Variable`. */
function keptAs({ elements }: Command): readonly string[] {
  return elements.flatMap((element, index) => {
    if (element.type !== 'Parameter' || !keeps.test(element.name)) return []
    const name = literalOf(element.argument ?? elements[index + 1])
    return name === undefined ? [] : [name.replace(/^\+/, '')]
  })
}

/** The names of a function's parameters, or of a block's that is called where it stands. */
function declaredBy(body: Body): readonly string[] {
  return body.parameters.map(({ name }) => name)
}

/** What looks through one text for values that come to a secret's place. */
function search(tree: Script, find: Find) {
  const nodes = [...nodesOf(tree)]
  const places = new Set<object>()
  const names = new Set<string>()
  const isSecretName = (name: string | undefined): boolean =>
    name !== undefined &&
    name !== '' &&
    (names.has(name.toLowerCase()) || (!/[\s-]/.test(name) && speaksOfSecret(name)))

  /** Commands of the shell's own and strangers hand on what they are given, but for those that fetch it from elsewhere. */
  const handsOn = (command: Command): boolean => {
    const name = nameOfCommand(command)
    const definition = find(name)
    return (definition?.snapIn ?? 'Shell') === 'Shell' && !/^(?:get|read|import)-/i.test(definition?.name ?? name)
  }

  const functions = nodes.filter(node => node.type === 'Function')
  const blocks = nodes.filter(node => node.type === 'ScriptBlock').map(({ body }) => body)
  const bodiesCalledBy = (command: Command): readonly Body[] => {
    if (command.name.type === 'ScriptBlock') return [command.name.body]
    const called = literalOf(command.name)?.toLowerCase()
    // What is called by a variable may be any block.
    if (called === undefined) return [...blocks, ...functions.map(({ body }) => body)]
    return functions.filter(({ name }) => name.toLowerCase() === called).map(({ body }) => body)
  }

  const takesSecretByName = (body: Body): boolean => declaredBy(body).some(isSecretName)

  const earlierStages = ({ stages }: Pipeline): readonly object[] => {
    const takes = (stage: Pipeline['stages'][number], index: number): boolean => {
      if (stage.type !== 'Command') return false
      const definition = find(nameOfCommand(stage))
      if (definition !== undefined && takesPipedSecret(definition)) return true
      const madeFromText = stages.slice(0, index).some(each => /^convertfrom-/i.test(nameOfStage(each)))
      if (definition !== undefined && takesSecret(definition) && madeFromText) return true
      // A parameter may be bound from the pipeline.
      if (keptAs(stage).some(isSecretName) || bodiesCalledBy(stage).some(takesSecretByName)) return true
      const takesPiped = ['_', 'psitem', 'input'].some(name => names.has(name))
      return takesPiped && [stage, ...bodiesCalledBy(stage)].some(part => nodesOf(part).some(each => places.has(each)))
    }
    return stages.slice(0, Math.max(0, stages.findLastIndex(takes)))
  }
  const nameOfStage = (stage: Pipeline['stages'][number]) => (stage.type === 'Command' ? nameOfCommand(stage) : '')

  const isCalledWithSecret = (command: Command): boolean =>
    keptAs(command).some(isSecretName) ||
    bodiesCalledBy(command).some(body => takesSecretByName(body) || names.has('args'))

  /** The places that a node has, as far as the names of secrets are known by now. */
  const placesIn = (node: Node): readonly object[] => {
    const given = givenBy(node).flatMap(({ name, value }) => (isSecretName(name) ? [value] : []))
    const listed = listedBy(node, find)
    const named = listed.findIndex(each => isSecretName(literalOf(each)))
    return [
      ...given,
      ...(named < 0 ? [] : listed.toSpliced(named, 1)),
      ...(node.type === 'Pipeline' ? earlierStages(node) : []),
      ...(node.type === 'Command' ? secretArguments(node, find(nameOfCommand(node))) : []),
      ...(node.type === 'Command' && isCalledWithSecret(node) ? node.elements : []),
      ...(node.type === 'Cast' && speaksOfSecret(node.typeName.name) ? [node.operand] : []),
      ...(node.type === 'Call' && node.target.type === 'Type' && speaksOfSecret(node.target.name)
        ? node.arguments
        : []),
    ]
  }

  const givenTo = new Map<string, object[]>()
  for (const { name, value } of nodes.flatMap(givenBy)) {
    const values = givenTo.get(name.toLowerCase())
    if (values === undefined) givenTo.set(name.toLowerCase(), [value])
    else values.push(value)
  }

  /** Notes these places and all that is given to the names in them; whether a value is written out in one. */
  const follow = (found: readonly object[]): boolean => {
    const waiting = found.filter(place => !places.has(place))
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      places.add(place)
      for (const part of madeOf(place, handsOn)) {
        if (written.has(part.type)) return true
        const name = nameIn(part).toLowerCase()
        if (name === '' || names.has(name)) continue
        names.add(name)
        for (const value of givenTo.get(name) ?? []) if (!places.has(value)) waiting.push(value)
      }
    }
    return false
  }

  // Pipelines and functions hand a value on in one round more each; a text with more of them than that is in doubt.
  return {
    found: (): boolean => {
      for (let round = 0; round < mostRounds; round++) {
        const before = places.size + names.size
        if (follow(nodes.flatMap(placesIn))) return true
        if (places.size + names.size === before) return false
      }
      return true
    },
  }
}

/** Whether broken text may hold one: it speaks of secrets, or calls what takes one. */
function brokenHolds(text: string, find: Find): boolean {
  if (speaksOfSecret(text)) return true
  return (text.match(/[\w-]+/g) ?? []).some(word => {
    const definition = find(word)
    return definition !== undefined && takesSecret(definition)
  })
}

/**
 * Whether command text holds a secret as it stands, so that no history or transcript may keep it; `find` gives the
 * cmdlet of a name or alias. Where it is in doubt the text is taken to hold one. What nothing in the text says is a
 * secret cannot be known for one.
 */
export function holdsSecret(text: string, find: Find): boolean {
  const { tree, errors } = parse(text)
  return errors.length > 0 ? brokenHolds(text, find) : search(tree, find).found()
}
