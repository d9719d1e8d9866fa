import { useMemo, useState } from 'react'
import type { Command } from '../engine/run.ts'
import { textOf } from '../engine/properties.ts'
import { useTenant } from '../engine/use-tenant.ts'
import type { Pipeline } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { printScript } from '../../shared/language/print.ts'
import { isList, SecureString, type Value } from '../../shared/values.ts'
import { findDefinition } from './find-definition.ts'
import { addressFrom, displayName } from '../../shared/address-pattern.ts'
import { checkForm, type FormStanding, type Refusals } from './form-check.ts'
import { fieldsOf, type FormPlan, type FormValues } from './form-plan.ts'
import { readLine } from './read-line.ts'

/** A command whose objects are asked for first. */
export interface FrozenCommand {
  readonly question: Pipeline
  readonly commandFor: (ids: readonly string[]) => Command
}

/** A form as it stands. */
export interface FormModel {
  readonly plan: FormPlan
  /** What the fields show. */
  readonly values: FormValues
  /** What of that was not so before. */
  readonly said: FormValues
  readonly standing: FormStanding
  /** The line of each pipeline. */
  readonly lines: readonly string[]
  /** What Run runs. */
  readonly command: Command
  /** For a form over a query: its ids asked first, so that a preview and the run after it are about the same people. */
  readonly frozen: FrozenCommand | undefined
  /** The line as typed: while its editor is open, and for as long as the fields cannot show it. */
  readonly typed: string | undefined
  /** Whether the editor of the line is open. */
  readonly editing: boolean
  /** What is wrong with the typed line. */
  readonly typedProblem: ErrorRecord | undefined
  /** Whether the typed line says more than the fields can show. */
  readonly beyond: boolean
  /** Whether the fields still follow the names. */
  readonly following: ReadonlySet<string>
  readonly ready: boolean
  /** Whether somebody has filled in anything since it was opened. */
  readonly touched: boolean
  readonly change: (key: string, value: Value | undefined) => void
  /** What addresses follow from: a pattern and the domain for one that names none. */
  readonly pattern: AddressPattern
  /** Makes addresses follow from another pattern than the tenant's own, or from that again. */
  readonly follow: (pattern: string | undefined) => void
  /** Keeps what the tenant says against a field as it stands; `undefined` when it says nothing against it. */
  readonly refuse: (key: string, problem: ErrorRecord | undefined) => void
  /** Files that are handed over to what is run, by the names that stand in the fields. */
  readonly files: ReadonlyMap<string, Blob>
  readonly hand: (name: string, content: Blob) => void
  /** Changes several fields at once; `undefined` empties one. */
  readonly changeAll: (changes: Readonly<Record<string, Value | undefined>>) => void
  readonly type: (text: string) => void
  /** Opens or closes the editor; closing keeps a line that the fields cannot show, until a field changes. */
  readonly edit: (open: boolean) => void
}

/** A pattern for addresses, and the tenant's default domain. */
export interface AddressPattern {
  readonly pattern: string
  readonly domain: string
}

/** Keeps the fields of a form, its line, and both in step. `start` is what the fields show first and count as unchanged. */
export function useForm(plan: FormPlan, start: FormValues = {}, presets: FormValues = {}): FormModel {
  const [given, setGiven] = useState<FormValues>({ ...start, ...presets })
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set(Object.keys(presets)))
  const [typed, setTyped] = useState<string>()
  const [editing, setEditing] = useState(false)
  const [touched, setTouched] = useState(false)
  const [refusals, setRefusals] = useState<Refusals>({})
  const [handed, setHanded] = useState<ReadonlyMap<string, Blob>>(new Map())
  const [instead, setInstead] = useState<string>()
  const pattern = useAddressPattern(instead)
  const values = useMemo(
    () => ({ ...given, ...followed(plan, given, edited, pattern) }),
    [plan, given, edited, pattern],
  )
  const said = useMemo(() => saidValues(values, start), [values, start])
  const files = useMemo(() => {
    const named = new Set(Object.values(said))
    return new Map([...handed].filter(([name]) => named.has(name)))
  }, [handed, said])
  const standing = useMemo(() => checkForm(plan, said, refusals), [plan, said, refusals])
  const pipelines = useMemo(() => plan.pipelines(said), [plan, said])
  const reading = useMemo(() => (typed === undefined ? undefined : readLine(typed, findDefinition)), [typed])
  const fits = reading?.kind === 'commands' && plan.read(reading.pipelines, given) !== undefined
  const beyond = reading !== undefined && reading.kind !== 'wrong' && !fits
  const typedProblem = reading?.kind === 'wrong' ? reading.problem : undefined

  const changeAll = (changes: Readonly<Record<string, Value | undefined>>) => {
    setTouched(true)
    setEdited(new Set([...edited, ...Object.keys(changes)]))
    setGiven(Object.entries(changes).reduce<FormValues>((all, [key, value]) => withValue(all, key, value), values))
  }

  return {
    plan,
    values,
    said,
    standing,
    lines: beyond && typed !== undefined ? [typed] : linesOf(pipelines),
    command: beyond && typed !== undefined ? { text: typed } : { pipelines },
    frozen: beyond ? undefined : frozenOf(plan, said),
    typed,
    editing,
    typedProblem,
    beyond,
    following: new Set(
      fieldsOf(plan).flatMap(({ key, follows }) => (follows !== undefined && !edited.has(key) ? [key] : [])),
    ),
    touched,
    pattern,
    follow: setInstead,
    ready: typedProblem === undefined && (beyond || standing.ready),
    change: (key, value) => {
      const other = value === undefined ? undefined : alternatives[key]
      // The other one is as if nobody had touched it.
      changeAll({ [key]: value, ...(other === undefined || value === undefined ? {} : { [other]: start[other] }) })
    },
    changeAll,
    files,
    hand: (name, content) => setHanded(now => new Map([...now, [name, content]])),
    refuse: (key, problem) =>
      setRefusals(({ [key]: _before, ...others }) =>
        problem === undefined ? others : { ...others, [key]: { value: values[key], problem } },
      ),
    type: text => {
      setTouched(true)
      setTyped(text)
      setEditing(true)
      const next = readLine(text, findDefinition)
      const fields = next.kind === 'commands' ? plan.read(next.pipelines, values) : undefined
      if (fields === undefined) return
      setGiven({ ...start, ...fields })
      setEdited(new Set(fieldsOf(plan).map(field => field.key)))
    },
    edit: open => {
      setEditing(open)
      // What the fields cannot show stays as it was typed.
      if (!beyond) setTyped(open ? linesOf(pipelines).join('\n') : undefined)
    },
  }
}

/** Fields of which one takes the place of the other: a password is typed or generated, a directory is a server or a file. */
const alternatives: Readonly<Record<string, string>> = {
  Password: 'GeneratePassword',
  GeneratePassword: 'Password',
  Server: 'LdifFile',
  LdifFile: 'Server',
}

function frozenOf({ freeze }: FormPlan, said: FormValues): FrozenCommand | undefined {
  if (freeze === undefined) return undefined
  return { question: freeze.question, commandFor: ids => ({ pipelines: freeze.pipelines(said, ids) }) }
}

/** The line of each pipeline, printed as the terminal takes it. */
export function linesOf(pipelines: readonly Pipeline[]): readonly string[] {
  return pipelines.map(pipeline => printScript([pipeline], findDefinition))
}

function useAddressPattern(instead: string | undefined): AddressPattern {
  const { tenant } = useTenant()
  const pattern = instead ?? (tenant === undefined ? '' : textOf(tenant, 'AddressPattern'))
  const domain = tenant === undefined ? '' : textOf(tenant, 'DefaultDomain')
  return useMemo(() => ({ pattern, domain }), [pattern, domain])
}

function followed(
  plan: FormPlan,
  given: FormValues,
  edited: ReadonlySet<string>,
  { pattern, domain }: AddressPattern,
): FormValues {
  const name = { first: plainText(given['FirstName']), last: plainText(given['LastName']) }
  const results: Record<string, Value> = {}
  for (const { key, follows } of fieldsOf(plan)) {
    if (follows === undefined || edited.has(key)) continue
    results[key] = follows === 'displayName' ? displayName(name) : addressFrom(pattern, name, domain)
  }
  return results
}

const plainText = (value: Value | undefined) => (typeof value === 'string' ? value : '')

function withValue(values: FormValues, key: string, value: Value | undefined): FormValues {
  const others = Object.entries(values).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]])
}

/** What the fields say that was not so before: changed values, and empty text or an empty list where something was emptied. */
export function saidValues(values: FormValues, start: FormValues): FormValues {
  const said: Record<string, Value> = {}
  for (const [key, value] of Object.entries(values)) {
    const before = start[key]
    if (value !== '' && value !== null && (before === undefined || !sameValue(value, before))) said[key] = value
  }
  for (const [key, before] of Object.entries(start)) {
    const value = values[key]
    const emptied = value === undefined || value === '' || value === null
    if (emptied && typeof before === 'string' && before !== '') said[key] = ''
    if (emptied && before !== undefined && isList(before) && before.length > 0) said[key] = []
  }
  return said
}

function sameValue(one: Value, other: Value): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, index) => sameValue(item, other[index] ?? null))
  }
  if (one instanceof SecureString || other instanceof SecureString) return false
  return one === other
}
