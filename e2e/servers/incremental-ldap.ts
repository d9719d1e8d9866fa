import {
  entryMessage,
  intermediateMessage,
  pagedType,
  resultMessage,
  sequenceOf,
  type Attributes,
  type ControlValue,
} from './ldap-messages.ts'
import { scriptedBase, scriptedPerson, type Script } from './scripted-ldap.ts'

export const dirSyncType = '1.2.840.113556.1.4.841'
export const syncRequestType = '1.3.6.1.4.1.4203.1.9.1.1'
const syncDoneType = '1.3.6.1.4.1.4203.1.9.1.3'
const syncInfoType = '1.3.6.1.4.1.4203.1.9.1.4'
const syncStateType = '1.3.6.1.4.1.4203.1.9.1.2'

export const guid = (place: number) => Buffer.concat([Buffer.alloc(15), Buffer.of(place)])

/** A directory whose searches below the base are answered by the script; the rest as it should be. */
export function incrementalDirectory(below: Script['answer']): Script['answer'] {
  const rootDse: Attributes = {
    objectClass: ['top'],
    namingContexts: [scriptedBase],
    supportedControl: [pagedType, dirSyncType, syncRequestType],
  }
  return request => {
    const { id, kind, base, scope, controls } = request
    if (kind !== 'search' || scope === 2) return below(request)
    if (controls.has(dirSyncType) || controls.has(syncRequestType)) return below(request)
    if (base !== '' && base !== scriptedBase) return below(request)
    const attributes = base === '' ? rootDse : { objectGUID: [guid(0xff)] }
    return { bytes: Buffer.concat([entryMessage(id, base, attributes), resultMessage(id, 0x65)]) }
  }
}

export const dirSyncValue = (more: number, cookie: string): ControlValue => ({
  type: dirSyncType,
  value: sequenceOf(writer => {
    writer.writeInt(more)
    writer.writeInt(0)
    writer.writeString(cookie)
  }),
})

export const syncDone = (cookie: string | undefined, refreshDeletes: boolean): ControlValue => ({
  type: syncDoneType,
  value: sequenceOf(writer => {
    if (cookie !== undefined) writer.writeString(cookie)
    writer.writeBoolean(refreshDeletes)
  }),
})

export const syncEntry = (id: number, place: number, controls: readonly ControlValue[]) => {
  const { dn, attributes } = scriptedPerson(place)
  return entryMessage(id, dn, attributes, controls)
}

export const stated = (state: number, uuid: Buffer): ControlValue => ({
  type: syncStateType,
  value: sequenceOf(writer => {
    writer.writeEnumeration(state)
    writer.writeBuffer(uuid, 0x04)
  }),
})

export const added = (place: number): ControlValue => stated(1, guid(place))

/** The result of a search, with its controls. */
export const done = (id: number, controls: readonly ControlValue[]) => resultMessage(id, 0x65, { controls })

/** Synchronizations that end as none does, or say of an entry what cannot be. */
export const spoiltSynchronizations: readonly ((id: number) => Buffer)[] = [
  id => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [])]),
  id => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone('', true)])]),
  id => Buffer.concat([syncEntry(id, 1, []), done(id, [syncDone('c', false)])]),
  id => done(id, [syncDone('c', false)]),
  id => Buffer.concat([syncEntry(id, 1, [stated(4, guid(1))]), done(id, [syncDone('c', false)])]),
  ...[0, 15, 17].map(
    length => (id: number) =>
      Buffer.concat([syncEntry(id, 1, [stated(1, Buffer.alloc(length, 1))]), done(id, [syncDone('c', false)])]),
  ),
  // A set of names of which one has fifteen bytes.
  id =>
    Buffer.concat([
      intermediateMessage(id, syncInfoType, Buffer.from(`a3133111040f${'01'.repeat(15)}`, 'hex')),
      done(id, [syncDone('c', false)]),
    ]),
  id =>
    Buffer.concat([
      intermediateMessage(id, syncInfoType, Buffer.from('a3ff', 'hex')),
      done(id, [syncDone('c', false)]),
    ]),
]
