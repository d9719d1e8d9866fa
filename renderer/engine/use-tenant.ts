import type { Invocation } from '../../shared/engine.ts'
import type { PsObject } from '../../shared/values.ts'
import { useQuery } from './use-query.ts'
import type { QueryState } from './live-query.ts'

/** The line behind everything that is said of the tenant as a whole. */
export const tenantInvocation: Invocation = { cmdlet: 'Get-Tenant', arguments: [] }

/** The tenant's settings and figures; undefined until they are there. */
export function useTenant(): { readonly tenant: PsObject | undefined; readonly state: QueryState } {
  const state = useQuery(tenantInvocation)
  return { tenant: state.rows[0], state }
}
