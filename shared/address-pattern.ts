/** The parts of a name that addresses are made of. */
export interface NameParts {
  readonly first: string
  readonly last: string
}

const foldings: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/[æÆ]/g, 'ae'],
  [/[œŒ]/g, 'oe'],
  [/[øØ]/g, 'o'],
  [/[đĐðÐ]/g, 'd'],
  [/[łŁ]/g, 'l'],
  [/[þÞ]/g, 'th'],
  [/ı/g, 'i'],
]

/** A name as an address can carry it: small plain letters and figures. */
export function plainLetters(name: string): string {
  const folded = foldings.reduce((text, [letter, plain]) => text.replace(letter, plain), name)
  return folded
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** The local part that the tenant's pattern makes of a name; empty while neither name has a letter that can stand in one. */
export function localPart(pattern: string, { first, last }: NameParts): string {
  const parts: Readonly<Record<string, string>> = { first: plainLetters(first), last: plainLetters(last) }
  const initials: Readonly<Record<string, string>> = { f: parts['first'] ?? '', l: parts['last'] ?? '' }
  return pattern
    .replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? (initials[name] ?? '').slice(0, 1))
    .replace(/^[._-]+|[._-]+$/g, '')
    .replace(/([._-])[._-]+/g, '$1')
}

/** The display name of a person: both names as they are written. */
export function displayName({ first, last }: NameParts): string {
  return [first.trim(), last.trim()].filter(part => part !== '').join(' ')
}

/** The patterns that organizations mostly have, as forms offer them. */
export const usualPatterns = ['{first}.{last}', '{f}.{last}', '{f}{last}', '{first}', '{last}.{first}'] as const

/** The usual pattern that makes that address of the name, with its domain where it is not that one; undefined where none does. */
export function patternOf(address: string, name: NameParts, domain: string): string | undefined {
  const at = address.lastIndexOf('@')
  const [local, own] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()]
  const found = usualPatterns.find(pattern => local !== '' && localPart(pattern, name) === local)
  if (found === undefined || own === domain.toLowerCase()) return found
  return `${found}@${own}`
}

/** Places for first and last name or their initials, with plain signs between them, and at least one place. */
const places = /^(?=.*\{)(?:\{(?:first|last|f|l)\}|[a-z0-9]|[._-](?=[{a-z0-9]))+$/

/** Whether a pattern makes the part of an address before the @. */
export function isLocalPattern(pattern: string): boolean {
  return places.test(pattern)
}

/** A pattern with its domain, where it names one after an @. */
export function patternParts(pattern: string): { readonly local: string; readonly domain: string | undefined } {
  const at = pattern.indexOf('@')
  if (at < 0) return { local: pattern, domain: undefined }
  return { local: pattern.slice(0, at), domain: pattern.slice(at + 1).toLowerCase() }
}

/** The address that a pattern makes of a name, at its own domain or else at that one; empty where `localPart` is. */
export function addressFrom(pattern: string, name: NameParts, domain: string): string {
  const parts = patternParts(pattern)
  const local = localPart(parts.local, name)
  return local === '' ? '' : `${local}@${parts.domain ?? domain}`
}
