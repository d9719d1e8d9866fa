import type { PsObject, Value } from '../../shared/values.ts'

/** A property as text; empty where there is none. */
export function textOf(object: PsObject, name: string): string {
  const value = object.get(name)
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A property as a number; 0 where there is none. */
export function numberOf(object: PsObject, name: string): number {
  const value = object.get(name)
  return typeof value === 'number' ? value : 0
}

/** Whether a property is true. */
export function flagOf(object: PsObject, name: string): boolean {
  return object.get(name) === true
}

/** A property as a date, where it is one. */
export function dateOf(object: PsObject, name: string): Date | undefined {
  const value = object.get(name)
  return value instanceof Date ? value : undefined
}

/** A property as a list: none is empty, one value is a list of one. */
export function listOf(object: PsObject, name: string): readonly Value[] {
  const value = object.get(name)
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A property as a list of texts. */
export function textsOf(object: PsObject, name: string): readonly string[] {
  return listOf(object, name).filter(value => typeof value === 'string')
}
