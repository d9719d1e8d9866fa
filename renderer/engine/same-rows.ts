import { PsObject, type Value } from '../../shared/values.ts'

/** The rows of an answer, each the object of the answer before where it says the same: what shows it is not drawn anew. */
export function sameRows(before: readonly PsObject[], after: readonly PsObject[]): readonly PsObject[] {
  const rows = after.map((row, index) => {
    const known = before[index]
    return known !== undefined && isSame(known, row) ? known : row
  })
  return rows.length === before.length && rows.every((row, index) => row === before[index]) ? before : rows
}

/** Whether two values say the same; of kinds that no list has, only where they are one. */
function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (Object.is(a, b)) return true
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime()
  if (a instanceof PsObject) return b instanceof PsObject && isSameObject(a, b)
  if (!isList(a) || !isList(b)) return false
  return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
}

function isSameObject(a: PsObject, b: PsObject): boolean {
  return (
    a.typeName === b.typeName &&
    a.size === b.size &&
    [...a.properties()].every(({ name, value }) => isSame(value, b.get(name)))
  )
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value)
