import type { EntryAttribute } from './attribute.ts'
import type { LdapFilter } from './filter.ts'

const bitAnd = '1.2.840.113556.1.4.803'
const bitOr = '1.2.840.113556.1.4.804'

/** Values are compared as directories compare names and addresses: without regard to case and repeated spaces. */
const folded = (value: Buffer) => value.toString('utf8').normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
const whole = /^-?\d+$/

function compare(left: string, right: string): number {
  if (whole.test(left) && whole.test(right)) {
    const [a, b] = [BigInt(left), BigInt(right)]
    return a < b ? -1 : a > b ? 1 : 0
  }
  return left < right ? -1 : left > right ? 1 : 0
}

/** A matching rule that is not known here. */
export class UnknownRule extends Error {}

function bits(value: string, mask: string, all: boolean): boolean {
  if (!whole.test(value) || !whole.test(mask)) return false
  const common = BigInt(value) & BigInt(mask)
  return all ? common === BigInt(mask) : common !== 0n
}

function hasParts(value: string, filter: Extract<LdapFilter, { kind: 'substring' }>): boolean {
  // Spaces at the ends of the parts count, so they are folded without being trimmed.
  const part = (bytes: Buffer) => bytes.toString('utf8').normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ')
  const initial = filter.initial === undefined ? '' : part(filter.initial)
  const final = filter.final === undefined ? '' : part(filter.final)
  if (!value.startsWith(initial)) return false
  let at = initial.length
  for (const bytes of filter.any) {
    const text = part(bytes)
    const found = value.indexOf(text, at)
    if (found < 0) return false
    at = found + text.length
  }
  return value.length - final.length >= at && value.endsWith(final)
}

/** Whether an entry of a file matches. Throws UnknownRule for a matching rule only a server knows. */
export function matchesFilter(filter: LdapFilter, attributes: readonly EntryAttribute[]): boolean {
  const valuesOf = (name: string) => {
    const [bare = ''] = name.toLowerCase().split(';')
    return attributes.filter(attribute => attribute.name === bare).flatMap(each => each.values())
  }
  switch (filter.kind) {
    case 'and':
      return filter.parts.every(part => matchesFilter(part, attributes))
    case 'or':
      return filter.parts.some(part => matchesFilter(part, attributes))
    case 'not':
      return !matchesFilter(filter.part, attributes)
    case 'present':
      return valuesOf(filter.attribute).length > 0
    case 'substring':
      return valuesOf(filter.attribute).some(value => hasParts(folded(value), filter))
    case 'extensible': {
      if (filter.attribute === undefined || filter.dnAttributes || (filter.rule !== bitAnd && filter.rule !== bitOr))
        throw new UnknownRule(filter.rule ?? 'a rule without a name')
      const mask = folded(filter.value)
      return valuesOf(filter.attribute).some(value => bits(folded(value), mask, filter.rule === bitAnd))
    }
    default: {
      const wanted = folded(filter.value)
      return valuesOf(filter.attribute).some(value => {
        if (filter.kind === 'equal' && value.equals(filter.value)) return true
        const order = compare(folded(value), wanted)
        return filter.kind === 'atLeast' ? order >= 0 : filter.kind === 'atMost' ? order <= 0 : order === 0
      })
    }
  }
}
