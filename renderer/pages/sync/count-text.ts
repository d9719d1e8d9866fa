import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import type { QueryState } from '../../engine/live-query.ts'
import { dateOf, flagOf } from '../../engine/properties.ts'
import { formatMoment } from '../../look/format.ts'
import type { Shown } from './plan-query.ts'

/** How many runs, objects or steps there are, and of which plan. */
export function countText(shown: Shown, state: QueryState, latest: PsObject | undefined): string {
  if (state.status === 'waiting') return syncTexts.reading
  const total = state.total ?? state.rows.length
  if (shown === 'history') return syncTexts.runs(total)
  if (shown === 'excluded') return syncTexts.excludedCount(total)
  const started = latest === undefined ? undefined : dateOf(latest, 'Started')
  const steps = syncTexts.planSteps(total)
  if (latest === undefined || started === undefined) return steps
  return `${steps}, ${syncTexts.planOf(formatMoment(started), flagOf(latest, 'WhatIf'))}`
}
