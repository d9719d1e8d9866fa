import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DirectoryScope, DirectoryServer } from '../../electron/sync/source.ts'
import { testDirectory } from '../../electron/sync/test-connection.ts'
import { fullReasons } from '../../shared/texts/directory.ts'
import { collect, type Collected } from './collect.ts'
import { personAt } from './people-ldif.ts'
import { hasSamba } from './installed.ts'
import {
  sambaAdmin,
  sambaDomain,
  sambaName,
  sambaOrdinary,
  sambaPeople,
  sambaSecret,
  startSamba,
  type Samba,
} from './samba.ts'

const people = 2_500
const users = `CN=Users,${sambaDomain}`
const dnAt = (index: number) => `CN=${personAt(index).displayName},${sambaPeople}`
const wide: DirectoryScope = {
  baseDn: sambaDomain,
  attributes: ['sAMAccountName', 'displayName', 'mail', 'title', 'member', 'userAccountControl'],
}

const modify = (dn: string, ...lines: readonly string[]) => `dn: ${dn}\nchangetype: modify\n${lines.join('\n')}\n`

describe.runIf(hasSamba() || process.env['CI'] !== undefined)(
  'a real Active Directory domain',
  { timeout: 120_000 },
  () => {
    let samba: Samba

    const described = (more: Partial<DirectoryServer> = {}): DirectoryServer => ({
      url: `ldaps://${samba.address}`,
      security: 'tls',
      serverName: sambaName,
      certificateAuthority: samba.authority,
      bindAccount: sambaAdmin,
      bindSecret: sambaSecret,
      kind: 'auto',
      ...more,
    })

    /** Reads one change after the other, each from where the last ended. */
    const follower = (scope: DirectoryScope, more: Partial<DirectoryServer> = {}) => {
      let cookie: string | undefined
      return async (): Promise<Collected> => {
        const collected = await collect(described(more), scope, { cookie })
        cookie = collected.reading.cookie
        return collected
      }
    }

    const anchorsOf = ({ changes }: Collected) =>
      new Map(changes.flatMap(change => (change.kind === 'whole' ? [[change.object.dn, change.object.anchor]] : [])))

    beforeAll(async () => {
      samba = await startSamba(people)
    }, 300_000)
    afterAll(() => samba.stop())

    test('by DirSync: each kind of change, known by its identity', async () => {
      const next = follower(wide)
      const full = await next()
      const anchors = anchorsOf(full)
      expect(full.reading).toMatchObject({ coverage: 'full' })
      expect(anchors.size).toBeGreaterThanOrEqual(people)
      expect(anchors.size).toBe(full.changes.length)
      const unchanged = { changes: [], reading: { coverage: 'changes', read: 0 } }
      expect(await next()).toMatchObject(unchanged)

      samba.modify(modify(dnAt(1), 'replace: displayName', 'displayName: Changed', '-', 'add: title', 'title: Chief'))
      const [changed, ...more] = (await next()).changes
      expect(more).toEqual([])
      expect(changed).toMatchObject({ kind: 'part', object: { anchor: anchors.get(dnAt(1)) }, cleared: [] })
      expect(changed?.kind === 'part' && [...changed.object.attributes.keys()].toSorted()).toEqual([
        'displayname',
        'title',
      ])

      samba.modify(modify(dnAt(1), 'delete: title'))
      expect((await next()).changes).toMatchObject([{ kind: 'part', cleared: ['title'] }])

      samba.modify(modify(dnAt(1), 'replace: userAccountControl', 'userAccountControl: 546'))
      const [disabled] = (await next()).changes
      expect(disabled?.kind === 'part' && [...disabled.object.attributes.keys()]).toEqual(['useraccountcontrol'])

      samba.rename(dnAt(2), `CN=Renamed,${sambaPeople}`)
      samba.rename(dnAt(3), `CN=Moved,${users}`)
      const moved = anchorsOf(await next())
      expect(moved).toEqual(
        new Map([
          [`CN=Renamed,${sambaPeople}`, anchors.get(dnAt(2))],
          [`CN=Moved,${users}`, anchors.get(dnAt(3))],
        ]),
      )

      samba.remove(dnAt(4))
      expect((await next()).changes).toEqual([{ kind: 'gone', anchor: anchors.get(dnAt(4)) }])

      const group = `CN=Team,${users}`
      samba.add(`dn: ${group}\nobjectClass: group\nsAMAccountName: team\nmember: ${dnAt(5)}\n`)
      const [made] = (await next()).changes
      expect(made?.kind === 'whole' && made.object.attributes.get('member')).toEqual([dnAt(5)])
      samba.modify(modify(group, 'add: member', `member: ${dnAt(6)}`, '-', 'delete: member', `member: ${dnAt(5)}`))
      expect((await next()).changes).toMatchObject([
        { kind: 'part', membersAdded: [dnAt(6)], membersRemoved: [dnAt(5)] },
      ])
      expect(await next()).toMatchObject(unchanged)
    })

    test('a narrower base and filter: who leaves either is gone', async () => {
      const next = follower({ ...wide, baseDn: sambaPeople, filter: '(mail=*)' })
      const anchors = anchorsOf(await next())
      expect(anchors.has(dnAt(10))).toBe(true)
      samba.rename(dnAt(10), `CN=Left,${users}`)
      samba.modify(modify(dnAt(11), 'delete: mail'))
      samba.modify(modify(dnAt(12), 'replace: displayName', 'displayName: Stays'))
      const { changes, reading } = await next()
      // Who is named and not found may only be out of sight, so everybody who is in sight is named.
      expect(reading.coverage).toBe('full')
      const present = new Set(changes.flatMap(change => (change.kind === 'present' ? change.anchors : [])))
      const left = [...anchors].filter(([, anchor]) => !present.has(anchor)).map(([dn]) => dn)
      expect(left.toSorted()).toEqual([dnAt(10), dnAt(11)].toSorted())
      expect(changes.filter(({ kind }) => kind === 'whole')).toMatchObject([{ object: { dn: dnAt(12) } }])
    })

    test('an ordinary account is read by update sequence number, over StartTLS', async () => {
      const ordinary = { bindAccount: sambaOrdinary, url: `ldap://${samba.address}`, security: 'startTls' } as const
      const next = follower(wide, ordinary)
      const full = await next()
      const anchors = anchorsOf(full)
      samba.modify(modify(dnAt(20), 'replace: displayName', 'displayName: Changed'))
      samba.remove(dnAt(21))
      const { changes, reading } = await next()
      expect(reading).toMatchObject({ coverage: 'full', read: full.changes.length - 1 })
      const wholes = changes.flatMap(change => (change.kind === 'whole' ? [change.object.dn] : []))
      expect(wholes).toContain(dnAt(20))
      expect(wholes.length).toBeLessThan(10)
      const present = new Set(changes.flatMap(change => (change.kind === 'present' ? change.anchors : [])))
      expect(present.has(anchors.get(dnAt(21)) ?? '')).toBe(false)
      const { steps } = await testDirectory(described(ordinary), wide)
      expect(steps.every(({ outcome }) => outcome === 'passed')).toBe(true)
      expect(steps.at(-1)?.sentence).toMatch(/Replicating Directory Changes/)
    })

    test('a cookie the domain controller does not know, or of another way to read, leads to a full reading', async () => {
      const { reading } = await collect(described(), wide)
      const place = JSON.parse(Buffer.from(reading.cookie ?? '', 'base64').toString('utf8')) as Record<string, unknown>
      const packed = (more: Record<string, unknown>) =>
        Buffer.from(JSON.stringify({ ...place, ...more })).toString('base64')
      // By update sequence number the domain controller is known by its own name, by DirSync the domain is.
      for (const [cookie, fullBecause] of [
        [packed({ at: 'AAAA' }), fullReasons.rejected],
        [packed({ method: 'usn', server: 'controller' }), fullReasons.otherMethod],
        [packed({ server: 'other' }), fullReasons.otherServer],
      ] as const) {
        const again = await collect(described(), wide, { cookie })
        expect(again.reading).toMatchObject({ coverage: 'full', fullBecause })
      }
    })

    test('a wrong name, authority or password is told, and unencrypted reading is refused', async () => {
      const failing = async (more: Partial<DirectoryServer>) =>
        (await testDirectory(described(more), wide)).steps.find(({ outcome }) => outcome === 'failed')
      expect(await failing({})).toBeUndefined()
      expect(await failing({ serverName: 'dc2.north.example.test' })).toMatchObject({ step: 'certificate' })
      const { certificateAuthority: _given, ...ownTrust } = described()
      const { steps } = await testDirectory(ownTrust, wide)
      expect(steps.find(({ outcome }) => outcome === 'failed')).toMatchObject({ step: 'certificate' })
      const wrong = await failing({ bindSecret: 'wrong' })
      expect(wrong).toMatchObject({ step: 'bind' })
      expect(wrong?.sentence).toMatch(/52e/)
      const plain = { url: `ldap://${samba.address}`, security: 'none' } as const
      expect(await failing(plain)).toMatchObject({ step: 'bind' })
    })

    test('renaming an organizational unit gives everybody below the new name, and nobody another identity', async () => {
      const unit = `OU=Branch,${sambaDomain}`
      samba.add(`dn: ${unit}\nobjectClass: organizationalUnit\nou: Branch\n`)
      samba.rename(dnAt(30), `CN=Below,${unit}`)
      const next = follower(wide)
      const before = anchorsOf(await next())
      samba.rename(unit, `OU=Office,${sambaDomain}`)
      const after = await next()
      expect(after.reading).toMatchObject({ coverage: 'full' })
      expect(after.reading.fullBecause).toMatch(/organizational unit/)
      const moved = anchorsOf(after)
      expect(moved.get(`CN=Below,OU=Office,${sambaDomain}`)).toBe(before.get(`CN=Below,${unit}`))
      expect(new Set(moved.values())).toEqual(new Set(before.values()))
    })
  },
)
