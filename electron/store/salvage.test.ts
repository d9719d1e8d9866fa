import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryTenant, type TemporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { sample } from '../../e2e/extent.ts'
import { Failure } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { backupTenant } from './backup.ts'
import { build } from './build.ts'
import { openTenant } from './open.ts'
import { salvageTenant } from './salvage.ts'
import { connect } from './sqlite.ts'
import type { Store, User } from './types.ts'

const pageBytes = 4_096
const maker = { actor: 'tester', origin: 'terminal' } as const

let original: TemporaryTenant
let sound: string
let before: Awaited<ReturnType<typeof everything>>

beforeAll(async () => {
  original = await temporaryTenant({ sample: true })
  const [first] = await people(original.store)
  await original.run(async writer => {
    const passwordId = await writer.savePassword({ userId: first?.id ?? '', hash: '$argon2id$kept', setAt: 5 })
    await writer.update('user', first?.id ?? '', { passwordId, passwordSetAt: 5 })
  })
  // One that is gone is not missing, and one of a later name is missed by that.
  const [template] = await original.store.reader.templates.all()
  if (template === undefined) throw new Error('The sample has no template.')
  await original.run(writer => writer.insert('template', { ...template, id: 'gone', name: 'Gone' }))
  await original.run(writer => writer.remove('template', 'gone'))
  await original.run(writer => writer.update('template', template.id, { name: 'Renamed' }))
  sound = join(original.folder, 'sound.tenant')
  await backupTenant(original.path, sound)
  before = await everything(original.store)
})
afterAll(() => original[Symbol.asyncDispose]())

async function people(store: Store): Promise<readonly User[]> {
  const all: User[] = []
  for await (const page of store.reader.users.each({}, 0)) all.push(...page)
  return all
}

async function everything({ reader }: Store) {
  return {
    users: new Map(
      await Promise.all((await people({ reader } as Store)).map(async user => [user.userName, user] as const)),
    ),
    groups: (await reader.groups.page({})).rows,
    grants: (await reader.grants.page({})).rows,
    domains: await reader.domains.all(),
    subscriptions: await reader.subscriptions.all(),
    templates: await reader.templates.all(),
    settings: await reader.tenant.settings(),
  }
}

let made = 0

/** Salvages the sound tenant with those of its pages overwritten; gives what was said, and what the new tenant holds. */
async function salvaged(pages: readonly number[]) {
  const damaged = join(original.folder, `damaged ${(made += 1)}.tenant`)
  const path = join(original.folder, `salvaged ${made}.tenant`)
  copyFileSync(sound, damaged)
  const file = openSync(damaged, 'r+')
  for (const page of pages) writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(file)
  const bytes = readFileSync(damaged)
  try {
    const said = await salvageTenant(damaged, path, maker)
    const store = await openTenant(path)
    try {
      const after = await everything(store)
      expect((await store.check()).map(({ ok }) => ok)).toEqual([true, true, true, true])
      for (const user of after.users.values())
        expect((await store.reader.users.page({ search: user.displayName }, 0)).rows.map(({ id }) => id)).toContain(
          user.id,
        )
      return { said, after }
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.record.message).toContain(storeNotes.notSalvaged)
    expect(existsSync(path)).toBe(false)
    return undefined
  } finally {
    expect(readFileSync(damaged)).toEqual(bytes)
  }
}

test('of a tenant that is sound nothing is lost, passwords and permissions included', async () => {
  const result = await salvaged([])
  expect(result?.said).toMatchObject({ people: before.users.size, lost: [], partly: [] })
  expect(result?.after).toEqual(before)
})

const idOf = ({ id }: { readonly id: string }) => id
const licencesOf = ({ name }: { readonly name: string }) => storeNotes.salvageLicences(name)
const templateOf = ({ name }: { readonly name: string }) => storeNotes.salvageTemplate(name)

/** The first page of each of these tables. */
function pagesOf(...tables: readonly string[]): readonly number[] {
  const connection = connect(sound, 'read')
  try {
    const query = sql<{ rootpage: number }>`SELECT rootpage FROM sqlite_schema WHERE name IN (${sql.join(tables)})`
    return connection.query(query.compile(build)).map(({ rootpage }) => rootpage)
  } finally {
    connection.close()
  }
}

test('domains, licences, templates and settings that cannot be read are named, by what the journal tells of them', async () => {
  const result = await salvaged(pagesOf('domain', 'subscription', 'template', 'tenant'))
  const lost = [
    storeNotes.salvageSettings,
    ...before.subscriptions.map(licencesOf),
    ...before.templates.map(templateOf),
  ]
  expect(result?.said.lost.toSorted()).toEqual(lost.toSorted())
  expect(result?.said.domains.toSorted()).toEqual(before.domains.map(idOf).toSorted())
  expect(result?.after.domains.map(idOf).toSorted()).toEqual(before.domains.map(idOf).toSorted())
  expect([...(result?.after.users.keys() ?? [])]).toEqual([...before.users.keys()])
  const licensed = [...before.users.values()].filter(user => user.subscriptions.length > 0)
  expect(result?.said.partly.toSorted()).toEqual(licensed.map(user => user.userName).toSorted())
}, 60_000)

/** All but the first, without which the file is no tenant. */
const pages = Array.from({ length: 150 }, (_, index) => index + 2)

test('whichever page is overwritten, each person is there as before, or named as lost or as lacking something', async () => {
  const last = readFileSync(sound).length / pageBytes
  let refused = 0
  for (const page of sample(
    pages.filter(each => each <= last),
    8,
  )) {
    const result = await salvaged([page])
    if (result === undefined) {
      refused += 1
      continue
    }
    const { said, after } = result
    const missing = [...before.users.keys()].filter(name => !after.users.has(name))
    for (const name of missing) expect(said.lost, `page ${page}`).toContain(name.toLowerCase())
    const kept = <Row>(rows: readonly Row[], lost: (row: Row) => string) =>
      rows.filter(row => !said.lost.includes(lost(row)))
    expect(after.subscriptions, `page ${page}`).toEqual(kept(before.subscriptions, licencesOf))
    expect(after.templates, `page ${page}`).toEqual(kept(before.templates, templateOf))
    expect(after.domains.map(idOf), `page ${page}`).toEqual(before.domains.map(idOf))
    if (said.domains.length === 0) expect(after.domains, `page ${page}`).toEqual(before.domains)
    if (!said.lost.includes(storeNotes.salvageSettings)) expect(after.settings, `page ${page}`).toEqual(before.settings)
    for (const [name, user] of after.users) {
      if (said.partly.includes(name)) continue
      expect(user, `page ${page}`).toEqual(before.users.get(name))
      const rights = (all: typeof before.grants) => all.filter(({ mailboxId }) => mailboxId === user.id)
      expect(rights(after.grants), `page ${page}`).toEqual(rights(before.grants))
    }
    expect(said.people).toBe(after.users.size)
  }
  // The schema lies on few pages; without it nothing tells what the others mean.
  expect(refused).toBeLessThan(10)
}, 600_000)

test('several pages at once cost only what lies on them', async () => {
  const last = readFileSync(sound).length / pageBytes
  const every = Array.from({ length: Math.floor(last / 12) }, (_, index) => 20 + index * 9).filter(page => page <= last)
  const result = await salvaged(every)
  expect(result).toBeDefined()
  expect((result?.after.users.size ?? 0) + (result?.said.lost.length ?? 0)).toBeGreaterThanOrEqual(before.users.size)
}, 60_000)
