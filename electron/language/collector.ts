import { isList, type Value } from '../../shared/values.ts'
import { readVariable, writeVariable, type Scope } from './scopes.ts'

/** Adds a value to the variable that -ErrorVariable and its kind named; undefined where none was named. */
export type Collector = ((value: Value) => void) | undefined

/** A collector into the variable of that name; `+Name` goes on with what is there. */
export function collector(scope: Scope, name: string | undefined): Collector {
  if (name === undefined) return undefined
  const adds = name.startsWith('+')
  const plain = adds ? name.slice(1) : name
  const known = adds ? (readVariable(scope, plain) ?? []) : []
  const values: Value[] = isList(known) ? [...known] : [known]
  writeVariable(scope, plain, values)
  return value => void values.push(value)
}
