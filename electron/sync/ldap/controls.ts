import { Ber, BerWriter } from 'ldapts'
import { answerFaults } from '../../../shared/texts/directory-details.ts'
import { BerCursor, InvalidBer } from './ber.ts'
import type { ResponseControl } from './decode.ts'
import type { RequestControl } from './encode.ts'

export const controlTypes = {
  paged: '1.2.840.113556.1.4.319',
  dirSync: '1.2.840.113556.1.4.841',
  showDeleted: '1.2.840.113556.1.4.417',
  domainScope: '1.2.840.113556.1.4.1339',
  syncRequest: '1.3.6.1.4.1.4203.1.9.1.1',
  syncState: '1.3.6.1.4.1.4203.1.9.1.2',
  syncDone: '1.3.6.1.4.1.4203.1.9.1.3',
  syncInfo: '1.3.6.1.4.1.4203.1.9.1.4',
} as const

const noBytes = Buffer.alloc(0)

function encoded(write: (writer: BerWriter) => void): Buffer {
  const writer = new BerWriter()
  writer.startSequence()
  write(writer)
  writer.endSequence()
  return writer.buffer
}

/** The control that was asked for in an answer, or undefined. */
export function controlOf(controls: readonly ResponseControl[], type: string): ResponseControl | undefined {
  return controls.find(control => control.type === type)
}

/** Asks for one page (RFC 2696), from the start or from where the cookie says. */
export function pagedControl(size: number, cookie: Buffer): RequestControl {
  const value = encoded(writer => {
    writer.writeInt(size)
    writer.writeBuffer(cookie, Ber.OctetString)
  })
  return { type: controlTypes.paged, critical: true, value }
}

/** The cookie of a page; empty after the last. Throws InvalidBer. */
export function pagedCookie(value: Buffer): Buffer {
  const inside = new BerCursor(value).inside(0x30)
  inside.integer(0x02)
  return Buffer.from(inside.take(0x04))
}

/** LDAP_DIRSYNC_INCREMENTAL_VALUES: a group's members that came and went, not all of them. */
const incrementalValues = -0x80000000

/** Asks Active Directory for what changed since the cookie; an empty cookie asks for everything. */
export function dirSyncControl(cookie: Buffer): RequestControl {
  const value = encoded(writer => {
    writer.writeInt(incrementalValues)
    writer.writeInt(0x7fffffff)
    writer.writeBuffer(cookie, Ber.OctetString)
  })
  return { type: controlTypes.dirSync, critical: true, value }
}

/** Whether more is to be fetched, and the cookie to fetch it with. Throws InvalidBer. */
export function dirSyncState(value: Buffer): { readonly more: boolean; readonly cookie: Buffer } {
  const inside = new BerCursor(value).inside(0x30)
  const more = inside.integer(0x02) !== 0
  inside.integer(0x02)
  return { more, cookie: Buffer.from(inside.take(0x04)) }
}

export const showDeletedControl: RequestControl = { type: controlTypes.showDeleted, critical: true }

/** Asks Active Directory not to point to its other domains and partitions. */
export const domainScopeControl: RequestControl = { type: controlTypes.domainScope, critical: false }

/** Asks for content synchronization, refreshOnly (RFC 4533). */
export function syncRequestControl(cookie: Buffer | undefined): RequestControl {
  const value = encoded(writer => {
    writer.writeEnumeration(1)
    if (cookie !== undefined) writer.writeBuffer(cookie, Ber.OctetString)
  })
  return { type: controlTypes.syncRequest, critical: true, value }
}

export const syncStates = ['present', 'add', 'modify', 'delete'] as const

/** An entryUUID: sixteen bytes, or two objects might pass for one. */
function uuidIn(cursor: BerCursor): Buffer {
  const uuid = cursor.take(0x04)
  if (uuid.length !== 16) throw new InvalidBer(answerFaults.uuid)
  return uuid
}

/** What the control of an entry says of it. Throws InvalidBer. */
export function syncState(value: Buffer): {
  readonly state: (typeof syncStates)[number]
  readonly uuid: Buffer
} {
  const inside = new BerCursor(value).inside(0x30)
  const state = syncStates[inside.integer(0x0a)]
  if (state === undefined) throw new InvalidBer(answerFaults.number)
  return { state, uuid: uuidIn(inside) }
}

/** How a synchronization ended. Throws InvalidBer. */
export function syncDone(value: Buffer): { readonly cookie: Buffer | undefined; readonly refreshDeletes: boolean } {
  if (value.length === 0) return { cookie: undefined, refreshDeletes: false }
  const inside = new BerCursor(value).inside(0x30)
  const cookie = inside.peek() === 0x04 ? Buffer.from(inside.take(0x04)) : undefined
  return { cookie, refreshDeletes: inside.peek() === 0x01 && inside.boolean(0x01) }
}

/** A message between the entries of a synchronization. */
export interface SyncInfo {
  readonly kind: 'newCookie' | 'refreshDelete' | 'refreshPresent' | 'idSet'
  readonly uuids: readonly Buffer[]
  /** In an idSet: whether these are gone, else they are present and unchanged. */
  readonly refreshDeletes: boolean
}

const infoKinds: Readonly<Record<number, SyncInfo['kind']>> = {
  0x80: 'newCookie',
  0xa1: 'refreshDelete',
  0xa2: 'refreshPresent',
  0xa3: 'idSet',
}

/** Decodes such a message; undefined where its kind is not known. Throws InvalidBer. */
export function syncInfo(value: Buffer): SyncInfo | undefined {
  const cursor = new BerCursor(value)
  const tag = cursor.peek()
  const kind = infoKinds[tag]
  if (kind === undefined) return undefined
  const uuids: Buffer[] = []
  if (kind !== 'idSet') return { kind, uuids, refreshDeletes: false }
  const inside = cursor.inside(tag)
  if (inside.peek() === 0x04) inside.skip()
  const refreshDeletes = inside.peek() === 0x01 && inside.boolean(0x01)
  const set = inside.inside(0x31)
  while (!set.atEnd) uuids.push(uuidIn(set))
  return { kind, uuids, refreshDeletes }
}

export { noBytes as emptyCookie }
