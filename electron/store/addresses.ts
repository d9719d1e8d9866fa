import { fail } from '../../shared/errors.ts'
import { build, slot } from './build.ts'
import { foldAddress } from './fold.ts'
import type { AddressTable } from './schema.ts'
import type { Connection } from './sqlite.ts'
import type { Recipient } from './types.ts'

type Owner = AddressTable['entity']

/** Who owns which address: the place where an address is unique, whatever its case, over everything that may own one. */
export interface AddressBook {
  /** The owner of the address. */
  readonly owner: (address: string) => Recipient | undefined
  /** Gives the addresses to the object, the primary one first; fails with AddressInUse. */
  readonly claim: (entity: Owner, key: number, addresses: readonly string[]) => void
  readonly release: (addresses: readonly string[]) => void
}

/** The address book of the connection. */
export function createAddressBook(connection: Connection): AddressBook {
  const find = () =>
    connection.prepare('address.find', () =>
      build.selectFrom('address').select(['entity', 'owner', 'written']).where('address', '=', slot()),
    )
  const names = {
    user: () =>
      connection.prepare<{ id: string; display_name: string; address: string }>('address.user', () =>
        build.selectFrom('user').select(['id', 'display_name', 'user_name as address']).where('key', '=', slot()),
      ),
    group: () =>
      connection.prepare<{ id: string; display_name: string; address: string }>('address.group', () =>
        build.selectFrom('mail_group').select(['id', 'display_name', 'address']).where('key', '=', slot()),
      ),
    contact: () =>
      connection.prepare<{ id: string; display_name: string; address: string }>('address.contact', () =>
        build.selectFrom('contact').select(['id', 'display_name', 'address']).where('key', '=', slot()),
      ),
  }
  const insert = () =>
    connection.prepare<never>('address.insert', () =>
      build
        .insertInto('address')
        .values({ address: slot(), written: slot(), entity: slot(), owner: slot(), place: slot() })
        .onConflict(conflict => conflict.doNothing()),
    )
  const remove = () =>
    connection.prepare<never>('address.remove', () => build.deleteFrom('address').where('address', '=', slot()))

  function owner(address: string): Recipient | undefined {
    const found = find().get(foldAddress(address))
    if (found === undefined) return undefined
    const named = names[found.entity]().get(found.owner)
    if (named === undefined) return undefined
    return { entity: found.entity, id: named.id, address: named.address, displayName: named.display_name }
  }

  return {
    owner,
    claim: (entity, key, addresses) => {
      for (const [place, address] of addresses.entries()) {
        if (insert().run(foldAddress(address), address, entity, key, place).changes === 1) continue
        const holder = owner(address)
        fail('AddressInUse', {
          address,
          owner: holder === undefined ? address : `${holder.displayName} (${holder.address})`,
          entity: holder?.entity,
        })
      }
    },
    release: addresses => {
      for (const address of addresses) remove().run(foldAddress(address))
    },
  }
}
