import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { EntryAttribute } from '../ldap/attribute.ts'
import { textOf, valuesOf, type EntryMessage } from '../ldap/decode.ts'
import { failure } from '../ldap/failure.ts'

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const digits = '0123456789abcdef'
const written = Buffer.alloc(36, '-')

/**
 * An entryUUID from its sixteen bytes, as the synchronization of OpenLDAP sends it. A directory may name everybody at
 * each reading, so that each is written in place and becomes one string, not one that is joined of many.
 */
export function uuidText(bytes: Buffer): string {
  let at = 0
  for (const byte of bytes) {
    if (at === 8 || at === 13 || at === 18 || at === 23) at += 1
    written[at] = digits.charCodeAt(byte >> 4)
    written[at + 1] = digits.charCodeAt(byte & 15)
    at += 2
  }
  return written.toString('latin1', 0, at)
}

/** An objectGUID as text: its first three fields have their lowest byte first. */
export function guidText(bytes: Buffer): string {
  const swapped = Buffer.from(bytes)
  swapped.subarray(0, 4).swap32()
  swapped.subarray(4, 8).swap16()
  return uuidText(swapped)
}

/** The sixteen bytes of an objectGUID from its text. */
export function guidBytes(text: string): Buffer {
  const bytes = Buffer.from(text.replaceAll('-', ''), 'hex')
  bytes.subarray(0, 4).swap32()
  bytes.subarray(4, 8).swap16()
  return bytes
}

/** The identity in these attributes: objectGUID where there is one, else entryUUID; undefined without both. */
export function anchorIn(attributes: readonly EntryAttribute[]): string | undefined {
  const guid = valuesOf(attributes, 'objectguid')[0]
  if (guid?.length === 16) return guidText(guid)
  const uuid = textOf(attributes, 'entryuuid')?.toLowerCase()
  return uuid !== undefined && guidPattern.test(uuid) ? uuid : undefined
}

/** The identity of an entry. Throws a failure where it has none. */
export function anchorOf(entry: EntryMessage): string {
  const anchor = anchorIn(entry.attributes)
  if (anchor === undefined) throw failure('read', directoryProblems.noAnchor({ dn: entry.dn }))
  return anchor
}
