import { test } from 'vitest'
import { uuidText } from '../../electron/sync/sources/anchors.ts'
import { times } from '../extent.ts'
import { expectNobodyGone, mailPerson, resultCodes, type Last, type Wrong } from './at-risk.ts'
import {
  dirSyncType,
  dirSyncValue,
  done,
  guid,
  incrementalDirectory,
  spoiltSynchronizations,
  stated,
  syncDone,
  syncRequestType,
} from './incremental-ldap.ts'
import { entryMessage, pagedValue, resultMessage, type ControlValue, type LdapRequest } from './ldap-messages.ts'
import type { Answer, Script } from './scripted-ldap.ts'

const places = [1, 2, 3, 4, 5, 6]

/** What the server said last, and what a client that was told it has heard of. */
const cookies: Readonly<Record<Last, string>> = { stays: 'cookie-1', left: 'cookie-2' }

/** Everybody by name, as searches in pages ask. */
const everybody = ({ id }: LdapRequest, last: Last): Buffer =>
  Buffer.concat([...places.map(place => personMessage(id, place, last)), done(id, [pagedValue('')])])

function personMessage(id: number, place: number, last: Last, controls?: readonly ControlValue[]): Buffer {
  const { dn, attributes } = mailPerson(place, last)
  const identity = { entryUUID: [uuidText(guid(place))], objectGUID: [guid(place)], sAMAccountName: [`p${place}`] }
  return entryMessage(id, dn, { ...attributes, ...identity }, controls)
}

/** An answer that is sent up to this share of it. */
const cutAt = (bytes: Buffer, share: number): Answer => ({ bytes, cutAfter: Math.floor(bytes.length * share) })

const cuts = times(10, 100)
const shares = Array.from({ length: cuts }, (_, place) => place / cuts)

/** A server of this method, whose answer to what is really asked may be another. */
type Method = (last: Last, spoil?: (request: LdapRequest, right: Buffer) => Answer) => Script['answer']

const whole = (_: LdapRequest, bytes: Buffer): Answer => ({ bytes })

/** How a method asks, and how it tells of an object and of its end. */
interface Protocol {
  readonly type: string
  readonly state: (place: number) => readonly ControlValue[]
  readonly end: (cookie: string, isAll: boolean) => ControlValue
}

const method =
  ({ type, state, end }: Protocol): Method =>
  (last, spoil = whole) =>
    incrementalDirectory(request => {
      const { id, kind, scope, controls } = request
      if (kind === 'bind') return { bytes: resultMessage(id, 0x61) }
      const asked = controls.get(type)
      if (asked === undefined) return { bytes: everybody(request, last) }
      if (scope === 0) return { bytes: done(id, [end('start', true)]) }
      const named = asked.includes(cookies[last]) ? [] : asked.includes(cookies.stays) ? [6] : places
      const entries = named.map(place => personMessage(id, place, last, state(place)))
      const isAll = named.length === places.length
      return spoil(request, Buffer.concat([...entries, done(id, [end(cookies[last], isAll)])]))
    })

const synchronizing = method({
  type: syncRequestType,
  state: place => [stated(1, guid(place))],
  end: (cookie, isAll) => syncDone(cookie, !isAll),
})

const dirSync = method({ type: dirSyncType, state: () => [], end: cookie => dirSyncValue(0, cookie) })

/** What may go wrong whatever the method: any result, and an end anywhere. */
const wrongAnyway = (answer: Method): readonly Wrong[] => [
  ...resultCodes.map(code => ({ answer: answer('left', ({ id }) => ({ bytes: resultMessage(id, 0x65, { code }) })) })),
  ...shares.map(share => ({ answer: answer('left', (_, bytes) => cutAt(bytes, share)) })),
]

test('whatever is wrong with a content synchronization, a tenant loses nobody by it', async () => {
  await expectNobodyGone({
    type: 'OpenLdap',
    right: synchronizing,
    wrong: () => [
      ...wrongAnyway(synchronizing),
      ...spoiltSynchronizations.map(spoilt => ({ answer: synchronizing('left', ({ id }) => ({ bytes: spoilt(id) })) })),
    ],
  })
}, 60_000)

test('whatever is wrong with DirSync, a tenant loses nobody by it', async () => {
  /** Somebody was deleted, it says, and fails rounds later. */
  const breaksOff = ({ id, controls }: LdapRequest): Answer => {
    const asked = controls.get(dirSyncType)
    const round = [1, 2].find(number => asked?.includes(`round-${number}`)) ?? 0
    if (round === 2) return { bytes: resultMessage(id, 0x65, { code: 80 }) }
    const { dn } = mailPerson(1, 'left')
    const gone = entryMessage(id, dn, { objectGUID: [guid(1)], isDeleted: ['TRUE'] })
    return { bytes: Buffer.concat([gone, done(id, [dirSyncValue(1, `round-${round + 1}`)])]) }
  }
  const ending =
    (controls: readonly ControlValue[]) =>
    ({ id }: LdapRequest): Answer => ({
      bytes: Buffer.concat([personMessage(id, 1, 'left'), done(id, controls)]),
    })
  const spoilt = [breaksOff, ending([]), ending([dirSyncValue(0, '')]), ending([dirSyncValue(1, 'same')])]
  await expectNobodyGone({
    type: 'ActiveDirectory',
    right: dirSync,
    wrong: () => [...wrongAnyway(dirSync), ...spoilt.map(spoil => ({ answer: dirSync('left', spoil) }))],
  })
}, 60_000)
