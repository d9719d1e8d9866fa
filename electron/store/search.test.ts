import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { person, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import type { TemporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { fold } from './fold.ts'
import type { User, UserQuery } from './types.ts'
import { userSorts } from './types.ts'

const now = 1_700_000_000_000
const day = 86_400_000

const people: readonly User[] = [
  person('Zoë Müller-Lefèvre', {
    department: 'Sales',
    jobTitle: 'Head of Sales',
    city: 'Köln',
    activated: true,
    enabled: true,
  }),
  person('Łukasz Ødegård', {
    department: 'Service',
    activated: true,
    popEnabled: true,
    passwordSetAt: now - 100 * day,
  }),
  person("Ann O'Brien", {
    department: 'Sales',
    addresses: ['annie@fernwick.example'],
    activated: true,
    enabled: true,
    passwordSetAt: now - day,
  }),
  person('Ana', { department: 'service', administrator: true, synchronized: true }),
  person('王小明', {
    userName: 'wang@fernwick.example',
    forwardToAddress: 'x@outside.example',
    activated: true,
    enabled: true,
  }),
  person('Bram Straße', { forwardToId: 'somebody', mustChangePassword: true }),
]

let shared: TemporaryTenant
beforeAll(async () => {
  shared = await withPeople()
})
afterAll(() => shared[Symbol.asyncDispose]())

async function withPeople(): Promise<TemporaryTenant> {
  const tenant = await temporaryTenant()
  await tenant.run(async writer => {
    for (const user of people) await writer.insert('user', user)
  })
  return tenant
}

describe('search finds people', () => {
  test.each([
    ['muller', ['Zoë Müller-Lefèvre']],
    ['LEFÈVRE', ['Zoë Müller-Lefèvre']],
    ['lukasz odegard', ['Łukasz Ødegård']],
    ['wick.exam', ['Ana', "Ann O'Brien", 'Bram Straße', 'Łukasz Ødegård', 'Zoë Müller-Lefèvre', '王小明']],
    ["o'brien", ["Ann O'Brien"]],
    ['annie@', ["Ann O'Brien"]],
    ['head zoe', ['Zoë Müller-Lefèvre']],
    ['head ann', []],
    ['strasse', ['Bram Straße']],
    ['an', ['Ana', "Ann O'Brien"]],
    ['a sales', ["Ann O'Brien"]],
    ['z', ['Zoë Müller-Lefèvre']],
    ['王', ['王小明']],
    ['王小', ['王小明']],
    ['"ann" OR', []],
    ['nobody', []],
    ['   ', ['Ana', "Ann O'Brien", 'Bram Straße', 'Łukasz Ødegård', 'Zoë Müller-Lefèvre', '王小明']],
  ])('by "%s"', async (search, names) => {
    const { rows, total } = await shared.store.reader.users.page({ search }, now)
    expect(rows.map(user => user.displayName)).toEqual(names)
    expect(total).toBe(names.length)
  })

  test('as their texts are now', async () => {
    await using tenant = await withPeople()
    const [ann] = await tenant.store.reader.users.find('annie@FERNWICK.example')
    await tenant.run(writer => writer.update('user', ann?.id ?? '', { displayName: 'Petra', addresses: [] }))
    expect((await tenant.store.reader.users.page({ search: 'annie' }, now)).total).toBe(0)
    expect((await tenant.store.reader.users.page({ search: 'pe' }, now)).rows).toMatchObject([{ displayName: 'Petra' }])
  })

  test('any part of any name, whatever its case and accents', async () => {
    const word = fc.constantFrom(...people).chain(user => {
      const name = user.displayName.split(' ')[0] ?? ''
      return fc.tuple(fc.constant(user), fc.nat(name.length - 1), fc.boolean()).map(([user, from, upper]) => {
        const part = name.slice(from)
        return { user, part: upper ? part.toUpperCase() : part }
      })
    })
    await fc.assert(
      fc.asyncProperty(word, async ({ user, part }) => {
        // One or two letters are looked for at the start of a word only.
        fc.pre([...fold(part)].length >= 3)
        const { rows } = await shared.store.reader.users.page({ search: part }, now)
        expect(rows.map(found => found.id)).toContain(user.id)
      }),
      { numRuns: times(60, 2_000) },
    )
  })
})

describe('a list of people', () => {
  test.each([
    [{ filters: ['Enabled'] }, ["Ann O'Brien", 'Zoë Müller-Lefèvre', '王小明']],
    [{ filters: ['Disabled'] }, ['Łukasz Ødegård']],
    [{ filters: ['Awaiting'] }, ['Ana', 'Bram Straße']],
    [{ filters: ['Synchronized', 'Administrator'] }, ['Ana']],
    [{ filters: ['Forwarding'] }, ['Bram Straße', '王小明']],
    [{ filters: ['ForwardingOutside'] }, ['王小明']],
    [{ filters: ['MustChangePassword'] }, ['Bram Straße']],
    [{ filters: ['PopEnabled', 'PasswordExpired'] }, ['Łukasz Ødegård']],
    [{ filters: ['PasswordExpired', 'Enabled'] }, []],
    [{ department: 'Service' }, ['Ana', 'Łukasz Ødegård']],
    [{ department: 'sales', search: 'zo' }, ['Zoë Müller-Lefèvre']],
    [{ filters: ['Enabled'], search: 'fernwick', descending: true, first: 1 }, ['王小明']],
    [{ sortBy: 'City', descending: true, first: 1 }, ['Zoë Müller-Lefèvre']],
    [{ sortBy: 'Identity', skip: 4 }, ['王小明', 'Zoë Müller-Lefèvre']],
  ] satisfies [UserQuery, string[]][])('%j', async (query: UserQuery, names: string[]) => {
    const { rows } = await shared.store.reader.users.page(query, now)
    expect(rows.map(user => user.displayName)).toEqual(names)
    expect(await shared.store.reader.users.count({ ...query, skip: 0, first: 1 }, now)).toBe(
      (await shared.store.reader.users.page({ ...query, skip: 0, first: 100 }, now)).total,
    )
  })

  test('pages from either end are slices of the whole, in every order', async () => {
    await using tenant = await temporaryTenant()
    await tenant.run(async writer => {
      for (let index = 0; index < 3000; index++) {
        const department = index % 3 === 0 ? null : `Department ${String(index % 7)}`
        await writer.insert('user', person('Same', { userName: `p${String(index)}@fernwick.example`, department }))
      }
    })
    for (const sortBy of userSorts) {
      for (const descending of [false, true]) {
        const all = (await tenant.store.reader.users.page({ sortBy, descending }, now)).rows.map(user => user.id)
        for (const skip of [0, 1, 1499, 2050, 2990, 3000, 4000]) {
          const page = await tenant.store.reader.users.page({ sortBy, descending, skip, first: 20 }, now)
          expect(page.rows.map(user => user.id)).toEqual(all.slice(skip, skip + 20))
          expect(page.total).toBe(3000)
        }
      }
    }
  })

  test('pages of a search are slices of all it finds by name, whether few or very many meet it', async () => {
    await using tenant = await temporaryTenant()
    const many = 12_000
    await tenant.run(async writer => {
      for (let index = 0; index < many; index++) {
        // Each number once, in no order.
        const number = String((index * 7_919) % many).padStart(5, '0')
        const [department, jobTitle] = [index % 3 === 0 ? null : 'Sales', index % 40 === 0 ? 'Registrar' : 'Clerk']
        const userName = `p${number}@fernwick.example`
        await writer.insert('user', person(`Person ${number}`, { userName, department, jobTitle }))
      }
    })
    const { users } = tenant.store.reader
    const some = [
      ['sales', 8_000],
      ['sa', 8_000],
      ['registrar', 300],
      ['re', 300],
      ['registrar sa', 200],
    ] as const
    for (const [search, hits] of some) {
      for (const descending of [false, true]) {
        const names = (await users.page({ search, descending }, now)).rows.map(user => user.displayName)
        const sorted = names.toSorted()
        expect(names).toEqual(descending ? sorted.toReversed() : sorted)
        expect(names).toHaveLength(hits)
        for (const skip of [0, 7, 150, hits - 5]) {
          const page = await users.page({ search, descending, skip, first: 20 }, now)
          expect(page.rows.map(user => user.displayName)).toEqual(names.slice(skip, skip + 20))
          expect(page.atLeast === true ? page.total <= hits : page.total === hits).toBe(true)
        }
      }
    }
  })

  test('only some, and all but some', async () => {
    const ids = people.slice(0, 2).map(user => user.id)
    const { users } = shared.store.reader
    expect((await users.page({ only: ids, search: 'zoe' }, now)).rows.map(user => user.id)).toEqual([ids[0]])
    expect((await users.page({ except: ids }, now)).total).toBe(4)
    const seen: string[] = []
    for await (const page of users.each({ except: ids, filters: ['Enabled'] }, now))
      seen.push(...page.map(user => user.id))
    expect(seen).toHaveLength(2)
  })
})

describe('a person is found', () => {
  test.each([
    ['zoe.mullerlefevre@FERNWICK.example', 1],
    ['annie@fernwick.example', 1],
    ['wang', 1],
    ["ann o'brien", 1],
    ['zoe muller-lefevre', 1],
    ['nobody', 0],
    ['', 0],
  ])('by "%s"', async (identity, times) => {
    expect(await shared.store.reader.users.find(identity)).toHaveLength(times)
  })

  test('by a display name that two share, twice', async () => {
    await using tenant = await withPeople()
    await tenant.run(writer => writer.insert('user', person('Ana', { userName: 'ana2@fernwick.example' })))
    expect(await tenant.store.reader.users.find('ANA')).toHaveLength(1)
    expect(await tenant.store.reader.users.find('Bram Strasse')).toHaveLength(1)
    await tenant.run(writer => writer.insert('user', person('Bram Straße', { userName: 'b2@fernwick.example' })))
    expect(await tenant.store.reader.users.find('bram strasse')).toHaveLength(2)
  })

  test('and so are groups and contacts, for a field that takes any recipient', async () => {
    await using tenant = await withPeople()
    await tenant.run(async writer => {
      await writer.insert('contact', { id: 'c', address: 'ann@outside.example', displayName: 'Ann Outside' })
      const group = { id: 'g', address: 'all@fernwick.example', displayName: 'Anybody', members: ['c'], acceptFrom: [] }
      await writer.insert('group', { ...group, type: 'Distribution' })
    })
    const found = await tenant.store.reader.recipients.search('an', 10)
    expect(found.map(each => each.displayName)).toEqual(['Ana', "Ann O'Brien", 'Ann Outside', 'Anybody'])
    expect(await tenant.store.reader.groups.containing('c')).toMatchObject([{ id: 'g' }])
    expect(await tenant.store.reader.groups.find('anybody')).toMatchObject([{ id: 'g' }])
  })
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void expect(fold(fold(text))).toBe(fold(text))))
})
