import { cellText } from '../../shared/csv-write.ts'
import { isList, PsObject, type Value } from '../../shared/values.ts'

/** A text that two values share exactly when they look the same; upper and lower case differ. */
export function identityOf(value: Value): string {
  if (value instanceof PsObject) {
    const parts = Array.from(value.properties(), property => [property.name.toLowerCase(), identityOf(property.value)])
    return `o${JSON.stringify(parts)}`
  }
  if (isList(value)) return `l${JSON.stringify(value.map(identityOf))}`
  if (value === null) return 'n'
  return `${value instanceof Date ? 'd' : (typeof value).charAt(0)}${cellText(value)}`
}
