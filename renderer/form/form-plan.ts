import type { CmdletDefinition, ParameterDefinition, SectionDefinition } from '../../shared/cmdlet.ts'
import { credentialParameter } from '../../shared/common-parameters.ts'
import type { Invocation, Pipeline } from '../../shared/engine.ts'
import { missingParameters, setsLeft } from '../../shared/language/binder-sets.ts'
import { isList, type Value } from '../../shared/values.ts'
import { isPromptedSecret } from './read-line.ts'

/** What stands in the fields, by the field's key; a field that is left alone has no entry. */
export type FormValues = Readonly<Record<string, Value>>

/** One field: a parameter with its place in the form. */
export interface FormField {
  readonly key: string
  /** Filled from the names until a person edits it. */
  readonly follows?: 'displayName' | 'address'
  readonly parameter: ParameterDefinition
  /** The cmdlet's own word for it, in mono at the right. */
  readonly note: string
  readonly required: boolean
}

/** Fields that belong together, under a word. */
export interface FormGroup {
  readonly title: string | undefined
  /** One sentence for all of its fields. */
  readonly help?: string
  /** Closed until it is opened, or one of its fields says something. */
  readonly seldom?: true
  readonly side: 'left' | 'right'
  readonly fields: readonly FormField[]
}

/** Many objects that a form is about, instead of the one that a field names. */
export interface FormSource {
  /** The cmdlet that gives them. */
  readonly invocation: Invocation
  readonly count: number
}

/** Everything a form needs to know of what it runs: one cmdlet, or a job of several. */
export interface FormPlan {
  /** The same for as long as the form is about the same thing. */
  readonly key: string
  readonly title: string
  /** Stands after the title in mono. */
  readonly note: string
  readonly definitions: readonly CmdletDefinition[]
  readonly source?: FormSource
  readonly groups: readonly FormGroup[]
  /** The first error takes everything back: so for one person, not for many. */
  readonly atomic: boolean
  /** Whether the field has to say something, as the others stand. */
  readonly needs: (field: FormField, values: FormValues) => boolean
  /** What Run would run, as the fields stand. */
  readonly pipelines: (values: FormValues) => readonly Pipeline[]
  /** For a plan over a query: the question that gives its ids, and what is run once they are known. */
  readonly freeze?: {
    readonly question: Pipeline
    readonly pipelines: (values: FormValues, ids: readonly string[]) => readonly Pipeline[]
  }
  /** The fields of a typed line; undefined where the form cannot show it. Secrets, which a line only asks for, are kept. */
  readonly read: (pipelines: readonly Pipeline[], current: FormValues) => FormValues | undefined
}

/** The fields of all groups, in their order. */
export function fieldsOf(plan: FormPlan): readonly FormField[] {
  return plan.groups.flatMap(group => group.fields)
}

/** Whether something stands in a field: empty text, nothing and "no" of a switch do not. */
export function isGiven(value: Value | undefined, parameter: ParameterDefinition): boolean {
  if (value === undefined || value === null || value === '') return false
  if (Array.isArray(value)) return value.length > 0
  return parameter.kind !== 'switch' || value === true
}

/** Whether any of the cmdlets writes, so that What if and Undo have a meaning. */
export function writes(plan: FormPlan): boolean {
  return plan.definitions.some(definition => definition.writes)
}

/** Whether any of the cmdlets is asked about before it runs. */
export function isHighImpact(plan: FormPlan): boolean {
  return plan.definitions.some(definition => definition.impact === 'high')
}

/** A form over one cmdlet with all its parameters: the needed ones at the left, the others at the right where they are many. */
export function planOfCmdlet(definition: CmdletDefinition): FormPlan {
  return planWithFields(definition, () => true)
}

/** The form of a cmdlet as a dialog of the daily work has it: without the parameters that are there for old scripts alone. */
export function dialogOfCmdlet(definition: CmdletDefinition): FormPlan {
  return planWithFields(definition, parameter => parameter.name !== credentialParameter.name)
}

/** What a typed line says in a parameter without a field stays said. */
function planWithFields(definition: CmdletDefinition, hasField: (parameter: ParameterDefinition) => boolean): FormPlan {
  const fields = definition.parameters.map(parameter => fieldOf(parameter, definition))
  const shown = fields.filter(({ parameter }) => hasField(parameter))
  const needed = shown.filter(field => field.required)
  const others = shown.filter(field => !field.required)
  return {
    key: definition.name,
    title: definition.label,
    note: definition.name,
    definitions: [definition],
    atomic: false,
    needs: (field, values) => missingOf(definition, values)?.includes(field.parameter) ?? field.required,
    groups: definition.sections === undefined ? groupsOf(needed, others) : sectionsOf(definition.sections, shown),
    pipelines: values => [[invocationOf(definition, fields, values)]],
    read: (pipelines, current) => readOne(definition, pipelines, current),
  }
}

/** What the parameter set that the filled fields choose still lacks; undefined where they choose none. */
function missingOf(definition: CmdletDefinition, values: FormValues): readonly ParameterDefinition[] | undefined {
  const isBound = (parameter: ParameterDefinition) => isGiven(values[parameter.name], parameter)
  return missingParameters(definition, setsLeft(definition, isBound), isBound)
}

/** A form without fields over commands that run as they stand. */
export function planOfCommands(
  title: string,
  pipelines: readonly Pipeline[],
  definitions: readonly CmdletDefinition[],
): FormPlan {
  return {
    key: JSON.stringify(pipelines),
    title,
    note: '',
    definitions,
    atomic: false,
    needs: () => false,
    groups: [],
    pipelines: () => pipelines,
    read: () => undefined,
  }
}

function fieldOf(parameter: ParameterDefinition, definition: CmdletDefinition): FormField {
  const inAllSets = parameter.sets === undefined || parameter.sets.includes(definition.defaultSet ?? '')
  return {
    key: parameter.name,
    parameter,
    note: `-${parameter.name}`,
    required: parameter.required === true && inAllSets,
  }
}

/** One column takes this many fields before the others move to a second. */
const fieldsOfColumn = 5

function groupsOf(needed: readonly FormField[], others: readonly FormField[]): readonly FormGroup[] {
  if (needed.length + others.length <= fieldsOfColumn) {
    return [{ title: undefined, side: 'left', fields: [...needed, ...others] }]
  }
  const half = Math.max(0, Math.ceil((needed.length + others.length) / 2) - needed.length)
  return [
    { title: undefined, side: 'left' as const, fields: [...needed, ...others.slice(0, half)] },
    { title: undefined, side: 'right' as const, fields: others.slice(half) },
  ].filter(group => group.fields.length > 0)
}

/** The sections in their columns, and whatever belongs to none of them at the end. */
function sectionsOf(
  columns: readonly (readonly SectionDefinition[])[],
  fields: readonly FormField[],
): readonly FormGroup[] {
  const inSections = new Set(columns.flat().flatMap(({ parameters }) => parameters))
  const rest = fields.filter(({ parameter }) => !inSections.has(parameter.name))
  const groups = columns.flatMap((sections, index) =>
    sections.map(({ parameters, ...section }): FormGroup => ({
      ...section,
      side: index === 0 ? 'left' : 'right',
      fields: parameters.flatMap(name => fields.find(({ parameter }) => parameter.name === name) ?? []),
    })),
  )
  const last: FormGroup = { title: undefined, side: groups.at(-1)?.side ?? 'left', fields: rest }
  return [...groups, last].filter(group => group.fields.length > 0)
}

function invocationOf(definition: CmdletDefinition, fields: readonly FormField[], values: FormValues): Invocation {
  return {
    cmdlet: definition.name,
    arguments: fields.flatMap(({ key, parameter }) => {
      const value = values[key]
      // Empty text takes away what there was, also a whole list of texts.
      const emptied = value === '' || (value !== undefined && isList(value) && value.length === 0)
      if (emptied && parameter.kind === 'text') return [[parameter.name, ''] as const]
      return value !== undefined && isGiven(value, parameter) ? [[parameter.name, value] as const] : []
    }),
  }
}

function readOne(
  definition: CmdletDefinition,
  pipelines: readonly Pipeline[],
  current: FormValues,
): FormValues | undefined {
  const [[call, ...piped] = [], ...others] = pipelines
  if (call === undefined || piped.length > 0 || others.length > 0 || call.cmdlet !== definition.name) return undefined
  return Object.fromEntries(
    call.arguments.map(([name, value]) => [name, isPromptedSecret(value) ? (current[name] ?? null) : value]),
  )
}
