import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { dateOf, flagOf } from '../../engine/properties.ts'
import { formatMoment } from '../../look/format.ts'

/** How many runs or steps there are, and of which plan. */
export function countText(isHistory: boolean, state: QueryState, latest: PsObject | undefined): string {
  if (state.status === 'waiting') return syncTexts.reading
  const total = state.total ?? state.rows.length
  if (isHistory) return syncTexts.runs(total)
  const started = latest === undefined ? undefined : dateOf(latest, 'Started')
  const steps = syncTexts.planSteps(total)
  if (latest === undefined || started === undefined) return steps
  return `${steps}, ${syncTexts.planOf(formatMoment(started), flagOf(latest, 'WhatIf'))}`
}
