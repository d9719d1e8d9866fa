import { addTenantDomain, getTenantDomain, removeTenantDomain } from '../../shared/cmdlets/tenant-domain.ts'
import { fail } from '../../shared/errors.ts'
import { type EachHandler, handle } from '../engine/context.ts'
import { listed } from './find-person.ts'
import type { Domain, Reader, Writer } from '../store/types.ts'
import { quietly } from './quietly.ts'

/** The domain of that name. Fails with DomainNotFound. */
export async function findDomain(store: Reader, name: string, parameter: string): Promise<Domain> {
  const all = await store.domains.all()
  const domains = listed(all.map(domain => domain.id))
  return (
    all.find(domain => domain.id === name) ??
    fail('DomainNotFound', { domain: name, domains }, { parameter, target: name })
  )
}

/** Makes the domain the default and the one that was it an ordinary one. */
export async function makeDefault(store: Writer, name: string): Promise<void> {
  for (const domain of await store.domains.all()) {
    if (domain.isDefault !== (domain.id === name))
      await store.update('domain', domain.id, { isDefault: domain.id === name })
  }
}

/** Domains, as Get-TenantDomain gives them. */
export const listDomains: EachHandler<typeof getTenantDomain> = async function* (_, { store }) {
  for (const domain of await store.domains.all()) {
    yield {
      Name: domain.id,
      Default: domain.isDefault,
      Users: await store.domains.users(domain.id),
      WhenAdded: new Date(domain.addedAt),
    }
  }
}

const get = handle(getTenantDomain, listDomains)

const add = handle(addTenantDomain, (args, context) =>
  quietly(async () => {
    const { store } = context
    const domains = await store.domains.all()
    if (domains.some(domain => domain.id === args.Name)) {
      fail('DomainExists', { domain: args.Name }, { parameter: 'Name', target: args.Name })
    }
    if (!(await context.shouldProcess(args.Name, addTenantDomain.label))) return
    await store.insert('domain', { id: args.Name, isDefault: false, addedAt: context.services.now() })
    if (args.Default === true) await makeDefault(store, args.Name)
  }),
)

const remove = handle(removeTenantDomain, (args, context) =>
  quietly(async () => {
    const { store } = context
    const domain = await findDomain(store, args.Name, 'Name')
    const users = await store.domains.users(domain.id)
    const place = { parameter: 'Name', target: domain.id }
    if (domain.isDefault) fail('DomainIsDefault', { domain: domain.id }, place)
    if (users > 0) fail('DomainInUse', { domain: domain.id, users }, place)
    if (await context.shouldProcess(domain.id, removeTenantDomain.label)) await store.remove('domain', domain.id)
  }),
)

/** The handlers about domains. */
export const tenantDomain = [get, add, remove]
