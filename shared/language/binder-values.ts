import type { ParameterDefinition } from '../cmdlet.ts'
import { convert, type Kind } from '../kinds.ts'
import type { Conversion } from '../kinds/conversion.ts'
import { Credential, Hashtable, isList, ScriptBlock, SecureString, type Value } from '../values.ts'

/** Kinds whose values are read from text: for these a number keeps the way it was written (`007`, `+32475`). */
const written: ReadonlySet<Kind> = new Set<Kind>([
  'text',
  'address',
  'person',
  'recipient',
  'group',
  'domain',
  'subscription',
  'template',
  'run',
  'choice',
  'date',
  'country',
  'secret',
  'file',
])

function fitsOne(kind: Kind, value: Value): boolean {
  switch (kind) {
    case 'object':
      return true
    case 'integer':
    case 'count':
    case 'size':
      return typeof value === 'number'
    case 'switch':
    case 'boolean':
      return typeof value === 'boolean'
    case 'date':
      return value instanceof Date
    case 'secret':
      return value instanceof SecureString
    case 'credential':
      return value instanceof Credential
    case 'script':
      return value instanceof ScriptBlock
    case 'hashtable':
      return value instanceof Hashtable
    default:
      return typeof value === 'string'
  }
}

/** Whether the value is of the parameter's kind as it stands, without conversion. */
export function fits({ kind, holds = kind, many }: ParameterDefinition, value: Value): boolean {
  if (holds !== 'object' && many === true && isList(value)) return value.every(item => fitsOne(holds, item))
  return fitsOne(holds, value)
}

/** How a value was written, where that differs from what it is; of a list, item by item. */
export type Written = string | readonly (string | undefined)[] | undefined

/** The value as the parameter's kind wants it read: numbers as they were written where it reads text. */
export function asWritten(parameter: ParameterDefinition, value: Value, text: Written): Value {
  if (!written.has(parameter.kind) || text === undefined) return value
  if (typeof text === 'string') return typeof value === 'number' ? text : value
  if (!isList(value)) return value
  return value.map((item, index) => (typeof item === 'number' ? (text[index] ?? item) : item))
}

/** Brings a value to the parameter's kind; a refusal names cmdlet and parameter. */
export function convertFor(cmdlet: string, parameter: ParameterDefinition, value: Value): Conversion<Value> {
  const result = convert(parameter, value)
  return result.ok ? result : { ok: false, problem: { ...result.problem, cmdlet } }
}

/** Whether it reads as yes or no: a Boolean, or one of the words that the product's own cmdlets take for one. */
export function saysYesOrNo(value: Value): boolean {
  if (typeof value === 'boolean') return true
  if (typeof value === 'number') return value === 0 || value === 1
  return typeof value === 'string' && /^(?:true|false|yes|no|1|0)$/i.test(value.trim())
}
