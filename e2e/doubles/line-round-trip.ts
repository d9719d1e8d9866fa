import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { bindAlone, bindLine, type Argument } from '../../shared/language/binder.ts'
import { onOneLine } from '../../shared/language/one-line.ts'
import { printCommand, printText } from '../../shared/language/print.ts'
import { argumentsOf } from '../../shared/language/toy-cmdlets.ts'
import { Credential, Hashtable, isList, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'
import { described } from './arbitrary-value.ts'

type Bound = Readonly<Record<string, Value>>

/**
 * Where the cmdlet takes the arguments: fails unless they print as one line that it takes again, to the same values and
 * the same line. Gives the values, or undefined where the cmdlet refuses them.
 */
export function checkLine(definition: CmdletDefinition, given: readonly Argument[]): Bound | undefined {
  const values = boundTo(definition, given)
  if (values === undefined) return undefined
  const lineOf = (bound: Bound) =>
    printCommand({ cmdlet: definition.name, arguments: Object.entries(bound) }, definition)
  const line = lineOf(values)
  // Script blocks stand in it as they were written where they mean something else on one line.
  if (/[\r\n]/.test(line) && !Object.values(values).some(holdsBlock)) throw new Error(`${line} is more than one line`)
  const again = boundTo(definition, typedAgain(argumentsOf(line), values))
  if (again === undefined || asText(again) !== asText(values)) throw new Error(`${line} is bound to other values`)
  if (lineOf(again) !== line) throw new Error(`${line} prints otherwise when read again`)
  return values
}

/** Secrets are not in the line: whoever runs it is asked, and types the same. */
function typedAgain(given: readonly Argument[], values: Bound): readonly Argument[] {
  return given.map((argument, index) => {
    const secret = values[given[index - 1]?.name ?? '']
    const asked = argument.value === null && (secret instanceof SecureString || secret instanceof Credential)
    return asked ? { ...argument, value: secret } : argument
  })
}

function boundTo(definition: CmdletDefinition, given: readonly Argument[]): Bound | undefined {
  const bound = bindLine(definition, given)
  const alone = bound.ok ? bindAlone(bound.value) : bound
  return alone.ok ? alone.value : undefined
}

function asText(values: Bound): string {
  const sorted = Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(
    sorted.map(([name, value]) => [name, described(value)]),
    (_, part: unknown) => (isBlock(part) ? ['script', onOneLine(`{${part[1]}}`, printText)] : part),
  )
}

function isBlock(part: unknown): part is readonly ['script', string] {
  return Array.isArray(part) && part.length === 2 && part[0] === 'script' && typeof part[1] === 'string'
}

function holdsBlock(value: Value): boolean {
  if (isList(value)) return value.some(holdsBlock)
  if (value instanceof Hashtable) return Array.from(value.entries()).some(({ value }) => holdsBlock(value))
  return value instanceof ScriptBlock
}
