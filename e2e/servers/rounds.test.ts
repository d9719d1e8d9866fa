import { afterEach, expect, test } from 'vitest'
import { DirectoryFailure, type DirectoryServer } from '../../electron/sync/source.ts'
import { guidText } from '../../electron/sync/sources/anchors.ts'
import { collect } from './collect.ts'
import {
  added,
  dirSyncType,
  dirSyncValue,
  done,
  guid,
  incrementalDirectory,
  spoiltSynchronizations,
  syncDone,
  syncEntry,
  syncRequestType,
} from './incremental-ldap.ts'
import {
  entryMessage,
  pagedValue,
  resultMessage,
  type Attributes,
  type ControlValue,
  type LdapRequest,
} from './ldap-messages.ts'
import { scriptedBase, startScripted, type Answer, type Script, type ScriptedLdap } from './scripted-ldap.ts'

let server: ScriptedLdap | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

const scope = { baseDn: scriptedBase, attributes: ['uid', 'member'] }

/** A server whose searches below the base are answered by the script; the rest as it should be. */
async function start(kind: DirectoryServer['kind'], below: Script['answer']): Promise<DirectoryServer> {
  await server?.stop()
  server = await startScripted({ answer: incrementalDirectory(below) })
  return { url: server.url, security: 'none', kind }
}

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

const synchronizing = (end: (id: number) => Buffer) => (request: LdapRequest) => {
  const { id, controls, scope } = request
  if (!controls.has(syncRequestType)) return { bytes: resultMessage(id, 0x65, { controls: [pagedValue('')] }) }
  if (scope === 0) return { bytes: resultMessage(id, 0x65, { controls: [syncDone('c', false)] }) }
  return { bytes: end(id) }
}

test('a content synchronization without its end, its cookie or its states is no reading', async () => {
  // Without an end to go on from later; who has one may be told that it still holds.
  const endless = (id: number) => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone(undefined, false)])])
  for (const end of [...spoiltSynchronizations, endless])
    await expect(collect(await start('openLdap', synchronizing(end)), scope)).rejects.toBeInstanceOf(DirectoryFailure)
  const right = (id: number) => Buffer.concat([syncEntry(id, 1, [added(1)]), done(id, [syncDone('c', false)])])
  const { reading } = await collect(await start('openLdap', synchronizing(right)), scope)
  expect(reading).toMatchObject({ coverage: 'full', read: 1 })
})
