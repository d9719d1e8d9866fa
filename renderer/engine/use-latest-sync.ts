import { getCoexistenceRun } from '../../shared/cmdlets/coexistence-plan.ts'
import type { Invocation } from '../../shared/engine.ts'
import type { PsObject } from '../../shared/values.ts'
import { useQuery } from './use-query.ts'

/** The question after the latest run. */
export const latestRunInvocation: Invocation = { cmdlet: getCoexistenceRun.name, arguments: [['First', 1]] }

/** The latest synchronization or preview; undefined before the first. */
export function useLatestSync(): PsObject | undefined {
  return useQuery(latestRunInvocation).rows[0]
}
