import { resolve } from 'node:path'
import { fail, Failure } from '../../shared/errors.ts'
import { storeNotes } from '../../shared/texts/store-notes.ts'
import { asRun, type Maker } from './as-run.ts'
import { strangeObject } from './check.ts'
import { createTenant } from './create.ts'
import { domainOf } from './fold.ts'
import { checkHeader } from './header.ts'
import { whole } from './make-tenant.ts'
import { newestVersion, versionOf } from './migrate.ts'
import { openTenant } from './open.ts'
import { createReadable, unlessDamaged } from './readable.ts'
import { connectToLook } from './sqlite.ts'
import type { Domain, Entities, EntityName, Store, User, WriteTurn } from './types.ts'

type Source = ReturnType<typeof createReadable>
type People = ReturnType<Source['people']>

/** What became of a damaged tenant. */
export interface Salvaged {
  readonly people: number
  readonly groups: number
  readonly contacts: number
  readonly grants: number
  /** Who and what is not in the new tenant, as far as their names can be read. */
  readonly lost: readonly string[]
  /** The domains of which the file gave no more than the name. */
  readonly domains: readonly string[]
  /** Who is in it without all addresses, licences, forwarding and permissions, or without the password, that the file had. */
  readonly partly: readonly string[]
}

const groupSize = 1_000

/** The domains, the default first: those of the file, and those that its journal or the people's addresses know by name only. */
function domainsOf(source: Source, people: readonly User[], now: number) {
  const { rows, lost } = source.domains()
  const counts = Map.groupBy(people, user => domainOf(user.userName))
  const known = new Set(rows.map(({ id }) => id))
  const byName = [...new Set([...lost, ...counts.keys()])]
    .filter(id => !known.has(id))
    .toSorted((a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0))
  const hasDefault = rows.some(({ isDefault }) => isDefault)
  const named = byName.map((id, index): Domain => ({ id, isDefault: !hasDefault && index === 0, addedAt: now }))
  const all = [...rows, ...named].toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
  return { all, byName }
}

/** Puts an object into the new tenant; gives whether it takes it. `first` is done together with it. */
type Put = <Name extends EntityName>(
  entity: Name,
  row: Entities[Name],
  name: string,
  first?: () => Promise<void>,
) => Promise<boolean>

/** Writes in groups; an object that the new tenant does not take leaves the others alone. */
async function inGroups<Result>(turn: WriteTurn, work: (put: Put) => Promise<Result>): Promise<Result> {
  let open = 0
  const salvaged = await work(async (entity, row, name, first) => {
    if (open === 0) await turn.begin()
    const note = { cmdlet: 'Salvage', target: name, line: `Salvage ${name}` }
    let taken = true
    await turn.startObject()
    try {
      await first?.()
      await turn.writer.insert(entity, row)
      await turn.keepUnseen({ ...note, outcome: 'done' })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      await turn.dropObject({ ...note, outcome: 'failed', error: error.record })
      taken = false
    }
    open = (open + 1) % groupSize
    if (open === 0) await turn.commit()
    return taken
  })
  if (open > 0) await turn.commit()
  return salvaged
}

/** What a new tenant begins with gives way to what the damaged one had. */
async function replaceBeginning(store: Store, source: Source, domain: Domain, turn: WriteTurn): Promise<void> {
  const settings = source.settings()
  await turn.begin()
  await turn.startObject()
  for (const { id } of await store.reader.subscriptions.all()) await turn.writer.remove('subscription', id)
  if (settings !== undefined) await turn.writer.update('tenant', 'tenant', settings)
  await turn.writer.update('domain', domain.id, domain)
  await turn.keepUnseen({ cmdlet: 'Salvage', target: 'Tenant', line: 'Salvage Tenant', outcome: 'done' })
  await turn.commit()
}

/** Everything that the source gives, in the order in which one refers to the other. */
async function fill(source: Source, people: People, domains: readonly Domain[], turn: WriteTurn, put: Put) {
  const subscriptions = source.subscriptions()
  const templates = source.templates()
  const contacts = source.contacts()
  const groups = source.groups()
  const lost = [
    ...(source.settings() === undefined ? [storeNotes.salvageSettings] : []),
    ...subscriptions.lost.map(storeNotes.salvageLicences),
    ...templates.lost.map(storeNotes.salvageTemplate),
    ...people.lost,
    ...contacts.lost,
    ...groups.lost,
  ]
  const partly = new Set(people.partly)
  const bought = new Set(subscriptions.rows.map(({ id }) => id))
  const there = new Set([...people.rows, ...contacts.rows, ...groups.rows].map(({ id }) => id))
  const isThere = (id: string) => there.has(id)

  for (const each of subscriptions.rows)
    if (!(await put('subscription', each, each.name))) lost.push(storeNotes.salvageLicences(each.name))
  for (const each of domains.slice(1)) if (!(await put('domain', each, each.id))) lost.push(each.id)
  const mailboxes: User[] = []
  for (const user of people.rows) {
    const password = source.password(user)
    const licences = user.subscriptions.filter(id => bought.has(id))
    const forgotten = password === undefined && user.passwordId !== null
    const row: User = {
      ...user,
      passwordId: password?.id ?? null,
      passwordSetAt: forgotten ? null : user.passwordSetAt,
      subscriptions: licences,
      forwardToId: user.forwardToId !== null && isThere(user.forwardToId) ? user.forwardToId : null,
    }
    const savePassword = async () => {
      if (password !== undefined) await turn.writer.savePassword(password)
    }
    if (!(await put('user', row, user.userName, savePassword))) lost.push(user.userName)
    else mailboxes.push(user)
    const lacks = licences.length < user.subscriptions.length || row.forwardToId !== user.forwardToId
    if (forgotten || lacks) partly.add(user.userName)
  }
  let [contactCount, groupCount, grants] = [0, 0, 0]
  for (const contact of contacts.rows) {
    if (await put('contact', contact, contact.address)) contactCount += 1
    else lost.push(contact.address)
  }
  for (const group of groups.rows) {
    const row = { ...group, members: group.members.filter(isThere), acceptFrom: group.acceptFrom.filter(isThere) }
    if (await put('group', row, group.address)) groupCount += 1
    else lost.push(group.address)
  }
  for (const { id, userName } of mailboxes) {
    const given = source.grantsOf(id)
    if (given === undefined) partly.add(userName)
    for (const grant of given ?? []) {
      if (isThere(grant.trusteeId) && (await put('grant', grant, grant.id))) grants += 1
      else partly.add(userName)
    }
  }
  for (const template of templates.rows)
    if (!(await put('template', template, template.name))) lost.push(storeNotes.salvageTemplate(template.name))
  return {
    people: mailboxes.length,
    groups: groupCount,
    contacts: contactCount,
    grants,
    lost,
    partly: [...partly].filter(name => !lost.includes(name)),
  }
}

/**
 * Makes a tenant of what can still be read of a damaged one, whole under its name or not at all; the damaged file stays as
 * it is. The journal begins anew. Fails where the file is no tenant, or not even its beginning can be read.
 */
export async function salvageTenant(damaged: string, file: string, maker: Maker): Promise<Salvaged> {
  const from = resolve(damaged)
  const path = resolve(file)
  await checkHeader(from)
  const refuse = () => fail('TenantDamaged', { path: from, detail: storeNotes.notSalvaged })
  const connection = unlessDamaged(() => connectToLook(from)) ?? refuse()
  try {
    const isOurs = unlessDamaged(
      () => versionOf(connection) === newestVersion && strangeObject(connection) === undefined,
    )
    if (isOurs !== true) refuse()
    const source = createReadable(connection)
    const now = maker.now ?? Date.now
    const people = source.people()
    const { all: domains, byName } = domainsOf(source, people.rows, now())
    const domain = domains[0] ?? refuse()
    return await whole(path, async aside => {
      const name = source.settings()?.name ?? domain.id
      await createTenant(aside, { name, domain: domain.id, seats: 0, now: now() })
      const store = await openTenant(aside, { now })
      try {
        return await asRun(store, maker, `Salvage ${from}`, async turn => {
          await replaceBeginning(store, source, domain, turn)
          const filled = await inGroups(turn, put => fill(source, people, domains, turn, put))
          return { ...filled, domains: byName }
        })
      } finally {
        await store.close()
      }
    })
  } finally {
    connection.close()
  }
}
