import { afterEach, expect, test } from 'vitest'
import { DirectoryFailure, type DirectoryServer } from '../../electron/sync/source.ts'
import { guidText } from '../../electron/sync/sources/anchors.ts'
import { collect } from './collect.ts'
import {
  entryMessage,
  intermediateMessage,
  pagedType,
  pagedValue,
  resultMessage,
  sequenceOf,
  type Attributes,
  type ControlValue,
  type LdapRequest,
} from './ldap-messages.ts'
import { scriptedBase, startScripted, type Answer, type ScriptedLdap } from './scripted-ldap.ts'

const dirSyncType = '1.2.840.113556.1.4.841'
const syncRequestType = '1.3.6.1.4.1.4203.1.9.1.1'
const syncDoneType = '1.3.6.1.4.1.4203.1.9.1.3'
const syncInfoType = '1.3.6.1.4.1.4203.1.9.1.4'
const syncStateType = '1.3.6.1.4.1.4203.1.9.1.2'

let server: ScriptedLdap | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

const scope = { baseDn: scriptedBase, attributes: ['uid', 'member'] }
const guid = (place: number) => Buffer.concat([Buffer.alloc(15), Buffer.of(place)])

/** A server whose searches below the base are answered by the script; the rest as it should be. */
async function start(kind: DirectoryServer['kind'], below: (request: LdapRequest) => Answer): Promise<DirectoryServer> {
  await server?.stop()
  const rootDse: Attributes = {
    objectClass: ['top'],
    namingContexts: [scriptedBase],
    supportedControl: [pagedType, dirSyncType, syncRequestType],
  }
  server = await startScripted({
    answer: request => {
      const { id, base, scope, controls } = request
      if (request.kind !== 'search' || scope === 2) return below(request)
      if (controls.has(dirSyncType) || controls.has(syncRequestType)) return below(request)
      if (base !== '' && base !== scriptedBase) return below(request)
      const attributes = base === '' ? rootDse : { objectGUID: [guid(0xff)] }
      return { bytes: Buffer.concat([entryMessage(id, base, attributes), resultMessage(id, 0x65)]) }
    },
  })
  return { url: server.url, security: 'none', kind }
}

const dirSyncValue = (more: number, cookie: string): ControlValue => ({
  type: dirSyncType,
  value: sequenceOf(writer => {
    writer.writeInt(more)
    writer.writeInt(0)
    writer.writeString(cookie)
  }),
})

const members = (from: number, to: number) => Array.from({ length: to - from }, (_, place) => `cn=m${from + place}`)

/** DirSync in rounds; a search with pages (for organizational units) gives nobody. */
const inRounds =
  (rounds: readonly ((id: number) => Buffer)[], cookies: readonly string[]) =>
  ({ id, controls, scope }: LdapRequest): Answer => {
    const control = controls.get(dirSyncType)
    if (control === undefined) return { bytes: resultMessage(id, 0x65, { controls: [pagedValue('')] }) }
    if (scope === 0) return { bytes: resultMessage(id, 0x65, { controls: [dirSyncValue(0, 'start')] }) }
    const number = cookies.findIndex(cookie => control.includes(cookie)) + 1
    const more = number + 1 < rounds.length ? 1 : 0
    const cookie = cookies[number] ?? 'end'
    return {
      bytes: Buffer.concat([
        rounds[number]?.(id) ?? Buffer.alloc(0),
        resultMessage(id, 0x65, { controls: [dirSyncValue(more, cookie)] }),
      ]),
    }
  }

const group = (attributes: Attributes) => (id: number) =>
  entryMessage(id, `cn=all,${scriptedBase}`, { objectGUID: [guid(1)], ...attributes })

test('DirSync goes on round after round, an empty one too, and a group in pieces is one object', async () => {
  const described = await start(
    'activeDirectory',
    inRounds(
      [
        group({ objectClass: ['group'], 'member;range=1-1': members(0, 3) }),
        () => Buffer.alloc(0),
        group({ 'member;range=1-1': members(3, 5) }),
      ],
      ['one', 'two', 'three'],
    ),
  )
  const { changes, reading } = await collect(described, scope)
  expect(changes).toMatchObject([{ kind: 'whole' }, { kind: 'part', membersAdded: members(3, 5) }])
  const [first] = changes
  expect(first?.kind === 'whole' && first.object.attributes.get('member')).toEqual(members(0, 3))
  expect(reading.coverage).toBe('full')
})

test('DirSync without its control, with an empty cookie or in a circle is no reading', async () => {
  const spoil = (controls: readonly ControlValue[]) => (request: LdapRequest) =>
    request.controls.has(dirSyncType) && request.scope === 2
      ? { bytes: Buffer.concat([group({})(request.id), resultMessage(request.id, 0x65, { controls })]) }
      : inRounds([], [])(request)
  for (const controls of [[], [dirSyncValue(0, '')], [dirSyncValue(1, 'same')]])
    await expect(collect(await start('activeDirectory', spoil(controls)), scope)).rejects.toBeInstanceOf(
      DirectoryFailure,
    )
})

test('values that come in ranges are read to the end, and one that does not go on is no reading', async () => {
  const all = members(0, 3_200)
  const ranged =
    (goesOn: boolean) =>
    ({ id, attributes, scope }: LdapRequest): Answer => {
      const asked = attributes.map(name => /^member;range=(\d+)-\*$/i.exec(name)?.[1]).find(from => from !== undefined)
      const from = Number(asked ?? 0)
      const to = Math.min(from + 1_500, all.length)
      const name = `member;range=${from}-${to === all.length ? '*' : to - 1}`
      const values = from > 0 && !goesOn ? {} : { [name]: all.slice(from, to) }
      const entry = group({ objectClass: ['group'], ...values })(id)
      return {
        bytes: Buffer.concat([entry, resultMessage(id, 0x65, { controls: scope === 2 ? [pagedValue('')] : [] })]),
      }
    }
  const { changes } = await collect(await start('ldap', ranged(true)), scope)
  expect(changes.map(change => change.kind === 'whole' && change.object.attributes.get('member'))).toEqual([all])
  await expect(collect(await start('ldap', ranged(false)), scope)).rejects.toThrow(/to the end/)
})

test('who is on a page and not there when read again counts as there', async () => {
  const some = group({ objectClass: ['group'], 'member;range=0-1499': members(0, 1_500) })
  const answer = ({ id, scope, attributes }: LdapRequest): Answer => {
    const again = scope === 0 && attributes.includes('member')
    return {
      bytes: Buffer.concat([
        again ? Buffer.alloc(0) : some(id),
        resultMessage(id, 0x65, { controls: scope === 2 ? [pagedValue('')] : [] }),
      ]),
    }
  }
  const { changes, reading } = await collect(await start('ldap', answer), scope)
  expect(changes).toEqual([{ kind: 'present', anchors: [guidText(guid(1))] }])
  expect(reading).toMatchObject({ coverage: 'full', read: 1 })
})

const syncDone = (cookie: string | undefined, refreshDeletes: boolean): ControlValue => ({
  type: syncDoneType,
  value: sequenceOf(writer => {
    if (cookie !== undefined) writer.writeString(cookie)
    writer.writeBoolean(refreshDeletes)
  }),
})

const syncEntry = (id: number, place: number, controls: readonly ControlValue[]) =>
  entryMessage(id, `uid=p${place},${scriptedBase}`, { objectClass: ['person'], uid: [`p${place}`] }, controls)

const stated = (state: number, uuid: Buffer): ControlValue => ({
  type: syncStateType,
  value: sequenceOf(writer => {
    writer.writeEnumeration(state)
    writer.writeBuffer(uuid, 0x04)
  }),
})

const added = (place: number): ControlValue => stated(1, guid(place))

const synchronizing = (end: (id: number) => Buffer) => (request: LdapRequest) => {
  const { id, controls, scope } = request
  if (!controls.has(syncRequestType)) return { bytes: resultMessage(id, 0x65, { controls: [pagedValue('')] }) }
  if (scope === 0) return { bytes: resultMessage(id, 0x65, { controls: [syncDone('c', false)] }) }
  return { bytes: end(id) }
}

test('a content synchronization without its end, its cookie or its states is no reading', async () => {
  const done = (id: number, controls: readonly ControlValue[]) => resultMessage(id, 0x65, { controls })
  const spoilt: readonly ((id: number) => Buffer)[] = [
    id => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [])]),
    id => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone('', true)])]),
    id => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone(undefined, false)])]),
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
  for (const end of spoilt)
    await expect(collect(await start('openLdap', synchronizing(end)), scope)).rejects.toBeInstanceOf(DirectoryFailure)
  const right = (id: number) => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone('c', false)])])
  const { reading } = await collect(await start('openLdap', synchronizing(right)), scope)
  expect(reading).toMatchObject({ coverage: 'full', read: 1 })
})
