import { convertFromJson, convertToJson } from '../../shared/cmdlets/json.ts'
import { cellText } from '../../shared/csv-write.ts'
import { fail } from '../../shared/errors.ts'
import { Hashtable, isList, PsObject, type Value } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'

const usualDepth = 2
const deepest = 100

const toJson = handleStream(convertToJson, async function* (input) {
  const values: Value[] = []
  let depth = usualDepth
  let indent = '  '
  for await (const args of input) {
    depth = args.Depth ?? usualDepth
    indent = args.Compress === true ? '' : '  '
    values.push(args.InputObject ?? null)
  }
  const [only = null] = values
  yield json(values.length === 1 ? only : values, values.length === 1 ? depth : depth + 1, indent, '')
})

/** JSON of a value, written by hand so that no name of a property can mean anything. */
function json(value: Value, depth: number, indent: string, margin: string): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : JSON.stringify(String(value))
  const entries = entriesOf(value)
  const items = isList(value) ? value : undefined
  if (depth < 0 || (entries === undefined && items === undefined)) return JSON.stringify(cellText(value))
  const inner = margin + indent
  const space = indent === '' ? '' : ' '
  if (items !== undefined) {
    return enclosed(
      '[',
      items.map(item => json(item, depth - 1, indent, inner)),
      ']',
      indent,
      margin,
    )
  }
  const parts = (entries ?? []).map(
    ([name, each]) => `${JSON.stringify(name)}:${space}${json(each, depth - 1, indent, inner)}`,
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

const fromJson = handleStream(convertFromJson, async function* (input, { language }) {
  const lines: string[] = []
  for await (const args of input) {
    const given = args.InputObject
    for (const line of isList(given) ? given : [given]) lines.push(language.text(line))
  }
  const value = valueOf(parsed(lines.join('\n')), 0)
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

function valueOf(raw: unknown, depth: number): Value {
  if (depth > deepest) fail('JsonTooDeep', { most: deepest }, { parameter: 'InputObject' })
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw
  if (Array.isArray(raw)) return raw.map(each => valueOf(each, depth + 1))
  if (typeof raw !== 'object' || raw === null) return null
  const object = new PsObject()
  for (const [name, each] of Object.entries(raw)) object.set(name, valueOf(each, depth + 1))
  return object
}

/** The handlers of JSON text. */
export const jsonText = [toJson, fromJson]
