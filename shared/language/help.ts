import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { asksBeforeWriting, writingParameters } from '../common-parameters.ts'
import type { Kind } from '../kinds.ts'
import { helpTexts } from '../texts/help.ts'
import { inSets, isRequiredIn, setsOf } from './binder-sets.ts'

/** How much of its help is wanted. */
export type HelpDetail = 'short' | 'examples' | 'full'

/** The name that PowerShell's help gives the type of each kind. */
const typeNames: Readonly<Record<Kind, string>> = {
  text: 'String',
  address: 'String',
  person: 'String',
  recipient: 'String',
  group: 'String',
  domain: 'String',
  subscription: 'String',
  template: 'String',
  run: 'String',
  choice: 'String',
  switch: 'SwitchParameter',
  boolean: 'Boolean',
  integer: 'Int32',
  count: 'Unlimited',
  size: 'ByteSize',
  date: 'DateTime',
  country: 'String',
  secret: 'SecureString',
  credential: 'PSCredential',
  file: 'String',
  script: 'ScriptBlock',
  hashtable: 'Hashtable',
  object: 'Object',
}

/** A cmdlet's help as lines of text, derived wholly from its definition. */
export function helpLines(definition: CmdletDefinition, detail: HelpDetail): readonly string[] {
  const head = [...section(helpTexts.name, [definition.name]), ...section(helpTexts.synopsis, [definition.synopsis])]
  if (detail === 'examples') return [...head, ...section(helpTexts.examples, exampleLines(definition))]
  const middle = [
    ...head,
    ...section(helpTexts.syntax, syntaxLines(definition)),
    ...section(helpTexts.description, definition.description === undefined ? [] : [definition.description]),
    ...section(helpTexts.aliases, definition.aliases === undefined ? [] : [definition.aliases.join(', ')]),
  ]
  const remarks = [originOf(definition), effectOf(definition)]
  if (detail === 'short')
    return [...middle, ...section(helpTexts.remarks, [...remarks, helpTexts.more({ cmdlet: definition.name })])]
  return [
    ...middle,
    ...section(helpTexts.parameters, definition.parameters.flatMap(parameterLines)),
    ...section(helpTexts.outputs, outputLines(definition)),
    ...section(helpTexts.examples, exampleLines(definition)),
    ...section(helpTexts.remarks, remarks),
  ]
}

function originOf({ origin, snapIn }: CmdletDefinition): string {
  return origin === 'documented' && snapIn === 'Shell' ? helpTexts.inPowerShell : helpTexts.cmdletOrigin[origin]
}

function effectOf(definition: CmdletDefinition): string {
  const outside = asksBeforeWriting(definition) && !definition.writes
  return outside ? helpTexts.outside : helpTexts.impact[definition.impact]
}

/** One line for each parameter set: `Verb-Noun [-Identity] <String> [-City <String>] [<CommonParameters>]`. */
export function syntaxLines(definition: CmdletDefinition): readonly string[] {
  return setsOf(definition).map(set => {
    const parameters = definition.parameters.filter(parameter => inSets(parameter, [set]))
    const placed = parameters.filter(parameter => parameter.position !== undefined)
    const named = parameters.filter(parameter => parameter.position === undefined)
    placed.sort((left, right) => (left.position ?? 0) - (right.position ?? 0))
    const parts = [...placed, ...named].map(parameter => syntaxOf(parameter, isRequiredIn(parameter, set)))
    const asking = asksBeforeWriting(definition) ? writingParameters.map(parameter => syntaxOf(parameter, false)) : []
    return [definition.name, ...parts, ...asking, `[${helpTexts.commonParameters}]`].join(' ')
  })
}

/** The type of a parameter as help writes it. */
export function typeNameOf(parameter: Pick<ParameterDefinition, 'kind' | 'many'>): string {
  return parameter.many === true ? `${typeNames[parameter.kind]}[]` : typeNames[parameter.kind]
}

function syntaxOf(parameter: ParameterDefinition, isRequired: boolean): string {
  const name = parameter.position === undefined ? `-${parameter.name}` : `[-${parameter.name}]`
  const whole = parameter.kind === 'switch' ? name : `${name} <${typeNameOf(parameter)}>`
  return isRequired ? whole : `[${whole}]`
}

/** What there is to know of one parameter, with an empty line behind it. */
export function parameterLines(parameter: ParameterDefinition): readonly string[] {
  const { name, kind, help, required, position, pipeline = 'name', aliases, choices, origin } = parameter
  const facts: readonly (readonly [string, string | undefined])[] = [
    [helpTexts.required, required === true ? helpTexts.yes : helpTexts.no],
    [helpTexts.position, position === undefined ? helpTexts.byName : String(position)],
    [helpTexts.pipeline, helpTexts.pipelineBy[pipeline]],
    [helpTexts.otherNames, aliases?.join(', ')],
    [helpTexts.values, choices?.map(choiceText).join(', ')],
    [helpTexts.origin, origin === undefined ? undefined : helpTexts.parameterOrigin[origin]],
  ]
  const width = Math.max(...facts.map(([label]) => label.length)) + 2
  return [
    kind === 'switch' ? `-${name}` : `-${name} <${typeNameOf(parameter)}>`,
    indented(help),
    ...facts.flatMap(([label, value]) => (value === undefined ? [] : [indented(label.padEnd(width) + value)])),
    '',
  ]
}

/** A choice as it is typed: signs in quotes. */
function choiceText(choice: string): string {
  return /[\p{L}\p{Nd}]/u.test(choice) ? choice : `'${choice}'`
}

function outputLines({ output }: CmdletDefinition): readonly string[] {
  if (output === undefined) return []
  return [output.type, ...output.properties.map(property => indented(`${property.name}: ${property.label}`))]
}

function exampleLines({ examples }: CmdletDefinition): readonly string[] {
  return examples.flatMap((example, index) => [
    helpTexts.example({ number: index + 1 }),
    indented(example.line),
    indented(example.text),
    '',
  ])
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const body = lines.at(-1) === '' ? lines.slice(0, -1) : lines
  return [title, ...body.map(line => (line === '' ? '' : indented(line))), '']
}

function indented(text: string): string {
  return `    ${text}`
}
