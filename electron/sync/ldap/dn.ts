/** A text that is no distinguished name. */
export class InvalidDn extends Error {
  constructor(text: string) {
    super(`"${text}" is not a distinguished name`)
    this.name = 'InvalidDn'
  }
}

/** One type and value of a name; more than one of them make a multi-valued relative name. */
export interface DnPart {
  readonly type: string
  readonly value: string
}

export type Rdn = readonly DnPart[]

/** The value escaped so that parsing gives it back exactly (RFC 4514, 2.4). */
export function escapeDnValue(value: string): string {
  let text = ''
  const last = value.length - 1
  for (let index = 0; index <= last; index++) {
    const sign = value[index] ?? ''
    if (sign === '\0') text += '\\00'
    else if ('",+;<>\\='.includes(sign) || (index === 0 && (sign === ' ' || sign === '#'))) text += `\\${sign}`
    else if (index === last && sign === ' ') text += '\\ '
    else text += sign
  }
  return text
}

const typePattern = /^(?:[A-Za-z][A-Za-z0-9-]*|(?:OID\.)?\d+(?:\.\d+)*)$/i

/** Reads the name of an attribute from `at`; gives it and the place after its equals sign. */
function readType(text: string, at: number): [string, number] {
  const equals = text.indexOf('=', at)
  if (equals < 0) throw new InvalidDn(text)
  const type = text.slice(at, equals).trim()
  if (!typePattern.test(type)) throw new InvalidDn(text)
  return [type, equals + 1]
}

/** Reads a value from `at`; gives it and the place of the separator that ends it, or the length. */
function readValue(text: string, at: number): [string, number] {
  let index = at
  while (text[index] === ' ') index++
  if (text[index] === '#') {
    const hex = /^#((?:[0-9a-fA-F]{2})+) *(?=[,;+]|$)/.exec(text.slice(index))
    if (hex?.[1] === undefined) throw new InvalidDn(text)
    return [`#${hex[1].toLowerCase()}`, index + hex[0].length]
  }
  let value = ''
  let bytes: number[] = []
  // Where the part begins that spaces at the end may be taken from: an escaped space stays.
  let kept = 0
  const flush = () => {
    if (bytes.length === 0) return
    value += Buffer.from(bytes).toString('utf8')
    bytes = []
    kept = value.length
  }
  const quoted = text[index] === '"'
  if (quoted) index++
  for (; index < text.length; index++) {
    const sign = text[index] ?? ''
    if (sign === '\\') {
      const hex = text.slice(index + 1, index + 3)
      if (/^[0-9a-fA-F]{2}$/.test(hex)) {
        bytes.push(Number.parseInt(hex, 16))
        index += 2
        continue
      }
      flush()
      const next = text[index + 1]
      if (next === undefined || !' "#+,;<=>\\'.includes(next)) throw new InvalidDn(text)
      value += next
      kept = value.length
      index++
      continue
    }
    flush()
    if (quoted && sign === '"') {
      index++
      while (text[index] === ' ') index++
      if (index < text.length && !',;+'.includes(text[index] ?? '')) throw new InvalidDn(text)
      return [value, index]
    }
    if (!quoted) {
      if (sign === ',' || sign === ';' || sign === '+') break
      if (sign === '"' || sign === '<' || sign === '>') throw new InvalidDn(text)
    }
    value += sign
  }
  flush()
  if (quoted) throw new InvalidDn(text)
  while (value.length > kept && value.endsWith(' ')) value = value.slice(0, -1)
  return [value, index]
}

/** Takes a name apart, nearest part first (RFC 4514; also RFC 2253's quotes and semicolons). Throws InvalidDn. */
export function parseDn(text: string): readonly Rdn[] {
  if (text.trim() === '') return []
  const names: Rdn[] = []
  let parts: DnPart[] = []
  let at = 0
  for (;;) {
    const [type, from] = readType(text, at)
    const [value, end] = readValue(text, from)
    parts.push({ type, value })
    const separator = text[end]
    if (separator !== '+') {
      names.push(parts)
      parts = []
    }
    if (separator === undefined) return names
    at = end + 1
  }
}

/** The name as text (RFC 4514). */
export function printDn(names: readonly Rdn[]): string {
  return names.map(parts => parts.map(({ type, value }) => `${type}=${escapeDnValue(value)}`).join('+')).join(',')
}

const folded = (value: string) => value.normalize('NFC').toLowerCase().replaceAll(/ {2,}/g, ' ')

/** A text that is equal for two spellings of one name: case, spaces, escapes and the order inside a relative name. */
export function dnKey(text: string): string {
  // Most names have nothing to unfold; parsing all of a large group would cost more than reading it.
  if (/^[A-Za-z0-9=,.@_ -]*$/.test(text) && !/^ | $| [ ,=]|[,=] /.test(text)) return text.toLowerCase()
  return parseDn(text)
    .map(parts =>
      parts
        .map(({ type, value }) => `${type.toLowerCase()}=${escapeDnValue(folded(value))}`)
        .toSorted()
        .join('+'),
    )
    .join(',')
}

/** As `dnKey`, for what a directory or a person wrote: a text that is no distinguished name is only put in lower case. */
export function looseDnKey(text: string): string {
  try {
    return dnKey(text)
  } catch (error) {
    if (error instanceof InvalidDn) return text.toLowerCase()
    throw error
  }
}

/** Whether the name is the base itself or lies below it; both as `dnKey` gives them. An empty base holds everything. */
export function liesIn(key: string, baseKey: string): boolean {
  if (baseKey === '' || key === baseKey) return true
  // A comma after an odd number of backslashes belongs to a value.
  return key.endsWith(`,${baseKey}`) && /(?:^|[^\\])(?:\\\\)*$/.test(key.slice(0, -baseKey.length - 1))
}

/** Whether the name is the base itself or lies below it, in whatever spelling. */
export function isWithin(dn: string, base: string): boolean {
  return liesIn(dnKey(dn), dnKey(base))
}
