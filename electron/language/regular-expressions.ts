import { createContext, Script, type Context } from 'node:vm'
import { fail } from '../../shared/errors.ts'
import { checkTextLength, longestSubject } from './limits.ts'
import { numberedGroups } from './matched-groups.ts'
import { withWideWords } from './word-characters.ts'

const known = new Map<string, RegExp>()
const mostKnown = 256
/** Milliseconds that trying one pattern on a short text may take, so that a stop is heard soon after it was asked for. */
const longestMatch = 75
/** Characters of a text that are worth another millisecond. */
const charactersPerMillisecond = 1_000

const inlineOptions = /^\(\?([imsn]+)\)/
/** Constructs of .NET that JavaScript has none of; quietly different matches would be worse than a refusal. */
const foreign = /\(\?>|\(\?\(|\(\?[imnsx-]+:|\\[GAZz](?![A-Za-z])|\(\?<\w*-\w+>|\[[^\]]*-\[/

/** The expression of .NET's pattern; fails where it is malformed or asks for what there is none of. */
export function expressionOf(pattern: string, caseSensitive: boolean, flags = ''): RegExp {
  const key = `${caseSensitive ? 'c' : 'i'}${flags}/${pattern}`
  const found = known.get(key)
  if (found !== undefined) {
    found.lastIndex = 0
    return found
  }
  const made = compile(pattern, caseSensitive, flags)
  if (known.size >= mostKnown) known.clear()
  known.set(key, made)
  return made
}

function compile(pattern: string, caseSensitive: boolean, flags: string): RegExp {
  const options = inlineOptions.exec(pattern)
  const body = pattern
    .slice(options?.[0].length ?? 0)
    .replace(/\\A/g, '^')
    .replace(/\\[Zz]/g, '$')
  if (foreign.test(body)) fail('PatternNotSupported', { pattern })
  const said = options?.[1] ?? ''
  const all = new Set([...flags, ...(caseSensitive ? '' : 'i'), ...said].filter(flag => 'gims'.includes(flag)))
  try {
    return new RegExp(withWideWords(body), [...all].join(''))
  } catch (error) {
    fail('PatternMalformed', { pattern, detail: error instanceof Error ? error.message : String(error) })
  }
}

const mostSteps = 1_000_000

/**
 * Whether trying the pattern on that many characters may take far longer than reading them: repetition inside
 * repetition, several repetitions that could share characters, one that may begin anywhere, or many options.
 */
export function mayBacktrack(expression: RegExp, length: number): boolean {
  const plain = expression.source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x')
  if (/\)(?:[*+]|\{\d)/.test(plain)) return true
  const repetitions = plain.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const options = plain.match(/[^(*+?}]\?/g)?.length ?? 0
  const starts = repetitions > 0 && !plain.startsWith('^') ? 1 : 0
  return length ** (repetitions + starts) * 2 ** options > mostSteps
}

let guarded: { readonly context: Context; readonly script: Script } | undefined

/** The work of one match on constant source: pattern and text come in as values, never as source. */
function runGuarded(
  expression: RegExp,
  text: string,
  replacement: ((...parts: readonly unknown[]) => string) | undefined,
) {
  guarded ??= {
    context: createContext({ work: undefined }, { codeGeneration: { strings: false, wasm: false } }),
    script: new Script('work()'),
  }
  let matches: RegExpExecArray[] = []
  let replaced = ''
  guarded.context['work'] = () => {
    if (replacement === undefined)
      matches = expression.global ? [...text.matchAll(expression)] : first(expression, text)
    else replaced = text.replace(expression, replacement)
  }
  try {
    const timeout = longestMatch + Math.ceil(text.length / charactersPerMillisecond)
    guarded.script.runInContext(guarded.context, { timeout })
  } catch (error) {
    if (isTimeout(error)) fail('PatternTooSlow', { pattern: expression.source })
    throw error
  }
  return { matches, replaced }
}

/** Whether that is vm's own error, which may be of another realm than ours. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

function first(expression: RegExp, text: string): RegExpExecArray[] {
  const match = expression.exec(text)
  return match === null ? [] : [match]
}

function checkSubject(text: string): void {
  if (text.length > longestSubject) fail('TextTooLarge', { most: longestSubject })
}

/** The matches in the text: all of a global expression, else the first. A pattern that takes too long fails. */
export function matchesIn(expression: RegExp, text: string): readonly RegExpExecArray[] {
  checkSubject(text)
  if (mayBacktrack(expression, text.length)) return runGuarded(expression, text, undefined).matches
  return expression.global ? [...text.matchAll(expression)] : first(expression, text)
}

/** Makes the text that stands for one match. */
export type Replacement = (match: MatchedGroups) => string

/** One match with its groups by number (the whole is 0) and by name. */
export interface MatchedGroups {
  readonly numbered: readonly (string | undefined)[]
  readonly named: ReadonlyMap<string, string | undefined>
}

/** What `replace` passes on, put in order: match, groups, offset, text and, with named groups, their names. */
function groupsOf(expression: RegExp, parts: readonly unknown[]): MatchedGroups {
  const names = parts.at(-1)
  const hasNames = typeof names === 'object' && names !== null
  const text = (part: unknown) => (typeof part === 'string' ? part : undefined)
  const numbered = numberedGroups(expression, parts.slice(0, hasNames ? -3 : -2).map(text))
  const named = hasNames ? Object.entries(names).map(([name, part]) => [name, text(part)] as const) : []
  return { numbered, named: new Map(named) }
}

/** The text with every match replaced. A pattern that takes too long fails. */
export function replaceIn(expression: RegExp, text: string, replacement: Replacement): string {
  checkSubject(text)
  let length = text.length
  const replacer = (...parts: readonly unknown[]) => {
    const written = replacement(groupsOf(expression, parts))
    length += written.length - String(parts[0]).length
    checkTextLength(length)
    return written
  }
  if (mayBacktrack(expression, text.length)) return runGuarded(expression, text, replacer).replaced
  return text.replace(expression, replacer)
}

/** .NET's `$1`, `${name}`, `$&` and `$$` in a replacement text, for one match. */
export function expandReplacement(replacement: string, { numbered, named }: MatchedGroups): string {
  return replacement.replace(/\$(?:(\d{1,2})|\{(\w+)\}|(\$)|(&))/g, (whole, index, name, dollar, all) => {
    if (dollar !== undefined) return '$'
    if (all !== undefined) return numbered[0] ?? ''
    const key = String(index ?? name)
    if (!/^\d+$/.test(key)) return named.has(key) ? (named.get(key) ?? '') : whole
    return Number(key) < numbered.length ? (numbered[Number(key)] ?? '') : whole
  })
}
