import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { memoryTenant, testConfiguration, type MemoryTenant } from '../../e2e/doubles/memory-tenant.ts'
import type { DirectoryAccess } from './access.ts'
import { openLdif } from './sources/ldif.ts'

const base = 'dc=fernwick,dc=example'

interface Person {
  readonly number: number
  readonly title: string
  /** In base64, and folded. */
  readonly encoded: boolean
}

const person = fc.record({
  number: fc.integer({ min: 1, max: 20 }),
  title: fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' x', '# 1 entries'), minLength: 1, maxLength: 6 }),
  encoded: fc.boolean(),
})
const people = fc.uniqueArray(person, { selector: ({ number }) => number, minLength: 1, maxLength: 6 })

/** How a whole export ends: with the result of its search, and the count of its entries. */
const endOf = (entries: number, lineEnd = '\n') =>
  ['search: 2', 'result: 0 Success', '', `# numEntries: ${String(entries)}`, ''].join(lineEnd)

function fileOf(all: readonly Person[], lineEnd: string, counted: boolean): Buffer {
  const records = all.map(({ number, title, encoded }) =>
    [
      `dn: uid=p${number},ou=People,${base}`,
      'objectClass: inetOrgPerson',
      `entryUUID: 00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      encoded
        ? `title:: ${Buffer.from(title).toString('base64').replaceAll(/.{3}/g, `$&${lineEnd} `)}`
        : `title: x${title}`,
      `displayName: Person ${number}`,
      `mail: p${number}@fernwick.example`,
      '',
      '',
    ].join(lineEnd),
  )
  return Buffer.from(records.join('') + (counted ? endOf(all.length, lineEnd) : ''))
}

/** A tenant whose directory is the file that was put last. */
async function overFile(work: (tenant: MemoryTenant, put: (file: Buffer) => void) => Promise<void>): Promise<void> {
  let file: Buffer = Buffer.alloc(0)
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield file
  }
  const access: DirectoryAccess = { open: async () => openLdif(bytes), test: async () => [] }
  const tenant = await memoryTenant(access, testConfiguration({ baseDn: base }))
  try {
    await work(tenant, next => {
      file = next
    })
  } finally {
    tenant.close()
  }
}

const takesAway = async (tenant: MemoryTenant) =>
  (await tenant.synchronize()).applied.filter(({ action }) => action === 'disable' || action === 'delete')

test('a file that is cut at any byte disables and removes nobody, and gives no value that was cut', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.constantFrom('\n', '\r\n'), fc.boolean(), async (all, lineEnd, counted) =>
      overFile(async (tenant, put) => {
        const whole = fileOf(all, lineEnd, counted)
        put(whole)
        await tenant.synchronize()
        const before = await tenant.snapshot()
        expect(before).toHaveLength(all.length)
        for (let length = 0; length < whole.length; length++) {
          put(whole.subarray(0, length))
          expect(await takesAway(tenant), `cut after ${length} bytes`).toEqual([])
        }
        expect(await tenant.snapshot()).toEqual(before)
        put(whole)
        expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', disabled: 0, held: 0 })
        expect(await tenant.snapshot()).toEqual(before)
      }),
    ),
    { numRuns: times(6, 100) },
  )
}, 300_000)

test('a group keeps those it names whose record was cut off, until their going is approved', async () => {
  const all = [1, 2, 3].map(number => ({ number, title: 'Planner', encoded: false }))
  const members = all.map(({ number }) => `member: uid=p${number},ou=People,${base}\n`).join('')
  const group = `dn: cn=all,${base}\nobjectClass: groupOfNames\nentryUUID: 00000000-0000-4000-8000-000000000999\ncn: all\nmail: all@fernwick.example\n${members}\n`
  const fileWith = (some: readonly Person[]) => Buffer.concat([Buffer.from(group), fileOf(some, '\n', false)])
  await overFile(async (tenant, put) => {
    put(fileWith(all))
    await tenant.synchronize()
    const before = await tenant.snapshot()
    expect(before).toContain(
      'group all@fernwick.example all p1@fernwick.example,p2@fernwick.example,p3@fernwick.example',
    )
    put(fileWith(all.slice(0, 2)))
    expect((await tenant.synchronize()).applied).toEqual([])
    expect(await tenant.snapshot()).toEqual(before)
    const [waiting] = (await tenant.reader.directory.plan({ statuses: ['waiting'] })).rows
    if (waiting === undefined) throw new Error('a step waits')
    await tenant.write(async writer => {
      const { anchor, action, name, seen } = waiting
      const given = { approvedAt: Date.UTC(2026, 10, 22, 9), approvedBy: 'tester', usedAt: null }
      await writer.insert('approval', { id: `${anchor}:${action}`, anchor, action, name, seen, ...given })
    })
    await tenant.synchronize()
    await tenant.synchronize()
    const after = await tenant.snapshot()
    expect(after).toContain('group all@fernwick.example all p1@fernwick.example,p2@fernwick.example')
  })
})

test('a group that names who was renamed by the old name loses them, and has whoever is called so now', async () => {
  const all = [1, 2, 3].map(number => ({ number, title: 'Planner', encoded: false }))
  const group = `dn: cn=all,${base}\nobjectClass: groupOfNames\nentryUUID: 00000000-0000-4000-8000-000000000999\ncn: all\nmail: all@fernwick.example\nmember: uid=p1,ou=People,${base}\nmember: uid=p2,ou=People,${base}\n\n`
  const renamed = (text: string, from: string, to: string) => text.replace(`dn: uid=${from},`, `dn: uid=${to},`)
  await overFile(async (tenant, put) => {
    const members = async () => (await tenant.snapshot()).find(line => line.startsWith('group ')) ?? ''
    const first = group + fileOf(all, '\n', false).toString()
    put(Buffer.from(first))
    await tenant.synchronize()
    expect(await members()).toContain('p1@fernwick.example,p2@fernwick.example')
    const second = renamed(first, 'p1', 'p9')
    put(Buffer.from(second))
    await tenant.synchronize()
    expect(await members()).toBe('group all@fernwick.example all p2@fernwick.example')
    put(Buffer.from(renamed(second, 'p3', 'p1')))
    await tenant.synchronize()
    expect(await members()).toContain('p2@fernwick.example,p3@fernwick.example')
  })
})

test('a later export that is cut at any byte takes nobody away either, though it holds as many as before', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, fc.boolean(), async (old, later, counted) =>
      overFile(async (tenant, put) => {
        put(fileOf(old, '\n', true))
        await tenant.synchronize()
        const file = fileOf(later, '\n', counted)
        for (let length = 0; length < file.length; length++) {
          put(file.subarray(0, length))
          expect(await takesAway(tenant), `cut after ${length} bytes`).toEqual([])
        }
      }),
    ),
    { numRuns: times(6, 100) },
  )
}, 300_000)

test('who is missing from a file that proves to be whole is disabled; otherwise they wait for approval', async () => {
  const all = [1, 2, 3, 4, 5, 6].map(number => ({ number, title: 'Planner', encoded: false }))
  for (const counted of [true, false]) {
    await overFile(async (tenant, put) => {
      put(fileOf(all, '\n', counted))
      await tenant.synchronize()
      put(fileOf(all.slice(0, 4), '\n', counted))
      const { report } = await tenant.synchronize()
      expect(report.run).toMatchObject(counted ? { disabled: 2 } : { disabled: 0 })
      const { rows } = await tenant.reader.directory.plan({})
      expect(rows.map(({ action, status }) => `${action} ${status}`)).toEqual(
        Array.from({ length: 2 }, () => (counted ? 'disable done' : 'disable waiting')),
      )
    })
  }
})

test('who waits for proof is disabled by the next file that gives it, and leaves the groups that named them', async () => {
  const all = Array.from({ length: 6 }, (_, index) => ({ number: index + 1, title: 'Planner', encoded: false }))
  const members = all.map(({ number }) => `member: uid=p${number},ou=People,${base}\n`).join('')
  const group = `dn: cn=all,${base}\nobjectClass: groupOfNames\nentryUUID: 00000000-0000-4000-8000-000000000999\ncn: all\nmail: all@fernwick.example\n${members}\n`
  const file = (some: readonly Person[], end: string) => Buffer.from(group + fileOf(some, '\n', false).toString() + end)
  await overFile(async (tenant, put) => {
    put(file(all, endOf(7)))
    await tenant.synchronize()
    put(file(all.slice(0, 5), ''))
    expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Held', disabled: 0, held: 1 })
    put(file(all.slice(0, 5), endOf(6)))
    expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', disabled: 1, held: 0 })
    expect((await tenant.snapshot()).find(line => line.startsWith('group '))).not.toContain('p6@')
  })
})

test('an export that met a limit of its server takes nobody away, though it counts its entries', async () => {
  const all = Array.from({ length: 30 }, (_, index) => ({ number: index + 1, title: 'Planner', encoded: false }))
  const rest = fileOf(all.slice(0, 29), '\n', false).toString()
  const more = 'control: 1.2.840.113556.1.4.319 false MA0CAQAECMoAAAAAAAAA\npagedresults: cookie=ygAAAAAAAAA=\n'
  const ends = {
    // As ldapsearch -L ends, whatever the result was.
    waiting: [
      `# search result\n\n# numResponses: 30\n# numEntries: 29\n`,
      `search: 2\nresult: 0 Success\n${more}\n# numEntries: 29\n`,
    ],
    refused: [
      'search: 2\nresult: 4 Size limit exceeded\n\n# numEntries: 29\n',
      'search: 2\nresult: 4 Size limit exceeded\n\n',
    ],
    disabled: [endOf(29), '# returned 29 records\n# 29 entries\n# 0 referrals\n'],
  }
  for (const [outcome, cases] of Object.entries(ends))
    for (const end of cases)
      await overFile(async (tenant, put) => {
        put(fileOf(all, '\n', true))
        await tenant.synchronize()
        put(Buffer.from(rest + end))
        const { report } = await tenant.synchronize()
        const waiting = (await tenant.reader.directory.plan({ statuses: ['waiting'] })).total
        const seen = { status: report.run.status, disabled: report.run.disabled, waiting }
        if (outcome === 'refused') expect(seen, end).toEqual({ status: 'Failed', disabled: 0, waiting: 0 })
        else if (outcome === 'waiting') expect(seen, end).toEqual({ status: 'Held', disabled: 0, waiting: 1 })
        else expect(seen, end).toEqual({ status: 'Completed', disabled: 1, waiting: 0 })
      })
})

test('a file that was exported by another search proves nothing of who is missing; one by the same does', async () => {
  const all = Array.from({ length: 30 }, (_, index) => ({ number: index + 1, title: 'Planner', encoded: false }))
  const exported = (some: readonly Person[], filter: string) =>
    Buffer.concat([
      Buffer.from(`# extended LDIF\n#\n# LDAPv3\n# base <${base}> with scope subtree\n# filter: ${filter}\n#\n\n`),
      fileOf(some, '\n', true),
    ])
  await overFile(async (tenant, put) => {
    put(exported(all, '(mail=*)'))
    await tenant.synchronize()
    put(exported(all.slice(1), '(&(mail=*)(title=*))'))
    expect(await takesAway(tenant)).toEqual([])
    expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Held', held: 1, disabled: 0 })
    // By that search once more: who is missing now has gone, and who was not asked for still waits.
    put(exported(all.slice(2), '(&(mail=*)(title=*))'))
    expect((await takesAway(tenant)).map(({ name }) => name)).toEqual(['Person 2'])
    // A file that does not say by which search it was exported is none by the same one.
    put(fileOf(all.slice(3), '\n', true))
    expect(await takesAway(tenant)).toEqual([])
    put(exported(all, '(mail=*)'))
    expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', held: 0 })
  })
})
