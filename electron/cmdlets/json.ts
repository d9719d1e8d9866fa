import { convertFromJson, convertToJson } from '../../shared/cmdlets/json.ts'
import { cellText } from '../../shared/csv-write.ts'
import { fail } from '../../shared/errors.ts'
import { Hashtable, isList, PsObject, type Value } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'

const usualDepth = 2
const deepest = 100

const toJson = handleStream(convertToJson, async function* (input, _, written) {
  const { Depth: depth = usualDepth } = written
  const indent = written.Compress === true ? '' : '  '
  const values: Value[] = []
  for await (const { InputObject: item } of input) values.push(item)
  const [only] = values
  if (only === undefined) return
  const single = values.length === 1 && written.AsArray !== true
  yield single ? json(only, depth, indent, '') : json(values, depth + 1, indent, '')
})

/**
 * JSON of a value, written by hand so that no name of a property can mean anything. What stands inside itself is a text,
 * as what lies too deep is; `around` are the values that this one stands in.
 */
function json(value: Value, depth: number, indent: string, margin: string, around: readonly Value[] = []): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : JSON.stringify(String(value))
  const entries = entriesOf(value)
  const items = isList(value) ? value : undefined
  const plain = entries === undefined && items === undefined
  if (plain || depth < 0 || around.includes(value)) return JSON.stringify(cellText(value, around))
  const inside = [...around, value]
  const inner = margin + indent
  const space = indent === '' ? '' : ' '
  if (items !== undefined) {
    return enclosed(
      '[',
      items.map(item => json(item, depth - 1, indent, inner, inside)),
      ']',
      indent,
      margin,
    )
  }
  const parts = (entries ?? []).map(
    ([name, each]) => `${JSON.stringify(name)}:${space}${json(each, depth - 1, indent, inner, inside)}`,
  )
  return enclosed('{', parts, '}', indent, margin)
}

function enclosed(open: string, parts: readonly string[], close: string, indent: string, margin: string): string {
  if (parts.length === 0) return open + close
  if (indent === '') return open + parts.join(',') + close
  const inner = margin + indent
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`
}

function entriesOf(value: Value): readonly (readonly [string, Value])[] | undefined {
  if (value instanceof PsObject) return Array.from(value.properties(), ({ name, value: each }) => [name, each] as const)
  if (value instanceof Hashtable)
    return Array.from(value.entries(), entry => [cellText(entry.key), entry.value] as const)
  return undefined
}

const fromJson = handleStream(convertFromJson, async function* (input, { language }, written) {
  const lines: string[] = []
  for await (const { InputObject: given } of input) for (const line of given) lines.push(language.text(line))
  if (lines.length === 0) return
  const value = valueOf(parsed(lines.join('\n')), 0, written.AsHashtable === true)
  if (isList(value)) yield* value
  else yield value
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) fail('JsonMalformed', { detail: error.message }, { parameter: 'InputObject' })
    throw error
  }
}

function valueOf(raw: unknown, depth: number, asTable: boolean): Value {
  if (depth > deepest) fail('JsonTooDeep', { most: deepest }, { parameter: 'InputObject' })
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw
  if (Array.isArray(raw)) return raw.map(each => valueOf(each, depth + 1, asTable))
  if (typeof raw !== 'object' || raw === null) return null
  const object = asTable ? new Hashtable() : new PsObject()
  for (const [name, each] of Object.entries(raw)) object.set(name, valueOf(each, depth + 1, asTable))
  return object
}

/** The handlers of JSON text. */
export const jsonText = [toJson, fromJson]
