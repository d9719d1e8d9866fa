import { formatList, formatTable, formatWide } from '../../shared/cmdlets/format.ts'
import { formatValue, type Alignment, type FormatColumn, type FormatRecord } from '../../shared/format/format-record.ts'
import { defaultColumns, fieldsOf, viewsOf } from '../../shared/format/views.ts'
import { Hashtable, isList, PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import {
  entryOf,
  propertyList,
  propertyNames,
  type PropertyExpression,
  type PropertyList,
} from './property-expressions.ts'

type Begin = (item: Value) => FormatRecord | undefined

/** Emits what -GroupBy asks for: a heading wherever the property changes, and the beginning of what follows. */
async function createParts(by: Value | undefined, context: ShellContext, begin: Begin) {
  const [property] = by === undefined ? [] : (propertyList([by], context).fixed ?? [])
  let last: string | undefined
  let begun = false

  /** What comes before the item. */
  return async (item: Value): Promise<readonly Value[]> => {
    if (property === undefined) {
      if (begun) return []
      begun = true
      return opening(begin(item))
    }
    const value = await property.valueOf(item)
    const text = context.language.text(value)
    if (text === last) return []
    last = text
    return [formatValue({ kind: 'group', label: property.label, value }), ...opening(begin(item))]
  }
}

function opening(record: FormatRecord | undefined): readonly Value[] {
  return record === undefined ? [] : [formatValue(record)]
}

function isObject(item: Value): item is PsObject | Hashtable {
  return item instanceof PsObject || item instanceof Hashtable
}

interface Look {
  readonly width?: number
  readonly alignment?: Alignment
  /** How each value is written, as behind the colon of `-f`. */
  readonly format?: string
}

type Looks = ReadonlyMap<string, Look>

/** The values of an object's columns, written as their looks ask for. */
async function valuesOf(
  item: Value,
  properties: readonly PropertyExpression[],
  looks: Looks,
  { language }: ShellContext,
): Promise<readonly Value[]> {
  const values: Value[] = []
  for (const property of properties) {
    const value = await property.valueOf(item)
    const format = looks.get(property.label)?.format
    values.push(format === undefined || value === null ? value : language.format(value, format))
  }
  return values
}

/** Width, alignment and format that calculated columns ask for, by the place they were written at. */
function looksOf(given: readonly Value[], { language }: ShellContext): Looks {
  const looks = new Map<string, Look>()
  for (const item of given.flatMap(each => (isList(each) ? each : [each]))) {
    if (!(item instanceof Hashtable)) continue
    const label = entryOf(item, ['label', 'name'])
    const width = language.number(entryOf(item, ['width']) ?? null)
    const alignment = language.text(entryOf(item, ['alignment']) ?? '').toLowerCase()
    const format = language.text(entryOf(item, ['formatstring']) ?? '')
    if (label === undefined) continue
    looks.set(language.text(label), {
      ...(width === undefined || width < 1 ? {} : { width: Math.floor(width) }),
      ...(alignment === 'left' || alignment === 'right' ? { alignment } : {}),
      ...(format === '' ? {} : { format }),
    })
  }
  return looks
}

const table = handleStream(formatTable, async function* (input, context, written) {
  const views = viewsOf(context.definitions)
  const looks = looksOf(written.Property ?? [], context)
  const list = written.Property === undefined ? undefined : propertyList(written.Property, context)
  let properties: readonly PropertyExpression[] = []

  function begin(item: Value): FormatRecord {
    properties = (list ?? namedList(item)).of(item)
    const columns = properties.map(({ label }): FormatColumn => {
      const { format: _, ...look } = looks.get(label) ?? {}
      return { label, ...look }
    })
    return { kind: 'table', columns, headings: written.HideTableHeaders !== true, wrap: written.Wrap === true }
  }

  function namedList(item: Value): PropertyList {
    const columns = isObject(item) ? defaultColumns(item, views) : undefined
    return propertyList(columns?.map(({ name }) => name) ?? propertyNames(item), context)
  }

  const before = await createParts(written.GroupBy, context, begin)
  for await (const { InputObject: item = null } of input) {
    if (list === undefined && !(item instanceof PsObject)) {
      yield item
      continue
    }
    yield* await before(item)
    yield formatValue({ kind: 'row', cells: await valuesOf(item, properties, looks, context) })
  }
})

const list = handleStream(formatList, async function* (input, context, written) {
  const asked = written.Property === undefined ? undefined : propertyList(written.Property, context)
  const looks = looksOf(written.Property ?? [], context)
  const before = await createParts(written.GroupBy, context, () => undefined)
  for await (const { InputObject: item = null } of input) {
    if (asked === undefined && !isObject(item)) {
      yield item
      continue
    }
    yield* await before(item)
    const properties = asked?.of(item)
    const fields = fieldsOf(item)
    const labels = properties?.map(({ label }) => label) ?? fields.map(([label]) => label)
    const values =
      properties === undefined ? fields.map(([, value]) => value) : await valuesOf(item, properties, looks, context)
    yield formatValue({ kind: 'entry', labels, values })
  }
})

/** As many columns as PowerShell has where nothing is said. */
const usualColumns = 2

const wide = handleStream(formatWide, async function* (input, context, written) {
  const asked = written.Property === undefined ? undefined : propertyList([written.Property], context)
  const columns = written.AutoSize === true ? 0 : (written.Column ?? usualColumns)
  const before = await createParts(written.GroupBy, context, () => ({ kind: 'wide', columns }))
  for await (const { InputObject: item = null } of input) {
    yield* await before(item)
    const [property] = asked?.of(item) ?? []
    const [field] = fieldsOf(item)
    yield formatValue({
      kind: 'cell',
      value: property === undefined ? (field?.[1] ?? null) : await property.valueOf(item),
    })
  }
})

/** The handlers that say how objects are printed. */
export const format = [table, list, wide]
