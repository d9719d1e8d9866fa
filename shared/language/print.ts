import type { CmdletDefinition, ParameterDefinition } from '../cmdlet.ts'
import type { Invocation, Pipeline } from '../engine.ts'
import { fail, Failure } from '../errors.ts'
import { expectations } from '../texts/syntax.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString } from '../values.ts'
import type { Value } from '../values.ts'
import { onOneLine } from './one-line.ts'
import { parse } from './parser.ts'
import { syntaxRecord } from './syntax.ts'

/** Gives the definition of a cmdlet by its name, where there is one. */
export type Definitions = (name: string) => CmdletDefinition | undefined

const control = /[\p{Cc}\u2028\u2029]/u
const singleQuotes = /['\u2018-\u201b]/g
const expanding = /[`$"\u201c-\u201e]|[\p{Cc}\u2028\u2029]/gu

const escapes = new Map([
  ['\0', '`0'],
  ['\u0007', '`a'],
  ['\b', '`b'],
  ['\f', '`f'],
  ['\n', '`n'],
  ['\r', '`r'],
  ['\t', '`t'],
  ['\v', '`v'],
])

function escaped(character: string): string {
  if (!control.test(character)) return `\`${character}`
  return escapes.get(character) ?? `$([char]${character.charCodeAt(0)})`
}

/** Text in single quotes, with every kind of single quote doubled; in double quotes only where control characters need it. */
export function printText(text: string): string {
  if (control.test(text)) return `"${text.replace(expanding, escaped)}"`
  return `'${text.replace(singleQuotes, '$&$&')}'`
}

/** A number that is read as Infinity. */
const beyondNumbers = '1e999'

function printNumber(value: number): string {
  if (Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value)
  if (Number.isNaN(value)) return '([double]::NaN)'
  return value > 0 ? beyondNumbers : `-${beyondNumbers}`
}

function printList(items: readonly Value[]): string {
  const [only] = items
  if (only === undefined) return '@()'
  if (items.length > 1) return items.map(printItem).join(',')
  return isList(only) ? `(,${printItem(only)})` : `@(${printItem(only)})`
}

/** A list inside a list needs brackets of its own. */
function printItem(item: Value): string {
  return isList(item) && item.length > 1 ? `@(${printList(item)})` : printValue(item)
}

function printEntries(entries: Iterable<readonly [Value, Value]>): string {
  const pairs = Array.from(entries, ([key, value]) => `${printValue(key)}=${printValue(value)}`)
  return `@{${pairs.join(';')}}`
}

/**
 * A value as it is written in a command line, on one line, read back to the same value; dates are read back as their
 * text in ISO 8601, and the form of a secret or credential asks for it.
 */
export function printValue(value: Value): string {
  if (value === null) return '$null'
  if (typeof value === 'string') return printText(value)
  if (typeof value === 'number') return printNumber(value)
  if (typeof value === 'boolean') return value ? '$true' : '$false'
  if (isList(value)) return printList(value)
  if (value instanceof Date) return printDate(value)
  if (value instanceof SecureString) return '(Read-Host -AsSecureString)'
  if (value instanceof Credential) return '(Get-Credential)'
  if (value instanceof ScriptBlock) return printBlock(value)
  if (value instanceof Hashtable) return printEntries(Array.from(value.entries(), ({ key, value }) => [key, value]))
  if (value instanceof PsObject) {
    const properties = Array.from(value.properties(), ({ name, value }) => [name, value] as const)
    return `([pscustomobject]${printEntries(properties)})`
  }
  return `([regex]${printText(value.source)})`
}

/** Refuses text that would not stay one block, because what is printed is run and recorded. */
function printBlock({ text }: ScriptBlock): string {
  const written = `{${text}}`
  const { tree, errors } = parse(written)
  const [problem] = errors
  if (problem !== undefined) throw new Failure(syntaxRecord(problem, written))
  const [only, ...others] = tree.body.endBlock?.statements ?? []
  const whole = only?.type === 'Pipeline' && others.length === 0 && only.end === written.length ? only.stages : []
  if (whole.length === 1 && whole[0]?.type === 'CommandExpression' && whole[0].expression.type === 'ScriptBlock') {
    return onOneLine(written, printText)
  }
  return fail('UnexpectedToken', { met: written, expected: expectations.block })
}

/** ISO 8601 in UTC, with milliseconds only where there are any. */
function printDate(date: Date): string {
  return Number.isNaN(date.getTime()) ? '$null' : printText(date.toISOString().replace('.000Z', 'Z'))
}

const units = [
  ['TB', 1024 ** 4],
  ['GB', 1024 ** 3],
  ['MB', 1024 ** 2],
  ['KB', 1024],
] as const

/** The same number with the largest unit that divides it, as a person would write it. */
function printSize(bytes: number): string {
  const unit = Number.isSafeInteger(bytes) && bytes > 0 ? units.find(([, size]) => bytes % size === 0) : undefined
  return unit === undefined ? printNumber(bytes) : `${bytes / unit[1]}${unit[0]}`
}

const plainName = /^[\p{L}_][\p{L}\p{Nd}_-]*$/u

function printArgument(name: string, value: Value, definition: ParameterDefinition | undefined): string {
  const written = definition?.name ?? name
  if (!plainName.test(written)) fail('NamedParameterNotFound', { name: written, cmdlet: '', nearest: [] })
  if (definition === undefined)
    return typeof value === 'boolean' ? `-${written}:${printValue(value)}` : `-${written} ${printValue(value)}`
  if (definition.kind === 'secret') return `-${written} (Read-Host -AsSecureString)`
  if (definition.kind === 'credential') return `-${written} (Get-Credential)`
  if (definition.kind === 'switch') {
    if (value === true) return `-${written}`
    return `-${written}:${printValue(value)}`
  }
  if (definition.kind === 'count' && value === Number.POSITIVE_INFINITY) return `-${written} 'Unlimited'`
  if (definition.kind === 'size' && typeof value === 'number') return `-${written} ${printSize(value)}`
  const single = definition.many === true && isList(value) && value.length === 1 ? value[0] : undefined
  return `-${written} ${printValue(single === undefined || isList(single) ? value : single)}`
}

/**
 * A cmdlet with its arguments as one line. With its definition, names are canonical, the order is the definition's,
 * switches are bare and secrets are never shown, whatever type their value has.
 */
export function printCommand({ cmdlet, arguments: given }: Invocation, definition?: CmdletDefinition): string {
  const name = definition?.name ?? cmdlet
  const head = plainName.test(name) ? name : `& ${printText(name)}`
  const known = definition?.parameters ?? []
  const placed = given.map(([name, value]) => {
    const place = known.findIndex(parameter => parameter.name.toLowerCase() === name.toLowerCase())
    return { place: place < 0 ? known.length : place, text: printArgument(name, value, known[place]) }
  })
  return [head, ...placed.sort((a, b) => a.place - b.place).map(({ text }) => text)].join(' ')
}

/** Pipelines as one line: cmdlets joined by ` | `, pipelines by `; `. */
export function printScript(pipelines: readonly Pipeline[], definitions: Definitions = () => undefined): string {
  return pipelines
    .map(pipeline => pipeline.map(call => printCommand(call, definitions(call.cmdlet))).join(' | '))
    .join('; ')
}
