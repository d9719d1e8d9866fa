import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tenantShell, type Said, type TenantShell } from '../../e2e/doubles/tenant-shell.ts'
import { seed, times } from '../../e2e/extent.ts'
import type { ObjectChange } from '../../shared/engine.ts'
import type { User } from '../store/types.ts'

// Whatever is done to a tenant, in whatever order: a preview says exactly what the call then does, a call that fails changes
// nothing, Undo brings everything back, and what searches and totals go by is what the objects say.

const names = ['ann', 'bob', 'cas', 'dot'] as const
const name = fc.constantFrom(...names)
const address = fc.constantFrom('ann', 'bob', 'cas', 'dot', 'info', 'desk').map(local => `${local}@fernwick.example`)
const word = fc.constantFrom('Ghent', 'Sales', 'Zoë', "O'Brien", 'ann', '')
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** One line that may do something, fail, or find nothing to do. */
const line = fc.oneof(
  fc
    .tuple(name, word)
    .map(([who, city]) => `Add-MSOnlineUser ${who}@fernwick.example -DisplayName ${who} -City ${quoted(city)}`),
  fc
    .tuple(name, fc.constantFrom('City', 'Department', 'JobTitle', 'DisplayName'), word)
    .map(([who, field, text]) => `Set-MSOnlineUser ${who} -${field} ${quoted(text)}`),
  name.map(who => `Enable-MSOnlineUser ${who} -UserLocation BE -SubscriptionIDs 'Plus'`),
  name.map(who => `Disable-MSOnlineUser ${who}`),
  name.map(who => `Remove-MSOnlineUser ${who} -Confirm:$false`),
  fc.tuple(name, address).map(([who, other]) => `Add-MSOnlineUserAddress ${who} -Address ${other}`),
  fc.tuple(name, address).map(([who, other]) => `Remove-MSOnlineUserAddress ${who} -Address ${other}`),
  fc.tuple(name, address).map(([who, other]) => `Update-MSOnlineUserAddresses ${who} -UserPrincipalName ${other}`),
  fc.tuple(fc.constantFrom('Enable', 'Disable'), name).map(([verb, who]) => `${verb}-MSOnlinePOPAccess ${who}`),
  fc
    .tuple(name, name, fc.constantFrom('-GrantFullAccess', '-GrantSendAs', '-GrantSendOnBehalf'))
    .map(([box, who, right]) => `Add-MSOnlineMailPermission ${box} -TrustedUser ${who} ${right}`),
  fc.tuple(name, name).map(([box, who]) => `Remove-MSOnlineMailPermission ${box} -TrustedUser ${who} -RemoveAll`),
  fc
    .tuple(name, fc.oneof(name, fc.constant('me@outside.example')))
    .map(([who, other]) => `Set-MSOnlineAlternateRecipient ${who} -AlternateRecipient ${other}`),
  name.map(who => `Remove-MSOnlineAlternateRecipient ${who}`),
  fc
    .tuple(name, fc.boolean())
    .map(([who, never]) => `Set-MSOnlineUserPasswordNeverExpire ${who} -PasswordNeverExpire $${never}`),
  fc.constantFrom(1, 2, 3, 4).map(seats => `Set-TenantSubscription 'Plus' -Seats ${seats}`),
  fc.constantFrom("Add-TenantDomain 'other.example'", "Remove-TenantDomain 'other.example' -Confirm:$false"),
  fc.constantFrom("Set-TenantTemplate 'Sales' -Department Sales", "Remove-TenantTemplate 'Sales'"),
  // Several objects in one run.
  word.map(
    text => `Get-MSOnlineUser -ResultSize 10 | ForEach-Object { Set-MSOnlineUser $_ -Department ${quoted(text)} }`,
  ),
)

/** What every story begins with: two with a mailbox, one without, one who is not there yet. */
const start = `Add-TenantSubscription 'Plus' -Seats 3 -ServiceTypes Exchange
foreach ($who in 'ann', 'bob', 'cas') { Add-MSOnlineUser "$who@fernwick.example" -DisplayName $who }
foreach ($who in 'ann', 'bob') { Enable-MSOnlineUser $who -UserLocation BE -SubscriptionIDs 'Plus' }`

/** What a person does next: a call, with or without a look at its preview, or taking the last change back. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ line, previewed: fc.boolean(), atomic: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
)

/** Fields that say when or by which password, which come back otherwise than they went. */
const passing = new Set<string>([
  'changedAt',
  'passwordId',
  'passwordSetAt',
  'mustChangePassword',
] satisfies (keyof User)[])

function lasting(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !passing.has(field)))
}

async function people({ tenant }: TenantShell): Promise<readonly User[]> {
  const all: User[] = []
  for await (const page of tenant.store.reader.users.each({}, 0)) all.push(...page)
  return all
}

/** All objects of the tenant; people by their ids, since of two who are named alike either may come first. */
async function everything(shell: TenantShell) {
  const { reader } = shell.tenant.store
  return {
    users: (await people(shell)).toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(lasting),
    grants: (await reader.grants.page({})).rows.map(lasting),
    domains: await reader.domains.all(),
    subscriptions: await reader.subscriptions.all(),
    templates: await reader.templates.all(),
  }
}

/** What changed, but for ids, which each call makes anew. */
function told(changes: readonly ObjectChange[]) {
  return changes.map(({ entity, change, name: object, fields }) => ({
    entity,
    change,
    object,
    fields: fields.map(({ field, before, after }) => [field, before, after]),
  }))
}

const changesOf = (said: Said) => told(said.operations.flatMap(({ changes }) => changes))

/** Searches, filters and totals against the people themselves. */
async function expectIndexed(shell: TenantShell): Promise<void> {
  const { reader } = shell.tenant.store
  const all = await people(shell)
  const figures = await reader.tenant.figures(0)
  expect(figures.users).toBe(all.length)
  expect(figures.filters).toMatchObject({
    Enabled: all.filter(user => user.activated && user.enabled).length,
    Awaiting: all.filter(user => !user.activated).length,
    PopEnabled: all.filter(user => user.popEnabled).length,
    Forwarding: all.filter(user => user.forwardToId !== null || user.forwardToAddress !== null).length,
  })
  for (const { id, used } of await Promise.all(
    (await reader.subscriptions.all()).map(async each => ({
      id: each.id,
      used: await reader.subscriptions.used(each.id),
    })),
  ))
    expect(used).toBe(all.filter(user => user.subscriptions.includes(id)).length)
  for (const user of all) {
    for (const text of [user.userName, user.displayName, ...user.addresses])
      expect((await reader.users.page({ search: text }, 0)).rows.map(row => row.id)).toContain(user.id)
    for (const text of [user.userName, ...user.addresses])
      expect(await reader.recipients.byAddress(text.toUpperCase())).toMatchObject({ id: user.id })
  }
  for (const grant of (await reader.grants.page({})).rows)
    for (const id of [grant.mailboxId, grant.trusteeId]) expect(all.map(user => user.id)).toContain(id)
}

test('a preview is what happens, a failure is nothing, Undo is before, and the indexes are the objects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }), async steps => {
      await using shell = await tenantShell()
      expect((await shell.run(start)).ids).toEqual([])
      let last: { readonly run: string; readonly before: Awaited<ReturnType<typeof everything>> } | undefined
      for (const each of steps) {
        const before = await everything(shell)
        if (each === 'undo') {
          if (last === undefined) continue
          const undone = await shell.run(`Undo-TenantChange ${last.run}`)
          expect(undone.ids).toEqual([])
          expect(await everything(shell)).toEqual(last.before)
          last = undefined
          continue
        }
        const preview = each.previewed ? await shell.run(each.line, { whatIf: true }) : undefined
        expect(await everything(shell)).toEqual(before)
        const said = await shell.run(each.line, { atomic: each.atomic })
        if (preview !== undefined) {
          expect(preview.ids).toEqual(said.ids)
          if (!each.atomic || said.ids.length === 0)
            expect(told(preview.whatIf.flatMap(({ changes }) => changes))).toEqual(changesOf(said))
        }
        if (said.summary.changed === 0) expect(await everything(shell)).toEqual(before)
        else last = { run: said.id, before }
      }
      await expectIndexed(shell)
      expect((await shell.tenant.store.check()).map(({ ok }) => ok)).toEqual([true, true, true, true])
      expect(await shell.tenant.store.reader.journal.verify()).toMatchObject({ firstBad: null })
    }),
    { seed, numRuns: times(10, 2_000) },
  )
}, 3_600_000)
