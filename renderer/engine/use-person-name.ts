import { textOf } from './properties.ts'
import { useQuery } from './use-query.ts'

/** The display name of whoever in the tenant owns an address; the address itself for all others, and until it is known. */
export function usePersonName(address: string): string {
  const state = useQuery(
    address === '' ? undefined : { cmdlet: 'Get-MSOnlineUser', arguments: [['Identity', address]] },
  )
  const [person] = state.rows
  const name = person === undefined ? '' : textOf(person, 'DisplayName')
  return name === '' ? address : name
}
