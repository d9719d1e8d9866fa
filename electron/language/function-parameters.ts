import type { CmdletDefinition, ParameterDefinition } from '../../shared/cmdlet.ts'
import { literalValue } from '../../shared/language/literal.ts'
import type { Attribute, Body, ParameterDeclaration } from '../../shared/language/tree.ts'
import type { Kind } from '../../shared/kinds.ts'
import { isList, type Value } from '../../shared/values.ts'
import { plainTypeName } from './casts.ts'
import { toBoolean, toNumber, toText } from './conversions.ts'

/** A declared parameter with what its attributes ask of its values. */
export interface DeclaredParameter {
  readonly declaration: ParameterDeclaration
  readonly definition: ParameterDefinition
  readonly choices: readonly string[] | undefined
  readonly pattern: string | undefined
  readonly range: readonly [number, number] | undefined
  /** Fewest and most characters of each value. */
  readonly length: readonly [number, number] | undefined
  /** Fewest and most values. */
  readonly count: readonly [number, number] | undefined
  /** What must hold of each value, which is $_ in it. */
  readonly test: Body | undefined
  readonly notEmpty: boolean
}

/** What a function declares, as the binder wants it. */
export interface Signature {
  readonly definition: CmdletDefinition
  readonly parameters: readonly DeclaredParameter[]
  /** Whether CmdletBinding or Parameter makes it an advanced function: unknown arguments are then errors. */
  readonly advanced: boolean
}

const signatures = new WeakMap<Body, Signature>()

function attributeNamed(attributes: readonly Attribute[], name: string): Attribute | undefined {
  return attributes.find(attribute => attribute.name.toLowerCase().replace(/attribute$/, '') === name)
}

function named(attribute: Attribute | undefined, name: string): Value | undefined {
  const found = attribute?.named.find(entry => entry.name.toLowerCase() === name)
  if (found === undefined) return undefined
  return found.value === undefined ? true : (literalValue(found.value) ?? true)
}

function isOn(attribute: Attribute | undefined, name: string): boolean {
  const value = named(attribute, name)
  return value !== undefined && toBoolean(value)
}

function texts(attribute: Attribute | undefined): readonly string[] | undefined {
  return attribute?.positional.map(node => toText(literalValue(node) ?? null))
}

function boundsOf(attribute: Attribute | undefined): readonly [number, number] | undefined {
  if (attribute === undefined) return undefined
  const [least = 0, most = 0] = attribute.positional.map(node => toNumber(literalValue(node) ?? null))
  return [least, most]
}

function pipelineOf(parameter: Attribute | undefined): 'name' | 'value' | 'both' | 'none' {
  const byValue = isOn(parameter, 'valuefrompipeline')
  const byName = isOn(parameter, 'valuefrompipelinebypropertyname')
  if (byValue) return byName ? 'both' : 'value'
  return byName ? 'name' : 'none'
}

const held = new Map<string, Kind>([
  ['string', 'text'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['double', 'integer'],
  ['bool', 'boolean'],
  ['datetime', 'date'],
  ['hashtable', 'hashtable'],
  ['scriptblock', 'script'],
  ['securestring', 'secret'],
  ['pscredential', 'credential'],
])

/** What the declared type takes as it stands; anything else of the pipeline is first looked for by name. */
function heldBy(typeName: string | undefined): Pick<ParameterDefinition, 'holds'> {
  const holds = typeName === undefined ? undefined : held.get(plainTypeName(typeName).replace(/\[\]$/, ''))
  return holds === undefined ? {} : { holds }
}

function declared(declaration: ParameterDeclaration, index: number, placed: boolean): DeclaredParameter {
  const { attributes, name, typeName } = declaration
  const parameter = attributeNamed(attributes, 'parameter')
  const aliases = texts(attributeNamed(attributes, 'alias'))
  const isSwitch = typeName !== undefined && plainTypeName(typeName.name) === 'switch'
  const said = named(parameter, 'position')
  const position = said === undefined ? (placed && !isSwitch ? index : undefined) : toNumber(said)
  const set = named(parameter, 'parametersetname')
  const bounds = (attribute: string) => boundsOf(attributeNamed(attributes, attribute))
  const [test] = attributeNamed(attributes, 'validatescript')?.positional ?? []
  const pattern = texts(attributeNamed(attributes, 'validatepattern'))?.[0]
  return {
    declaration,
    definition: {
      name,
      kind: isSwitch ? 'switch' : 'object',
      ...heldBy(typeName?.name),
      label: name,
      help: '',
      pipeline: pipelineOf(parameter),
      ...(isOn(parameter, 'mandatory') ? { required: true as const } : {}),
      ...(position === undefined ? {} : { position }),
      ...(aliases === undefined ? {} : { aliases }),
      ...(isOn(parameter, 'valuefromremainingarguments') ? { remaining: true as const } : {}),
      ...(typeof set === 'string' ? { sets: [set] } : {}),
    },
    choices: texts(attributeNamed(attributes, 'validateset')),
    pattern,
    range: bounds('validaterange'),
    length: bounds('validatelength'),
    count: bounds('validatecount'),
    test: test?.type === 'ScriptBlock' ? test.body : undefined,
    notEmpty: attributes.some(({ name }) => /^validatenotnull/i.test(name)),
  }
}

/** How much a function's ShouldProcess is asked about. */
function impactOf(binding: Attribute | undefined): 'none' | 'medium' | 'high' {
  if (!isOn(binding, 'supportsshouldprocess')) return 'none'
  return toText(named(binding, 'confirmimpact') ?? null).toLowerCase() === 'high' ? 'high' : 'medium'
}

/** The name that arguments no parameter takes are gathered under. */
export const restName = 'args'

/** What the body declares; worked out once. */
export function signatureOf(name: string, body: Body): Signature {
  const known = signatures.get(body)
  if (known !== undefined) return known
  const binding = attributeNamed(body.attributes, 'cmdletbinding')
  const anyPlace = body.parameters.some(
    ({ attributes }) => named(attributeNamed(attributes, 'parameter'), 'position') !== undefined,
  )
  const placed = !anyPlace && named(binding, 'positionalbinding') !== false
  const parameters = body.parameters.map((declaration, index) => declared(declaration, index, placed))
  const advanced =
    binding !== undefined ||
    body.parameters.some(({ attributes }) => attributeNamed(attributes, 'parameter') !== undefined)
  const defaultSet = named(binding, 'defaultparametersetname')
  const rest: ParameterDefinition = {
    name: restName,
    kind: 'object',
    label: '',
    help: '',
    pipeline: 'none',
    remaining: true,
  }
  const signature: Signature = {
    definition: {
      name,
      snapIn: 'Shell',
      label: name,
      synopsis: '',
      parameters: [...parameters.map(({ definition }) => definition), ...(advanced ? [] : [rest])],
      ...(typeof defaultSet === 'string' ? { defaultSet } : {}),
      examples: [{ line: name, text: '' }],
      impact: impactOf(binding),
      writes: false,
      origin: 'ours',
    },
    parameters,
    advanced,
  }
  signatures.set(body, signature)
  return signature
}

/** A bound value as a list for the checks of a parameter that takes several. */
export function eachOf(value: Value): readonly Value[] {
  return isList(value) ? value : [value]
}
