import { expect, test } from 'vitest'
import { memoryTenant, testConfiguration, type MemoryTenant } from '../../e2e/doubles/memory-tenant.ts'
import {
  anchorOf,
  dnOf,
  scriptedDirectory,
  scriptedGroup,
  scriptedPerson,
  type ScriptedDirectory,
} from '../../e2e/doubles/scripted-directory.ts'
import { fail } from '../../shared/errors.ts'
import { DirectoryFailure, type DirectoryChange } from './source.ts'

/** A tenant that has been synchronized once with so many people and a group of all of them. */
async function company(people: number): Promise<{ directory: ScriptedDirectory; tenant: MemoryTenant }> {
  const directory = scriptedDirectory()
  const all = Array.from({ length: people }, (_, index) => index + 1)
  for (const each of all) directory.put(anchorOf(each), dnOf(each), scriptedPerson(`Person ${each}`))
  directory.put(anchorOf(people + 1), dnOf(people + 1), scriptedGroup('Everybody', all.map(dnOf)))
  const tenant = await memoryTenant(directory)
  expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', created: people + 1 })
  return { directory, tenant }
}

const members = async (tenant: MemoryTenant) => (await tenant.reader.groups.page({})).rows[0]?.members.length

/** Has the directory give these changes as all it has. */
function give(directory: ScriptedDirectory, changes: readonly DirectoryChange[]): void {
  const { open } = directory
  directory.open = async (server, signal) => ({
    ...(await open(server, signal)),
    read: async function* () {
      yield changes
      return { coverage: 'full', read: changes.length }
    },
  })
}

test('more than half of a small directory missing is no proof; nobody goes, and all return with the rights', async () => {
  const { directory, tenant } = await company(9)
  const before = await tenant.snapshot()
  for (let each = 2; each <= 9; each++) directory.outside.add(anchorOf(each))
  const { report } = await tenant.synchronize({ full: true })
  expect(report.run).toMatchObject({ status: 'Held', disabled: 0 })
  expect(report.run.reason).toContain('8 of 10 objects are missing')
  expect(report.error?.id).toBe('CoexistenceHeld')
  // Still out of sight, by changes alone, and in a reading of everything.
  expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Held', disabled: 0, full: true })
  directory.outside.clear()
  expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', disabled: 0, held: 0 })
  expect(await tenant.snapshot()).toEqual(before)
  expect(await members(tenant)).toBe(9)
  tenant.close()
})

// Each company has a group beside its people.
test.each([
  ['half', 9, 5],
  ['ten', 40, 10],
  ['5 %', 219, 11],
])('%s of a directory may be missing from it, and one more is no proof', async (_, people, most) => {
  for (const missing of [most, most + 1]) {
    const { directory, tenant } = await company(people)
    for (let each = 1; each <= missing; each++) directory.outside.add(anchorOf(each))
    const { run } = (await tenant.synchronize({ full: true })).report
    if (missing === most) expect(run).toMatchObject({ status: 'Completed', disabled: most })
    else {
      expect(run).toMatchObject({ status: 'Held', disabled: 0 })
      expect(run.reason).toContain(`${missing} of ${people + 1} objects are missing`)
    }
    tenant.close()
  }
})

test('beyond a limit not even what is new comes while nothing proves that the others have gone', async () => {
  const { directory, tenant } = await company(40)
  const before = await tenant.snapshot()
  for (let each = 2; each <= 12; each++) directory.outside.add(anchorOf(each))
  directory.put(anchorOf(99), dnOf(99), scriptedPerson('Person 99'))
  const { report } = await tenant.synchronize({ full: true })
  expect(report.run).toMatchObject({ status: 'Held', created: 0, disabled: 0, held: 11 })
  expect(await tenant.snapshot()).toEqual(before)
  const waits = ({ reason }: { readonly reason: string | null }) => reason?.startsWith('11 of 41 objects are missing')
  expect((await tenant.reader.directory.plan({ statuses: ['waiting'] })).rows.every(waits)).toBe(true)
  tenant.close()
})

test('a rule of the flow that changes holds for all who were read before, and nothing is read anew', async () => {
  // Two portions of what is known, the second one short.
  const { tenant } = await company(1_001)
  for (const [rule, department] of [
    ['Department=sAMAccountName', 'person.1001'],
    ['Department=displayName', 'Person 1001'],
  ] as const) {
    await tenant.write(writer => writer.update('coexistence', 'coexistence', { flow: [rule] }))
    expect((await tenant.synchronize()).report.run).toMatchObject({ read: 0, full: false, changed: 1_001 })
    expect(await tenant.reader.users.find('person.1001@fernwick.example')).toMatchObject([{ department }])
    expect((await tenant.synchronize()).report.run).toMatchObject({ read: 0, full: false, changed: 0 })
  }
  tenant.close()
})

test('as many new identities as old ones that are missing hide nothing', async () => {
  const { directory, tenant } = await company(9)
  const again = scriptedDirectory()
  for (let each = 1; each <= 9; each++) again.put(anchorOf(each + 50), dnOf(each), scriptedPerson(`Person ${each}`))
  again.put(anchorOf(10), dnOf(10), scriptedGroup('Everybody', []))
  directory.open = again.open
  expect((await tenant.synchronize({ full: true })).report.run).toMatchObject({ status: 'Held', disabled: 0 })
  tenant.close()
})

test('who is seen again comes back into groups that never stopped naming them', async () => {
  const { directory, tenant } = await company(40)
  directory.outside.add(anchorOf(3))
  expect((await tenant.synchronize({ full: true })).report.run).toMatchObject({ status: 'Completed', disabled: 1 })
  expect(await members(tenant)).toBe(39)
  directory.outside.clear()
  expect((await tenant.synchronize({ full: true })).report.run).toMatchObject({ status: 'Completed' })
  expect(await members(tenant)).toBe(40)
  tenant.close()
})

test('whom a directory names as present though they had gone is read again in the same run', async () => {
  const { directory, tenant } = await company(40)
  directory.outside.add(anchorOf(3))
  await tenant.synchronize({ full: true })
  directory.outside.clear()
  const { open } = directory
  directory.open = async (server, signal) => {
    const source = await open(server, signal)
    return {
      ...source,
      read: async function* (scope, options) {
        if (options.cookie === undefined) return yield* source.read(scope, options)
        yield [{ kind: 'present', anchors: [anchorOf(3)] }]
        return { coverage: 'changes', read: 1, cookie: options.cookie }
      },
    }
  }
  const { report } = await tenant.synchronize()
  expect(report.run).toMatchObject({ status: 'Completed', full: true, changed: 2 })
  expect(await members(tenant)).toBe(40)
  tenant.close()
})

test('two objects with one identity are no reading, and both are named', async () => {
  const { directory, tenant } = await company(9)
  const before = await tenant.snapshot()
  const person = (dn: string): DirectoryChange => ({
    kind: 'whole',
    object: { anchor: anchorOf(1), dn, attributes: new Map([['objectclass', ['user']]]) },
  })
  give(directory, [person(dnOf(1)), person(dnOf(77))])
  const { report } = await tenant.synchronize({ full: true })
  expect(report.run).toMatchObject({ status: 'Failed', disabled: 0 })
  expect(report.run.reason).toContain(dnOf(1))
  expect(report.run.reason).toContain(dnOf(77))
  expect(await tenant.snapshot()).toEqual(before)
  tenant.close()
})

test.each([
  [1, 'One approval no longer applies', ': Person 2.'],
  [5, '5 approvals no longer apply', ': Person 2, Person 3, Person 4, Person 5, Person 6.'],
  [8, '8 approvals no longer apply', ': Person 2, Person 3, Person 4, Person 5, Person 6, ….'],
])('of %i approvals that no longer apply all are void, also when their steps come back', async (count, said, whose) => {
  const { directory, tenant } = await company(9)
  for (let each = 2; each <= 9; each++) directory.outside.add(anchorOf(each))
  await tenant.synchronize({ full: true })
  tenant.pass(1_000)
  const approvedAt = Date.UTC(2026, 10, 22, 9, 0, 1)
  for (let each = 2; each < 2 + count; each++) {
    const anchor = anchorOf(each)
    const waiting = await tenant.reader.directory.stepOf(anchor)
    const approval = { id: `${anchor}:disable`, anchor, action: 'disable', name: `Person ${each}`, usedAt: null }
    await tenant.write(writer =>
      writer.insert('approval', { ...approval, seen: waiting?.seen ?? '', approvedAt, approvedBy: 'test' }),
    )
  }
  tenant.pass(1_000)
  directory.outside.clear()
  const { reason } = (await tenant.synchronize()).report.run
  expect(reason).toContain(said)
  expect(reason).toContain(whose)
  tenant.pass(1_000)
  for (let each = 2; each <= 9; each++) directory.outside.add(anchorOf(each))
  expect((await tenant.synchronize({ full: true })).report.run).toMatchObject({ status: 'Held', disabled: 0 })
  tenant.close()
})

test('a removal is preceded by a reading of everything', async () => {
  const { directory, tenant } = await company(40)
  directory.outside.add(anchorOf(3))
  await tenant.synchronize({ full: true })
  directory.outside.clear()
  tenant.pass(31 * 24 * 3_600_000)
  expect((await tenant.synchronize()).report.run).toMatchObject({ status: 'Completed', full: true, deleted: 0 })
  expect((await tenant.reader.users.page({}, 0)).total).toBe(40)
  tenant.close()
})

test('whom something keeps from removal has no run read everything', async () => {
  const { directory, tenant } = await company(40)
  directory.remove(anchorOf(3))
  expect((await tenant.synchronize()).report.run).toMatchObject({ disabled: 1, full: false })
  const gone = await tenant.reader.directory.entry(anchorOf(3))
  await tenant.write(writer => writer.update('user', gone?.objectId ?? '', { protected: true }))
  tenant.pass(31 * 24 * 3_600_000)
  expect((await tenant.synchronize()).report.run).toMatchObject({ full: false, deleted: 0, held: 1 })
  await tenant.write(writer => writer.update('user', gone?.objectId ?? '', { protected: false }))
  expect((await tenant.synchronize()).report.run).toMatchObject({ full: true, deleted: 1 })
  tenant.close()
})

test('a name with signs that nobody sees looks like another one', async () => {
  const { directory, tenant } = await company(9)
  directory.put(
    anchorOf(30),
    dnOf(30),
    scriptedPerson('Per\u200bson 1', { sAMAccountName: 'p', mail: 'p@fernwick.example' }),
  )
  const { report } = await tenant.synchronize()
  expect(report.run).toMatchObject({ status: 'CompletedWithConflicts', created: 0, conflicts: 1 })
  expect(report.problems[0]?.reason).toContain('Person 1')
  tenant.close()
})

test('a server that says the password back is not repeated', async () => {
  const directory = scriptedDirectory()
  directory.open = async () => {
    throw new DirectoryFailure('bind', 'It says: OpenSesame-4711.', 'Try OpenSesame-4711.')
  }
  const tenant = await memoryTenant(directory, testConfiguration(), 'OpenSesame-4711')
  const { report } = await tenant.synchronize()
  expect(JSON.stringify(report)).not.toContain('OpenSesame')
  expect(report.run.reason).toBe('It says: •••.')
  tenant.close()
})

test('a run whose end cannot be written down is told all the same', async () => {
  const commits = async (refused: number) => {
    const directory = scriptedDirectory()
    directory.put(anchorOf(1), dnOf(1), scriptedPerson('Person 1'))
    const tenant = await memoryTenant(directory)
    let count = 0
    const { report } = await tenant.synchronize({
      step: () => {
        count += 1
        if (count === refused) fail('DiskFull', { path: 'it' })
      },
    })
    tenant.close()
    return { count, report }
  }
  // The last commit gives the lease back.
  const { count } = await commits(0)
  const { report } = await commits(count - 1)
  expect(report.run).toMatchObject({ status: 'Failed', created: 1 })
  expect(report.error?.id).toBe('DiskFull')
})
