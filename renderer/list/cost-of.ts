import { frameTexts } from '../../shared/texts/frame.ts'
import { listTexts } from '../../shared/texts/list.ts'
import type { QueryState } from '../engine/live-query.ts'

/** Whether a list could not be read, and nothing is left of an earlier answer. */
export function isUnread({ error, rows }: QueryState): boolean {
  return error !== undefined && rows.length === 0
}

/** What a list cost, as the foot says it; one that could not be read did not come to nothing. */
export function costOf(list: QueryState): string {
  if (list.asking) return frameTexts.reading
  return isUnread(list) ? listTexts.notRead : frameTexts.cost(list.rows.length, list.milliseconds)
}
