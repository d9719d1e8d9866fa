import { asRun, type Maker } from './as-run.ts'
import { blankUser } from './blank-user.ts'
import { createTenant } from './create.ts'
import { openTenant } from './open.ts'
import { samplePeople } from './sample-people.ts'
import { sampleTenant } from './sample-tenant.ts'
import type { SampleTenant } from './sample-tenant.ts'
import type { Store, Timestamp, User, WriteTurn } from './types.ts'

const day = 86_400_000
const groupSize = 5000

/** Writes one object and its entry. */
async function object(turn: WriteTurn, target: string, write: () => Promise<void>): Promise<void> {
  await turn.startObject()
  await write()
  await turn.keepUnseen({ cmdlet: 'New-Sample', target, line: `New-Sample ${target}`, outcome: 'done' })
}

/** How many people to make, and who makes them. */
export interface SamplePeopleOptions extends Maker {
  readonly count: number
  readonly seed?: number
  /** Told after each group how many there are by now; it may wait, and throwing ends the work. */
  readonly onGroup?: (made: number) => Promise<void>
}

/**
 * Adds so many generated people to the tenant's default domain as one run that can be undone; the same people for the
 * same seed. Licences are counted: people beyond the seats of the first subscription stay awaiting activation.
 */
export async function addSamplePeople(
  store: Store,
  { count, seed = 1, onGroup, ...maker }: SamplePeopleOptions,
): Promise<void> {
  const now = (maker.now ?? Date.now)()
  const [domain] = await store.reader.domains.all()
  const [subscription] = await store.reader.subscriptions.all()
  if (domain === undefined) return
  let free =
    subscription === undefined ? 0 : subscription.seats - (await store.reader.subscriptions.used(subscription.id))
  await asRun(store, maker, 'Sample people', async turn => {
    let made = 0
    for (const people of samplePeople({ count, domain: domain.id, seed, batch: groupSize })) {
      await turn.begin()
      for (const person of people) {
        const licensed = person.activated && free > 0
        if (licensed) free--
        await object(turn, person.userName, () =>
          turn.writer.insert('user', {
            ...turn.writer.newUser(person.userName, person.displayName, now),
            ...person,
            ...(licensed
              ? { mailboxQuota: 25_600, subscriptions: subscription === undefined ? [] : [subscription.id] }
              : { activated: false, enabled: false, popEnabled: false, location: null }),
          }),
        )
      }
      await turn.commit()
      made += people.length
      await onGroup?.(made)
    }
  })
}

/** Makes the sample company at that path; never over a file that is there. */
export async function createSampleTenant(path: string, maker: Maker & { readonly seed?: number }): Promise<void> {
  const now = maker.now ?? Date.now
  const sample = sampleTenant(maker.seed)
  const [domain] = sample.domains
  await createTenant(path, { name: sample.name, domain, seats: sample.subscriptions[0]?.seats ?? 0, now: now() })
  const store = await openTenant(path, { now })
  try {
    await asRun(store, maker, 'Sample tenant', async turn => {
      await turn.begin()
      await writeSample(turn, sample, now())
      await turn.commit()
    })
  } finally {
    await store.close()
  }
}

async function writeSample(turn: WriteTurn, sample: SampleTenant, now: Timestamp): Promise<void> {
  const { writer } = turn
  /** Ids by address or subscription name. */
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    const known = ids.get(name) ?? writer.newId()
    ids.set(name, known)
    return known
  }

  for (const id of sample.domains.slice(1)) {
    await object(turn, id, () => writer.insert('domain', { id, isDefault: false, addedAt: now }))
  }
  const [first] = await writer.subscriptions.all()
  for (const [place, subscription] of sample.subscriptions.entries()) {
    if (place === 0 && first !== undefined) {
      ids.set(subscription.name, first.id)
      await object(turn, subscription.name, () => writer.update('subscription', first.id, subscription))
    } else {
      const row = { ...subscription, id: idOf(subscription.name) }
      await object(turn, subscription.name, () => writer.insert('subscription', row))
    }
  }
  for (const person of sample.people) {
    const { subscription, passwordAgeDays, ...fields } = person
    const user: User = {
      ...blankUser(idOf(person.userName), person.userName, person.displayName, now),
      ...fields,
      subscriptions: subscription === null ? [] : [idOf(subscription)],
      passwordSetAt: passwordAgeDays === null ? null : now - passwordAgeDays * day,
    }
    await object(turn, user.userName, () => writer.insert('user', user))
  }
  for (const contact of sample.contacts) {
    await object(turn, contact.address, () => writer.insert('contact', { ...contact, id: idOf(contact.address) }))
  }
  for (const group of sample.groups) {
    const row = {
      ...group,
      id: idOf(group.address),
      members: group.members.map(idOf),
      acceptFrom: group.acceptFrom.map(idOf),
    }
    await object(turn, group.address, () => writer.insert('group', row))
  }
  for (const { mailbox, trustee, ...rights } of sample.grants) {
    const row = { ...rights, id: writer.newId(), mailboxId: idOf(mailbox), trusteeId: idOf(trustee) }
    await object(turn, mailbox, () => writer.insert('grant', row))
  }
  for (const { from, to, deliverToBoth } of sample.forwards) {
    const target = ids.get(to)
    const patch = target === undefined ? { forwardToAddress: to } : { forwardToId: target }
    await object(turn, from, () => writer.update('user', idOf(from), { ...patch, deliverToBoth }))
  }
  for (const template of sample.templates) {
    const references = {
      licences: template.licences.map(idOf),
      opens: template.opens.map(idOf),
      memberOf: template.memberOf.map(idOf),
    }
    const row = { ...writer.newTemplate(template.name), ...template, ...references }
    await object(turn, template.name, () => writer.insert('template', row))
  }
}
