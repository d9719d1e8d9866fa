import { useDeferredValue } from 'react'
import type { PsObject } from '../../../shared/values.ts'
import { textOf, textsOf } from '../../engine/properties.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { useQuery } from '../../engine/use-query.ts'

/** Whether an address has an owner: not known yet, nobody, or somebody, with a free one like it. */
export type AddressOwner =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'free' }
  | {
      readonly kind: 'taken'
      readonly owner: OwnerType
      readonly userName: string
      readonly name: string
      readonly free: string
    }

export const ownerTypes = { User: 'user', Group: 'group', Contact: 'contact' } as const
/** What has an address. */
export type OwnerType = (typeof ownerTypes)[keyof typeof ownerTypes]

const mostCompared = 200

/** Who has an address, as person, group or contact, and the first one like it that nobody seems to have. */
export function useAddressOwner(address: string | undefined): AddressOwner {
  const asked = useDeferredValue(address)
  const found = useQuery(
    asked === undefined ? undefined : { cmdlet: 'Get-MSOnlineRecipient', arguments: [['Identity', asked]] },
  )
  const [owner] = found.rows
  const like = useQuery(
    asked === undefined || owner === undefined
      ? undefined
      : {
          cmdlet: 'Get-MSOnlineUser',
          arguments: [
            ['Search', asked.slice(0, asked.lastIndexOf('@'))],
            ['First', mostCompared],
          ],
        },
  )
  if (asked === undefined || asked !== address) return { kind: 'unknown' }
  if (owner !== undefined) {
    if (like.status === 'waiting') return { kind: 'unknown' }
    const taken = [asked, ...like.rows.flatMap(addressesOf)]
    return {
      kind: 'taken',
      owner: typeOf(owner),
      userName: textOf(owner, 'Identity'),
      name: textOf(owner, 'DisplayName'),
      free: freeLike(asked, taken),
    }
  }
  return isAbsent(found) ? { kind: 'free' } : { kind: 'unknown' }
}

function typeOf(owner: PsObject): OwnerType {
  const said = textOf(owner, 'RecipientType')
  return Object.entries(ownerTypes).find(([type]) => type === said)?.[1] ?? 'user'
}

/** The engine said that there is no such object, which is another thing than not having answered. */
function isAbsent({ status, error }: QueryState): boolean {
  return status === 'failed' && error?.category === 'ObjectNotFound'
}

/** The part before the sign, with the smallest number after it that makes an address which is not among the taken ones. */
export function freeLike(address: string, taken: readonly string[]): string {
  const known = new Set(taken.map(one => one.toLowerCase()))
  const at = address.lastIndexOf('@')
  const [local, domain] = [address.slice(0, at), address.slice(at)]
  let number = 2
  while (known.has(`${local}${number}${domain}`.toLowerCase())) number += 1
  return `${local}${number}`
}

function addressesOf(person: PsObject): readonly string[] {
  return [textOf(person, 'Identity'), ...textsOf(person, 'Addresses')]
}
