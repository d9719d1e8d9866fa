import { describe, expect, test } from 'vitest'
import { fold } from './fold.ts'
import { sampleNames } from './sample-names.ts'
import { samplePeople } from './sample-people.ts'
import { sampleTenant } from './sample-tenant.ts'

function people(count: number, seed?: number): ReturnType<typeof flat> {
  return flat(samplePeople({ count, domain: 'fernwick.example', ...(seed === undefined ? {} : { seed }) }))
}

function flat(batches: ReturnType<typeof samplePeople>) {
  return [...batches].flat()
}

describe('generated people', () => {
  test('have addresses of plain letters, all different, beyond all pairs of names', () => {
    const addresses = people(250_000).map(person => person.userName)
    expect(new Set(addresses).size).toBe(250_000)
    expect(addresses.filter(address => !/^[a-z]+\.[a-z]+\d*@fernwick\.example$/.test(address))).toEqual([])
  })

  test('are the same for the same seed and others for another', () => {
    expect(people(50, 7)).toEqual(people(50, 7))
    expect(people(50, 7)).not.toEqual(people(50, 8))
    expect(people(50)).toEqual(people(5_000).slice(0, 50))
  })

  test('are made batch by batch, as they are asked for', () => {
    const endless = samplePeople({ count: Infinity, domain: 'fernwick.example', batch: 10 })
    expect(endless.next().value).toHaveLength(10)
    expect([...samplePeople({ count: 25, domain: 'fernwick.example', batch: 10 })].map(batch => batch.length)).toEqual([
      10, 10, 5,
    ])
  })

  test('have accents, apostrophes and other scripts in their names', () => {
    const names = people(2_000).map(person => person.displayName)
    for (const pattern of [
      /\p{Script=Han}/u,
      /\p{Script=Greek}/u,
      /\p{Script=Arabic}/u,
      /[éüøł]/,
      /'/,
      / (?:De|Van|al-)/,
    ]) {
      expect(
        names.some(name => pattern.test(name)),
        String(pattern),
      ).toBe(true)
    }
  })

  test('come from names that stay different in plain letters', () => {
    for (const part of ['first', 'last'] as const) {
      const plain = sampleNames
        .flatMap(names => names[part])
        .map(name => fold(name.split('/', 1)[0] ?? '').replace(/[^a-z]/g, ''))
      expect(plain.filter((name, index) => plain.indexOf(name) !== index)).toEqual([])
    }
  })
})

describe.each([1, 2, 3])('the sample company with seed %i', seed => {
  const tenant = sampleTenant(seed)
  const addresses = new Set(tenant.people.map(person => person.userName))
  const byAddress = new Map(tenant.people.map(person => [person.userName, person]))
  const own = (address: string): boolean => tenant.domains.includes(address.split('@')[1] ?? '')

  test('has its people in all states', () => {
    const count = (is: (person: (typeof tenant.people)[number]) => boolean): number => tenant.people.filter(is).length
    expect(addresses.size).toBe(214)
    expect(count(person => person.enabled)).toBe(187)
    expect(count(person => !person.activated)).toBe(9)
    expect(count(person => person.activated && !person.enabled)).toBe(18)
    expect(count(person => person.popEnabled)).toBe(20)
    expect(count(person => person.administrator)).toBe(2)
    expect(count(person => (person.passwordAgeDays ?? 0) > 90)).toBe(14)
  })

  test('holds no more licences than it has, and awaits activation without one', () => {
    const used = tenant.subscriptions.map(
      ({ name }) => tenant.people.filter(person => person.subscription === name).length,
    )
    expect(used).toEqual([147, 34, 12])
    expect(used.every((held, index) => held <= (tenant.subscriptions[index]?.seats ?? 0))).toBe(true)
    for (const person of tenant.people.filter(person => !person.activated)) {
      expect(person).toMatchObject({
        subscription: null,
        mailboxQuota: null,
        location: null,
        passwordAgeDays: null,
        popEnabled: false,
        enabled: false,
      })
    }
  })

  test('gives every address once, in its own domains', () => {
    const given = [
      ...tenant.people.flatMap(person => [person.userName, ...person.addresses]),
      ...tenant.groups.map(group => group.address),
      ...tenant.contacts.map(contact => contact.address),
    ]
    expect(new Set(given).size).toBe(given.length)
    expect(
      tenant.people.flatMap(person => [person.userName, ...person.addresses]).filter(address => !own(address)),
    ).toEqual([])
  })

  test('names only who is there', () => {
    const known = new Set([...addresses, ...tenant.contacts.map(contact => contact.address)])
    const named = [
      ...tenant.groups.flatMap(group => [...group.members, ...group.acceptFrom]),
      ...tenant.grants.flatMap(grant => [grant.mailbox, grant.trustee]),
      ...tenant.forwards.flatMap(forward => [forward.from, ...(own(forward.to) ? [forward.to] : [])]),
    ]
    expect(named.filter(address => !known.has(address))).toEqual([])
    for (const { mailbox, trustee } of tenant.grants) {
      expect([byAddress.get(mailbox)?.activated, byAddress.get(trustee)?.activated]).toEqual([true, true])
    }
  })

  test('forwards for twelve, two of them outside, never round in a circle', () => {
    const from = new Set(tenant.forwards.map(forward => forward.from))
    expect(from.size).toBe(12)
    expect(tenant.forwards.filter(forward => !own(forward.to))).toHaveLength(2)
    expect(tenant.forwards.filter(forward => from.has(forward.to))).toEqual([])
    expect(tenant.forwards.every(forward => byAddress.get(forward.from)?.activated)).toBe(true)
  })

  test('has a head for each department', () => {
    const heads = tenant.people
      .filter(person => person.jobTitle?.startsWith('Head of'))
      .map(person => person.department)
    expect(new Set(heads).size).toBe(12)
    expect(heads).toHaveLength(12)
  })
})
