import type { Kind, KindValues } from './kinds.ts'
import { localized } from './localized.ts'

/** The sorts of files that a form offers to choose one of. */
export const fileSorts = ['ldif', 'certificate'] as const
export type FileSort = (typeof fileSorts)[number]

/** One parameter: the single description from which binding, form, line, help, completion and types come. */
export interface ParameterDefinition {
  readonly name: string
  readonly kind: Kind
  /** Of a function's parameter, which takes any value: the kind that its type takes without conversion. */
  readonly holds?: Kind
  /** The plain word of a form's label; the parameter's name stands beside it. */
  readonly label: string
  /** One sentence under the field and in Get-Help. */
  readonly help: string
  readonly required?: true
  /** The parameter sets in which `required` holds, where it does not hold in all. */
  readonly requiredIn?: readonly string[]
  /** Takes several values. */
  readonly many?: true
  /** 0-based place where the name may be left out. */
  readonly position?: number
  readonly aliases?: readonly string[]
  /** How the pipeline may give it: by property name unless said otherwise. */
  readonly pipeline?: 'name' | 'value' | 'both' | 'none'
  /** The parameter sets it belongs to; absent means all. */
  readonly sets?: readonly string[]
  /** Names what is not there yet: forms and completion offer nothing that is. */
  readonly fresh?: true
  /** Of a file: it is read, and of this sort, so that a form offers to choose one. */
  readonly opens?: FileSort
  /** Of a secret: it was set elsewhere, so that the tenant's rules for new ones do not concern it. */
  readonly existing?: true
  /** Takes every argument that is left. */
  readonly remaining?: true
  /** For `choice`: the values; for other kinds suggestions that completion and forms offer. */
  readonly choices?: readonly string[]
  /** How a form says the choices, where the line's own words will not do; by the choice. */
  readonly choiceWords?: Readonly<Record<string, string>>
  /** A choice may also be given by its place in the list, counted from 0, as scripts do with PowerShell's enumerations. */
  readonly numbered?: true
  readonly min?: number
  /** Largest number, or the most characters of a text (256 unless said). */
  readonly max?: number
  /** Where the fact comes from when it is not documented: `ours` is our decision, `inferred` a deduction. */
  readonly origin?: 'ours' | 'inferred'
}

/** One property of what a cmdlet gives. */
export interface PropertyDefinition {
  readonly name: string
  readonly kind: Kind
  readonly label: string
  readonly many?: true
  /** Shown in the default table; its place is its place in the list. */
  readonly column?: true
  /** Has values only where a real service fills it: shown only where there are any. */
  readonly sparse?: true
}

export interface OutputDefinition {
  readonly type: string
  readonly properties: readonly PropertyDefinition[]
}

export interface ExampleDefinition {
  readonly line: string
  readonly text: string
}

export const snapIns = ['Microsoft.Exchange.Transporter', 'Coexistence-Configuration', 'TenantDesk', 'Shell'] as const
export type SnapIn = (typeof snapIns)[number]

/** How much a write is asked about: High asks unless told not to, Medium asks with -Confirm. */
export type Impact = 'none' | 'medium' | 'high'

/** Parameters that belong together, as a form shows them under a word. */
export interface SectionDefinition {
  readonly title: string
  /** One sentence for all of them. */
  readonly help?: string
  /** Their names, in the order of the fields. */
  readonly parameters: readonly string[]
  /** Seldom needed: closed until somebody opens it, or one of its fields says something. */
  readonly seldom?: true
}

/** One cmdlet as plain data. Nothing about it is described anywhere else. */
export interface CmdletDefinition {
  /** Verb-Noun. */
  readonly name: string
  readonly snapIn: SnapIn
  /** The plain name of its form, as a verb with its object. */
  readonly label: string
  readonly synopsis: string
  readonly description?: string
  readonly parameters: readonly ParameterDefinition[]
  /** The columns of its form from left to right, each with its sections from above; without them the fields stand in their order. */
  readonly sections?: readonly (readonly SectionDefinition[])[]
  /** The set that holds when several would fit. */
  readonly defaultSet?: string
  readonly output?: OutputDefinition
  readonly examples: readonly [ExampleDefinition, ...ExampleDefinition[]]
  readonly impact: Impact
  /** Decides whether the handler is given a Reader or a Writer. */
  readonly writes: boolean
  /** What it gives is a report of what it would do, given under what-if as well. */
  readonly reports?: true
  /** Where it fails altogether the statement ends, and a `try` around it takes the error. */
  readonly terminating?: true
  /** `each`: the handler runs once for each bound object. `stream`: once, over the whole input. */
  readonly input?: 'each' | 'stream'
  readonly aliases?: readonly string[]
  /** Whether name and behaviour are documented, deduced, or our own: Get-Help says so. */
  readonly origin: 'documented' | 'inferred' | 'ours'
}

/**
 * Checks a definition at compile time and keeps its literal types. It is written in English; what is given says it in the
 * language of this page or process.
 */
export function cmdlet<const D extends CmdletDefinition>(definition: D): D {
  return localized(definition)
}

/** One value: of a choice whose values are known, one of these. */
type OneValue<P extends { readonly kind: Kind }> = P extends {
  kind: 'choice'
  choices: readonly (infer C extends string)[]
}
  ? C
  : KindValues[P['kind']]

type ArgumentOf<P extends ParameterDefinition> = P extends { many: true } ? readonly OneValue<P>[] : OneValue<P>

type AlwaysGiven<P> = P extends
  { required: true; sets: readonly string[] } | { required: true; requiredIn: readonly string[] }
  ? false
  : P extends { required: true }
    ? true
    : false

type ParameterOf<D extends CmdletDefinition> = D['parameters'][number]

/** The bound arguments that a cmdlet's handler receives. */
export type Arguments<D extends CmdletDefinition> = {
  readonly [P in ParameterOf<D> as AlwaysGiven<P> extends true ? P['name'] : never]: ArgumentOf<P>
} & {
  readonly [P in ParameterOf<D> as AlwaysGiven<P> extends true ? never : P['name']]?: ArgumentOf<P> | undefined
}

/** The value of one property as its definition types it; dates and texts may be missing. */
type PropertyValue<P extends PropertyDefinition> = P extends { many: true }
  ? readonly KindValues[P['kind']][]
  : KindValues[P['kind']] | null

/** What a cmdlet's handler yields, property by property. */
export type Output<D extends CmdletDefinition> = D extends { output: infer O extends OutputDefinition }
  ? { readonly [P in O['properties'][number] as P['name']]: PropertyValue<P> }
  : never
