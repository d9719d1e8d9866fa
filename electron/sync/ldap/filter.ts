/** An LDAP filter as data (RFC 4511, 4.5.1.7). Values are bytes, so that no escaping can be forgotten. */
export type LdapFilter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly LdapFilter[] }
  | { readonly kind: 'not'; readonly part: LdapFilter }
  | { readonly kind: 'equal' | 'atLeast' | 'atMost' | 'approx'; readonly attribute: string; readonly value: Buffer }
  | { readonly kind: 'present'; readonly attribute: string }
  | {
      readonly kind: 'substring'
      readonly attribute: string
      readonly initial?: Buffer
      readonly any: readonly Buffer[]
      readonly final?: Buffer
    }
  | {
      readonly kind: 'extensible'
      readonly attribute?: string
      readonly rule?: string
      readonly dnAttributes: boolean
      readonly value: Buffer
    }

const bytesOf = (value: string | Uint8Array) =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.from(value)

export const and = (...parts: readonly LdapFilter[]): LdapFilter => ({ kind: 'and', parts })
export const or = (...parts: readonly LdapFilter[]): LdapFilter => ({ kind: 'or', parts })
export const not = (part: LdapFilter): LdapFilter => ({ kind: 'not', part })
export const present = (attribute: string): LdapFilter => ({ kind: 'present', attribute })
export const equal = (attribute: string, value: string | Uint8Array): LdapFilter => ({
  kind: 'equal',
  attribute,
  value: bytesOf(value),
})
export const atLeast = (attribute: string, value: string): LdapFilter => ({
  kind: 'atLeast',
  attribute,
  value: bytesOf(value),
})

/** Which bytes stand for themselves in a filter's text; all others, UTF-8 included, are written as \xx. */
function escaped(value: Buffer): string {
  let text = ''
  for (const byte of value) {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x28 && byte !== 0x29 && byte !== 0x2a && byte !== 0x5c
    text += plain ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`
  }
  return text
}

const signs = { equal: '=', atLeast: '>=', atMost: '<=', approx: '~=' } as const

/** The filter as RFC 4515 writes it; parsing that gives the same filter. */
export function printFilter(filter: LdapFilter): string {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return `(${filter.kind === 'and' ? '&' : '|'}${filter.parts.map(printFilter).join('')})`
    case 'not':
      return `(!${printFilter(filter.part)})`
    case 'present':
      return `(${filter.attribute}=*)`
    case 'substring': {
      const parts = [filter.initial, ...filter.any, filter.final]
      return `(${filter.attribute}=${parts.map(part => (part === undefined ? '' : escaped(part))).join('*')})`
    }
    case 'extensible': {
      const rule = filter.rule === undefined ? '' : `:${filter.rule}`
      return `(${filter.attribute ?? ''}${filter.dnAttributes ? ':dn' : ''}${rule}:=${escaped(filter.value)})`
    }
    default:
      return `(${filter.attribute}${signs[filter.kind]}${escaped(filter.value)})`
  }
}

/** The attributes a filter looks at, in lower case without options. */
export function attributesOfFilter(filter: LdapFilter): ReadonlySet<string> {
  const found = new Set<string>()
  const walk = (part: LdapFilter): void => {
    if ('parts' in part) part.parts.forEach(walk)
    else if ('part' in part) walk(part.part)
    else if (part.attribute !== undefined) found.add(part.attribute.toLowerCase().split(';')[0] ?? '')
  }
  walk(filter)
  return found
}
