import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { EntryAttribute } from '../ldap/attribute.ts'
import { textOf, valuesOf, type EntryMessage } from '../ldap/decode.ts'
import { failure } from '../ldap/failure.ts'

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function dashed(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** An entryUUID from its sixteen bytes, as the synchronization of OpenLDAP sends it. */
export function uuidText(bytes: Buffer): string {
  return dashed(bytes.toString('hex'))
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
