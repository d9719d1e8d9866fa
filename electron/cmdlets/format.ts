import { formatList, formatTable, outNull, outString } from '../../shared/cmdlets/format.ts'
import type { CmdletDefinition } from '../../shared/cmdlet.ts'
import { formatTypes } from '../../shared/format-types.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type ShellContext } from '../engine/context.ts'
import { propertyList, propertyNames, type PropertyExpression, type PropertyList } from './property-expressions.ts'

interface Layout {
  readonly typeName: string
  readonly list: PropertyList | undefined
  readonly groupBy: PropertyExpression | undefined
}

function layoutOf(
  typeName: string,
  args: { readonly Property?: readonly Value[] | undefined; readonly GroupBy?: Value | undefined },
  context: ShellContext,
): Layout {
  const [groupBy] = args.GroupBy === undefined ? [] : (propertyList([args.GroupBy], context).fixed ?? [])
  return {
    typeName,
    list: args.Property === undefined ? undefined : propertyList(args.Property, context),
    groupBy,
  }
}

/** One object as a row to read; values that are no objects are given on as they are. */
async function row(item: Value, layout: Layout, names: readonly string[], context: ShellContext): Promise<Value> {
  if (!(item instanceof PsObject) && layout.list === undefined) return item
  const list = layout.list ?? propertyList(names, context)
  const typeName =
    layout.groupBy === undefined ? layout.typeName : await groupName(item, layout, layout.groupBy, context)
  const shaped = new PsObject(typeName)
  for (const each of list.of(item)) shaped.set(each.label, await each.valueOf(item))
  return shaped
}

/** Rows of another group have another type name, by which whoever prints them begins anew. */
async function groupName(
  item: Value,
  layout: Layout,
  by: PropertyExpression,
  { language }: ShellContext,
): Promise<string> {
  return `${layout.typeName}: ${by.label}: ${language.text(await by.valueOf(item))}`
}

/** The columns that a type is shown by: those of its definition, else all properties. */
function columnsOf(item: Value, definitions: readonly CmdletDefinition[]): readonly string[] {
  const typeName = item instanceof PsObject ? item.typeName : ''
  const output = definitions.find(definition => definition.output?.type === typeName)?.output
  const columns = output?.properties.filter(property => property.column === true).map(property => property.name) ?? []
  return columns.length > 0 ? columns : propertyNames(item)
}

const table = handleStream(formatTable, async function* (input, context) {
  let layout: Layout | undefined
  let names: readonly string[] | undefined
  for await (const args of input) {
    const item = args.InputObject ?? null
    layout ??= layoutOf(
      args.HideTableHeaders === true ? formatTypes.tableWithoutHeads : formatTypes.table,
      args,
      context,
    )
    names ??= columnsOf(item, context.definitions)
    yield row(item, layout, names, context)
  }
})

const list = handleStream(formatList, async function* (input, context) {
  let layout: Layout | undefined
  for await (const args of input) {
    const item = args.InputObject ?? null
    layout ??= layoutOf(formatTypes.list, args, context)
    yield row(item, layout, propertyNames(item), context)
  }
})

const drop = handleStream(outNull, async function* (input) {
  for await (const _ of input) continue
  yield* []
})

/** Characters in a line where nothing is said, as in PowerShell's own window. */
const usualWidth = 120

const text = handleStream(outString, async function* (input, context) {
  const values: Value[] = []
  let width = usualWidth
  let byLine = false
  for await (const args of input) {
    width = args.Width ?? usualWidth
    byLine = args.Stream === true
    if (context.piped || args.InputObject !== undefined) values.push(args.InputObject ?? null)
  }
  const lines = context.printed(values, width)
  if (byLine) yield* lines
  else yield Array.from(lines, line => `${line}\n`).join('')
})

/** The handlers that shape output for reading. */
export const format = [table, list, drop, text]
