import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DirectoryChange, DirectoryServer } from '../../electron/sync/source.ts'
import { openDirectory } from '../../electron/sync/sources/open-directory.ts'
import { testDirectory } from '../../electron/sync/test-connection.ts'
import { directoryTestTexts } from '../../shared/texts/directory.ts'
import { collect, type Collected } from './collect.ts'
import { openLdapPeople, personAt } from './people-ldif.ts'
import { hasSlapd } from './installed.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd, type Slapd } from './slapd.ts'

const scope = { baseDn: slapdSuffix, attributes: ['uid', 'displayName', 'mail', 'member'] }
const dnAt = (index: number) => `uid=${personAt(index).uid},ou=people,${slapdSuffix}`

const described = (slapd: Slapd, more: Partial<DirectoryServer> = {}): DirectoryServer => ({
  url: slapd.ldapsUrl,
  security: 'tls',
  certificateAuthority: slapd.authority.certificate,
  bindAccount: slapdAdmin,
  bindSecret: slapdSecret,
  kind: 'auto',
  ...more,
})

const kindsOf = ({ changes }: Collected) => changes.map(({ kind }) => kind)
const named = (changes: readonly DirectoryChange[]) =>
  changes.reduce((sum, change) => sum + (change.kind === 'present' ? change.anchors.length : 1), 0)

/** Reads one change after the other, each from where the last ended. */
function follower(slapd: Slapd, more: Partial<DirectoryServer> = {}) {
  let cookie: string | undefined
  return async (): Promise<Collected> => {
    const collected = await collect(described(slapd, more), scope, { cookie })
    cookie = collected.reading.cookie
    return collected
  }
}

const setAttribute = (dn: string, name: string, value: string) =>
  `dn: ${dn}\nchangetype: modify\nreplace: ${name}\n${name}: ${value}\n`

const here = hasSlapd() || process.env['CI'] !== undefined

describe.runIf(here)('a real OpenLDAP', () => {
  let slapd: Slapd

  beforeAll(async () => {
    slapd = await startSlapd({ ldif: [...openLdapPeople(300, slapdSuffix)].join('') })
  })
  afterAll(() => slapd.stop())

  test('by content synchronization: everything, nothing, change, rename, delete, restart', async () => {
    const next = follower(slapd)
    const full = await next()
    expect(full.reading).toMatchObject({ coverage: 'full', read: 303 })
    const anchor = (dn: string) =>
      full.changes.flatMap(change =>
        change.kind === 'whole' && change.object.dn === dn ? [change.object.anchor] : [],
      )[0]

    expect(await next()).toMatchObject({ changes: [], reading: { coverage: 'changes', read: 0 } })

    slapd.modify(setAttribute(dnAt(1), 'displayName', 'Changed'))
    const changed = await next()
    expect(kindsOf(changed)).toEqual(['whole'])
    const [change] = changed.changes
    expect(change?.kind === 'whole' && change.object.attributes.get('displayname')?.[0]).toBe('Changed')

    slapd.rename(dnAt(2), 'uid=renamed')
    const renamed = await next()
    expect(renamed.changes).toMatchObject([
      { kind: 'whole', object: { anchor: anchor(dnAt(2)), dn: `uid=renamed,ou=people,${slapdSuffix}` } },
    ])

    const isNamed = ({ changes }: Collected, dn: string) =>
      changes.some(one => one.kind === 'present' && one.anchors.includes(anchor(dn) ?? ''))

    // Who is said to have left may only be out of sight, so everybody who is in sight is named.
    slapd.remove(dnAt(3))
    const left = await next()
    expect(left.reading).toMatchObject({ coverage: 'full', read: 302 })
    expect([isNamed(left, dnAt(1)), isNamed(left, dnAt(3))]).toEqual([true, false])

    slapd.remove(dnAt(4))
    await slapd.restart()
    // The server has forgotten who left, so it names those who stayed.
    const present = await next()
    expect(present.reading.coverage).toBe('full')
    expect(named(present.changes)).toBe(301)
    expect(isNamed(present, dnAt(4))).toBe(false)

    slapd.modify(`dn: ou=staff,${slapdSuffix}\nchangetype: add\nobjectClass: organizationalUnit\nou: staff\n`)
    const reread = await next()
    expect(reread.reading.coverage).toBe('full')
    expect(reread.reading.fullBecause).toMatch(/organizational unit/)
  })

  test('a cookie that nobody can read, of another scope, or that the server does not know leads to a full reading', async () => {
    const { reading } = await collect(described(slapd), scope)
    const cookie = reading.cookie ?? ''
    const place = JSON.parse(Buffer.from(cookie, 'base64').toString('utf8')) as Record<string, unknown>
    const spoilt = Buffer.from(JSON.stringify({ ...place, at: Buffer.from('garbage').toString('base64') })).toString(
      'base64',
    )
    for (const [given, filter] of [
      ['garbage', undefined],
      [cookie, '(uid=*)'],
      [spoilt, undefined],
    ] as const) {
      const again = await collect(
        described(slapd),
        { ...scope, ...(filter !== undefined && { filter }) },
        { cookie: given },
      )
      expect(again.reading.coverage).toBe('full')
      expect(again.reading.fullBecause).toMatch(/\.$/)
      expect(again.reading.cookie).toBeDefined()
    }
  })

  test('someone who no longer matches the filter is gone', async () => {
    const narrow = { ...scope, filter: '(departmentNumber=Department 7)' }
    const { reading, changes } = await collect(described(slapd), narrow)
    const [first] = changes
    if (first?.kind !== 'whole' || reading.cookie === undefined) throw new Error('a full reading gives objects')
    slapd.modify(setAttribute(first.object.dn, 'departmentNumber', 'Elsewhere'))
    const { anchor } = first.object
    const { changes: later, reading: end } = await collect(described(slapd), narrow, { cookie: reading.cookie })
    expect(end).toMatchObject({ coverage: 'full', read: changes.length - 1 })
    expect(later.some(one => one.kind === 'present' && one.anchors.includes(anchor))).toBe(false)
  })

  test('by StartTLS, read in full as any server, and tested step by step', async () => {
    const startTls = { url: slapd.url, security: 'startTls' } as const
    const { reading } = await collect(described(slapd, { ...startTls, kind: 'ldap' }), scope)
    expect(reading).toEqual({ coverage: 'full', read: 301 })
    const { kind, steps } = await testDirectory(described(slapd, startTls), scope)
    expect(kind).toBe('openLdap')
    expect(steps.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    const wrong = await testDirectory(described(slapd, { bindSecret: 'wrong' }), scope)
    expect(wrong.steps.find(({ outcome }) => outcome === 'failed')?.step).toBe('bind')
    const nowhere = await testDirectory(described(slapd), { ...scope, baseDn: `ou=nowhere,${slapdSuffix}` })
    expect(nowhere.steps.find(({ outcome }) => outcome === 'failed')).toMatchObject({ step: 'base' })
  })

  test('protected groups are read by their name below another base, and a test names one that is missing', async () => {
    const group = `CN=Group0001,ou=groups,${slapdSuffix}`
    const source = await openDirectory(described(slapd))
    const asked = [group, `cn=none,ou=groups,${slapdSuffix}`, dnAt(120), 'no name']
    const found = await source.groups(asked, new AbortController().signal)
    await source.close()
    expect([...found.keys()]).toEqual([group])
    expect(found.get(group)).toContain(dnAt(120))
    const people = { ...scope, baseDn: `ou=people,${slapdSuffix}` }
    const failed = async (protectedGroups: readonly string[]) => {
      const { steps } = await testDirectory(described(slapd), { ...people, protectedGroups })
      return steps.find(({ outcome }) => outcome === 'failed')
    }
    expect(await failed([group])).toBeUndefined()
    const names = expect.stringContaining('cn=none') as string
    expect(await failed([group, `cn=none,ou=groups,${slapdSuffix}`])).toMatchObject({ step: 'rights', sentence: names })
  })
})

describe.runIf(here)('an OpenLDAP that tells no changes', () => {
  let slapd: Slapd

  beforeAll(async () => {
    const more = ['limits anonymous size=100']
    slapd = await startSlapd({ ldif: [...openLdapPeople(300, slapdSuffix)].join(''), syncprov: false, more })
  })
  afterAll(() => slapd.stop())

  test('is read by time, and who is gone is seen by who is there', async () => {
    const next = follower(slapd)
    expect((await next()).reading).toMatchObject({ coverage: 'full', read: 303 })
    slapd.modify(setAttribute(dnAt(1), 'displayName', 'Changed'))
    slapd.remove(dnAt(2))
    const { changes, reading } = await next()
    expect(reading).toMatchObject({ coverage: 'full', read: 302 })
    const anchors = changes.flatMap(change => (change.kind === 'present' ? change.anchors : []))
    expect(anchors).toHaveLength(302)
    expect(changes.some(change => change.kind === 'whole' && change.object.dn === dnAt(1))).toBe(true)
    const { steps } = await testDirectory(described(slapd), scope)
    expect(steps.find(({ step }) => step === 'controls')?.sentence).toBe(directoryTestTexts.timestamp())
  })

  test('a size limit is no reading', async () => {
    const anonymous = { bindAccount: '', bindSecret: '' }
    await expect(collect(described(slapd, anonymous), scope)).rejects.toMatchObject({ resultCode: 4 })
    const { steps } = await testDirectory(described(slapd, anonymous), scope)
    expect(steps.find(({ outcome }) => outcome === 'failed')?.step).toBe('rights')
  })
})

describe.runIf(here)('a group of 100,000 members', () => {
  test('arrives whole', async () => {
    const members = Array.from({ length: 100_000 }, (_, place) => `member: uid=m${place},ou=people,${slapdSuffix}\n`)
    const group = `dn: cn=all,ou=groups,${slapdSuffix}\nobjectClass: groupOfNames\ncn: all\n${members.join('')}\n`
    const slapd = await startSlapd({ ldif: [...openLdapPeople(1, slapdSuffix), group].join('') })
    try {
      const { changes } = await collect(described(slapd), scope)
      const sizes = changes.map(change =>
        change.kind === 'whole' ? (change.object.attributes.get('member')?.length ?? 0) : 0,
      )
      expect(Math.max(...sizes)).toBe(100_000)
    } finally {
      await slapd.stop()
    }
  })

  test.each(['SIGSTOP', 'SIGKILL'] as const)(
    'a server that gets %s in the middle is told within the time',
    async signal => {
      const slapd = await startSlapd({ ldif: [...openLdapPeople(3_000, slapdSuffix)].join('') })
      try {
        const { openDirectory } = await import('../../electron/sync/sources/open-directory.ts')
        const source = await openDirectory(described(slapd, { kind: 'ldap' }), { limits: { timeout: 1_000 } })
        const batches = source.read(scope, { signal: new AbortController().signal })
        await batches.next()
        slapd.child().kill(signal)
        const drain = async () => {
          let next = await batches.next()
          while (next.done !== true) next = await batches.next()
          return next.value
        }
        await expect(drain()).rejects.toMatchObject({ name: 'DirectoryFailure' })
      } finally {
        slapd.child().kill('SIGCONT')
        await slapd.stop()
      }
    },
  )
})
