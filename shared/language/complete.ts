import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import { candidatesFor, parametersOf } from './binder-names.ts'
import { inSets, setsLeft } from './binder-sets.ts'
import { isDoubleQuote, isSingleQuote } from './characters.ts'
import { beginsParameter, placeAt, type CommandPlace } from './completion-place.ts'
import { numberAt } from './parser-numbers.ts'
import { printText } from './print.ts'

/** One thing that could stand at a place of a command line. */
export interface Suggestion {
  /** What to put into the line. */
  readonly text: string
  /** What to show in a list. */
  readonly label: string
  readonly kind: 'cmdlet' | 'parameter' | 'value' | 'variable'
  /** One sentence about it, where there is one. */
  readonly help?: string
}

/** The suggestions, best first, and the stretch of the text that one of them replaces. */
export interface Completion {
  readonly start: number
  readonly end: number
  readonly suggestions: readonly Suggestion[]
}

/** What completion has to know of the world around the text. */
export interface CompletionSource {
  readonly definitions: readonly CmdletDefinition[]
  /** The cmdlet of that name or alias. */
  readonly find: (name: string) => CmdletDefinition | undefined
  /** Values of the tenant that begin so, best first: people, addresses, groups, files. */
  readonly values: (parameter: ParameterDefinition, begun: string) => Promise<readonly string[]>
  /** Names of the session's variables, without the dollar sign. */
  readonly variables: () => readonly string[]
}

/** Those that begin with what is written, then those that hold it. */
function matching<T>(items: readonly T[], begun: string, nameOf: (item: T) => string): readonly T[] {
  const wanted = begun.toLowerCase()
  const first = items.filter(item => nameOf(item).toLowerCase().startsWith(wanted))
  const others = items.filter(item => !first.includes(item) && nameOf(item).toLowerCase().includes(wanted))
  return [...first, ...others]
}

function cmdlets({ definitions }: CompletionSource, begun: string): readonly Suggestion[] {
  return matching(definitions, begun, ({ name }) => name).map(({ name, synopsis }) => ({
    text: name,
    label: name,
    kind: 'cmdlet',
    help: synopsis,
  }))
}

function variables(source: CompletionSource, begun: string): readonly Suggestion[] {
  const names = matching(source.variables(), begun.slice(1), name => name)
  return names.map(name => {
    const text = /^[\p{L}\p{Nd}_:]+$/u.test(name) ? `$${name}` : `\${${name}}`
    return { text, label: text, kind: 'variable' }
  })
}

/** A command as far as it is written: what its names are bound to, and what comes next. */
interface Written {
  readonly named: ReadonlySet<string>
  /** The parameter whose value comes next. */
  readonly next?: ParameterDefinition
}

/** Reads the pieces of a command: a name takes the value behind it, the others take places. */
function read(definition: CmdletDefinition, { pieces }: CommandPlace, textOf: (piece: number) => string): Written {
  const named = new Set<string>()
  const places = definition.parameters
    .filter(({ position }) => position !== undefined)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  let waiting: ParameterDefinition | undefined
  let taken: ParameterDefinition | undefined
  pieces.forEach(({ kind }, index) => {
    const text = textOf(index)
    if (kind === 'parameter') {
      const [found] = candidatesFor(definition, text.replace(/^.|:$/g, ''))
      if (found !== undefined) named.add(found.definition.name)
      waiting = found?.definition.kind === 'switch' && !text.endsWith(':') ? undefined : found?.definition
      taken = undefined
    } else if (text === ',') {
      waiting = taken
    } else {
      taken = waiting ?? (taken === undefined ? place(places, named) : taken)
      if (taken !== undefined) named.add(taken.name)
      waiting = undefined
    }
  })
  const next = waiting ?? place(places, named)
  return next === undefined ? { named } : { named, next }
}

function place(places: readonly ParameterDefinition[], named: ReadonlySet<string>): ParameterDefinition | undefined {
  return places.find(({ name }) => !named.has(name))
}

function parameters(definition: CmdletDefinition, named: ReadonlySet<string>, begun: string): readonly Suggestion[] {
  const sets = setsLeft(definition, ({ name }) => named.has(name))
  const open = parametersOf(definition).filter(
    ({ definition: parameter }) => !named.has(parameter.name) && inSets(parameter, sets),
  )
  const found = open.filter(({ definition: { name } }) => name.toLowerCase().startsWith(begun.toLowerCase()))
  return found.map(({ definition: { name, help } }) => ({
    text: `-${name}`,
    label: `-${name}`,
    kind: 'parameter',
    help,
  }))
}

const safeWord = /^[\p{L}\p{Nd}_*][\p{L}\p{Nd}_.@:\\/+*-]*$/u

/** A value as it would be typed: bare where that is read back as the same text, else in quotes. */
function typed(value: string, quoted: boolean): string {
  const bare = !quoted && safeWord.test(value) && numberAt(value, 0)?.end !== value.length
  return bare ? value : printText(value)
}

/** The properties that the nearest upstream cmdlet with a known output gives. */
function upstreamProperties(source: CompletionSource, upstream: readonly string[]): readonly string[] {
  for (const name of upstream) {
    const output = source.find(name)?.output
    if (output !== undefined) return output.properties.map(({ name }) => name)
  }
  return []
}

async function values(
  source: CompletionSource,
  command: CommandPlace,
  parameter: ParameterDefinition,
  begun: string,
): Promise<readonly Suggestion[]> {
  const first = begun.charCodeAt(0)
  const quoted = isSingleQuote(first) || isDoubleQuote(first)
  const plain = quoted ? begun.slice(1).replace(/['"]$/, '') : begun
  const known = [
    ...(parameter.choices ?? []),
    ...(/^(?:exclude|expand)?property$/i.test(parameter.name) ? upstreamProperties(source, command.upstream) : []),
  ]
  if (parameter.kind === 'boolean' || parameter.kind === 'switch') {
    const words = matching(['$true', '$false'], plain, name => (plain.startsWith('$') ? name : name.slice(1)))
    return words.map(name => ({ text: name, label: name, kind: 'value' }))
  }
  const found = await source.values(parameter, plain)
  const all = [...matching(known, plain, name => name), ...found]
  return Array.from(new Set(all), value => ({ text: typed(value, quoted), label: value, kind: 'value' }))
}

/** What could stand at the cursor, an offset into the text: cmdlets, parameters, values, variables. */
export async function complete(text: string, cursor: number, source: CompletionSource): Promise<Completion> {
  const end = Math.min(cursor, text.length)
  const { start, begun, command } = placeAt(text, end)
  const result = (suggestions: readonly Suggestion[]): Completion => ({ start, end, suggestions })
  const isVariable = begun.startsWith('$')
  if (command === undefined) return result(isVariable ? variables(source, begun) : cmdlets(source, begun))
  const definition = source.find(command.name)
  if (definition === undefined) return result(isVariable ? variables(source, begun) : [])
  const textOf = (index: number): string => {
    const piece = command.pieces[index]
    return piece === undefined ? '' : text.slice(piece.start, piece.end)
  }
  const { named, next } = read(definition, command, textOf)
  if (beginsParameter(begun)) return result(parameters(definition, named, begun.slice(1)))
  const given = next === undefined ? [] : await values(source, command, next, begun)
  if (isVariable) return result([...given.filter(({ text }) => text.startsWith('$')), ...variables(source, begun)])
  return result(begun === '' && given.length === 0 ? parameters(definition, named, '') : given)
}
