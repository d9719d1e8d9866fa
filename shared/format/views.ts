import type { CmdletDefinition, PropertyDefinition } from '../cmdlet.ts'
import { Hashtable, PsObject, type Value } from '../values.ts'

/** A column of an object's default table. */
export interface ViewColumn {
  readonly name: string
  readonly label: string
  /** Left out where no row has a value. */
  readonly sparse: boolean
}

/** The default columns of a type, or undefined where it has none of its own. */
export type Views = (typeName: string) => readonly ViewColumn[] | undefined

function columnOf({ name, sparse }: PropertyDefinition): ViewColumn {
  return { name, label: name, sparse: sparse === true }
}

/** The views that the cmdlets' definitions describe: their properties marked as columns. */
export function viewsOf(definitions: readonly CmdletDefinition[]): Views {
  const views = new Map<string, readonly ViewColumn[]>()
  for (const { output } of definitions) {
    const columns = output?.properties.filter(property => property.column === true).map(columnOf) ?? []
    if (output !== undefined && columns.length > 0) views.set(output.type, columns)
  }
  return typeName => views.get(typeName)
}

/** With more properties than this an object is printed as a list. */
const mostColumns = 4

const named = (name: string): ViewColumn => ({ name, label: name, sparse: false })

/** The columns that an object is printed with where nothing is said; undefined where it is printed as a list. */
export function defaultColumns(value: PsObject | Hashtable, views: Views): readonly ViewColumn[] | undefined {
  if (value instanceof Hashtable) return [named('Name'), named('Value')]
  const view = views(value.typeName)
  if (view !== undefined) return view
  const names = Array.from(value.properties(), property => property.name)
  return names.length <= mostColumns ? names.map(named) : undefined
}

/** All properties of an object, as a list prints them: label and value. */
export function fieldsOf(value: Value): readonly (readonly [string, Value])[] {
  if (value instanceof PsObject) return Array.from(value.properties(), ({ name, value: held }) => [name, held] as const)
  if (value instanceof Hashtable) {
    return Array.from(value.entries(), ({ key, value: held }) => [String(key), held] as const)
  }
  return [['Value', value]]
}
