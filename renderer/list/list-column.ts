import type { ReactNode } from 'react'
import type { OutputDefinition, PropertyDefinition } from '../../shared/cmdlet.ts'
import type { Kind } from '../../shared/kinds.ts'
import type { PsObject } from '../../shared/values.ts'

/** One column of a list, over objects that a cmdlet gives. */
export interface ListColumn {
  /** The property; also the column's name in the preferences. */
  readonly name: string
  readonly label: string
  readonly kind: Kind
  /** What `-SortBy` is told; without it the column cannot be sorted. */
  readonly sortBy?: string
  /** Pixels at least; the rest is shared by `flex`. */
  readonly width?: number
  readonly flex?: number
  /** Shown until the person chooses otherwise. */
  readonly shown?: boolean
  /** The cell on paper, where it is drawn on the screen from more than the property's value. */
  readonly words?: (object: PsObject) => string
  readonly render?: (object: PsObject) => ReactNode
}

const numeric: ReadonlySet<Kind> = new Set<Kind>(['integer', 'count', 'size'])

/** Whether the column's values stand at the right, as numbers do. */
export function isNumeric(column: ListColumn): boolean {
  return numeric.has(column.kind)
}

function columnOf(property: PropertyDefinition): ListColumn {
  const { name, label, kind } = property
  return {
    name,
    label,
    kind,
    shown: property.column === true,
    width: kind === 'date' ? 130 : 110,
    flex: numeric.has(kind) ? 0.6 : 1,
  }
}

/** The columns of whatever a cmdlet gives; without any marked as shown by default, the first few are. */
export function columnsOf(output: OutputDefinition): readonly ListColumn[] {
  const columns = output.properties.map(columnOf)
  if (columns.some(column => column.shown === true)) return columns
  const few = new Set(columns.slice(0, 6))
  return columns.map(column => withShown(column, few.has(column)))
}

function withShown(column: ListColumn, shown: boolean): ListColumn {
  return { ...column, shown }
}

/** Columns for objects without a definition: the properties of the first ones. */
export function columnsOfObjects(objects: readonly PsObject[]): readonly ListColumn[] {
  const names = new Map<string, string>()
  for (const object of objects.slice(0, 20)) {
    for (const { name } of object.properties()) {
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name)
    }
  }
  return Array.from(names.values(), (name, index) => ({
    name,
    label: name,
    kind: 'object' as const,
    flex: 1,
    width: 110,
    shown: index < 8,
  }))
}

/** The columns a person sees: their own choice in their own order, else those shown by default. */
export function chosenColumns(
  columns: readonly ListColumn[],
  shown: readonly string[] | undefined,
): readonly ListColumn[] {
  if (shown === undefined) return columns.filter(column => column.shown === true)
  const chosen = shown.flatMap(name => columns.find(column => column.name === name) ?? [])
  return chosen.length > 0 ? chosen : columns.filter(column => column.shown === true)
}
