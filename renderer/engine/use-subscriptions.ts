import { numberOf, textOf } from './properties.ts'
import { useQuery } from './use-query.ts'

/** A subscription with the seats it has and those that are left. */
export interface Seats {
  readonly id: string
  readonly name: string
  readonly seats: number
  readonly left: number
}

/** Every subscription of the tenant; empty until they are known. */
export function useSubscriptions(): readonly Seats[] {
  return useQuery({ cmdlet: 'Get-MSOnlineSubscription', arguments: [] }).rows.map(row => {
    const seats = numberOf(row, 'Seats')
    return {
      id: textOf(row, 'SubscriptionId'),
      name: textOf(row, 'Name'),
      seats,
      left: Math.max(0, seats - numberOf(row, 'Used')),
    }
  })
}
