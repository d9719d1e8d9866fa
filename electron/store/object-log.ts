import type { Tables } from './tables.ts'
import type { Entities, EntityName } from './types.ts'

/** A row as the journal sees it: its fields by name. */
export type Fields = Readonly<Record<string, unknown>>

/** Exactly what happened to one object: only the fields that differ, or the whole of it where it came or went. */
export interface Change {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly before: Fields | null
  readonly after: Fields | null
}

interface Touched {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly before: Entities[EntityName] | null
  after: Entities[EntityName] | null
}

/** What the current object's writes did so far, entity by entity, however many writes it took. */
export interface ObjectLog {
  /** Remembers a row as it was just read: whoever changes it next need not read it again. */
  readonly saw: <Name extends EntityName>(entity: Name, id: string, row: Entities[Name] | undefined) => void
  /** The row that was read last, where it is this one and nothing has been written since. */
  readonly seen: <Name extends EntityName>(entity: Name, id: string) => Entities[Name] | undefined
  readonly touch: (
    entity: EntityName,
    id: string,
    before: Entities[EntityName] | null,
    after: Entities[EntityName] | null,
  ) => void
  /** The net changes, in the order in which the entities were first touched. */
  readonly changes: () => readonly Change[]
  readonly clear: () => void
}

const sortedFields = new Map<EntityName, readonly string[]>()

function fieldsOf(entity: EntityName, row: Entities[EntityName]): readonly string[] {
  const known = sortedFields.get(entity)
  if (known !== undefined) return known
  const names = Object.keys(row).sort()
  sortedFields.set(entity, names)
  return names
}

/** The fields that hold something, in canonical order. */
function whole(entity: EntityName, row: Entities[EntityName]): Fields {
  const values: Fields = { ...row }
  const given: Record<string, unknown> = {}
  for (const name of fieldsOf(entity, row)) if (values[name] !== null) given[name] = values[name]
  return given
}

/** Whether both values of a field are the same; lists compare by their items. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
  return left.every((item, index) => item === right[index])
}

/** The log of one turn. */
export function createObjectLog(tables: Tables): ObjectLog {
  const touched = new Map<string, Touched>()
  let last: { readonly entity: EntityName; readonly id: string; readonly row: Entities[EntityName] } | undefined

  function difference({ entity, id, name, before, after }: Touched): Change | undefined {
    if (before === null) {
      return after === null ? undefined : { entity, id, name, before, after: whole(entity, after) }
    }
    if (after === null) return { entity, id, name, before: whole(entity, before), after }
    const old: Fields = { ...before }
    const now: Fields = { ...after }
    const was: Record<string, unknown> = {}
    const is: Record<string, unknown> = {}
    let differs = false
    for (const field of fieldsOf(entity, after)) {
      if (tables[entity].silent?.has(field) === true || sameValue(old[field], now[field])) continue
      was[field] = old[field]
      is[field] = now[field]
      differs = true
    }
    return differs ? { entity, id, name, before: was, after: is } : undefined
  }

  return {
    saw: (entity, id, row) => {
      last = row === undefined ? undefined : { entity, id, row }
    },
    // Seen under the name of this entity.
    seen: <Name extends EntityName>(entity: Name, id: string) =>
      last?.entity === entity && last.id === id ? (last.row as Entities[Name]) : undefined,
    touch: (entity, id, before, after) => {
      last = undefined
      const key = `${entity} ${id}`
      const known = touched.get(key)
      if (known !== undefined) {
        known.after = after
        return
      }
      const row = before ?? after
      // Named now: what the name is made of may be removed next.
      if (row !== null) touched.set(key, { entity, id, name: nameOf(tables, entity, row), before, after })
    },
    changes: () => {
      const changes: Change[] = []
      for (const entry of touched.values()) {
        const change = difference(entry)
        if (change !== undefined) changes.push(change)
      }
      return changes
    },
    clear: () => {
      touched.clear()
      last = undefined
    },
  }
}

function nameOf<Name extends EntityName>(tables: Tables, entity: Name, row: Entities[EntityName]): string {
  // The row came from the table of that entity.
  return tables[entity].nameOf(row as Entities[Name])
}
