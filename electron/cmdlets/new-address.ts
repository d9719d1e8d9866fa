import { fail } from '../../shared/errors.ts'
import { domainOf } from '../../shared/kinds/address.ts'
import type { Reader } from '../store/types.ts'

/** Fails unless the address may be given to somebody: its domain is the tenant's (DomainNotInTenant) and nobody has it (AddressInUse). */
export async function checkNewAddress(store: Reader, address: string, parameter: string): Promise<void> {
  const domain = domainOf(address)
  const domains = await store.domains.all()
  if (!domains.some(known => known.id === domain)) {
    const facts = { domain, domains: domains.map(known => known.id).join(', ') }
    fail('DomainNotInTenant', facts, { parameter, target: address })
  }
  const owner = await store.recipients.byAddress(address)
  if (owner === undefined) return
  const name =
    owner.address.toLowerCase() === address.toLowerCase()
      ? owner.displayName
      : `${owner.displayName} (${owner.address})`
  fail('AddressInUse', { address, owner: name, entity: owner.entity }, { parameter, target: address })
}
