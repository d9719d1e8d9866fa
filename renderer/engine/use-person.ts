import type { PsObject } from '../../shared/values.ts'
import { useQuery } from './use-query.ts'

/** The person of the tenant whom an address, user name or id means; undefined for everybody else, and until they are known. */
export function usePerson(identity: string): PsObject | undefined {
  const invocation = { cmdlet: 'Get-MSOnlineUser', arguments: [['Identity', identity]] } as const
  return useQuery(identity === '' ? undefined : invocation).rows[0]
}
