import type { ErrorRecord } from '../../../shared/errors.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'
import { countsOf } from '../../engine/synchronize.ts'

/** How this page's last run ended. */
interface Ended {
  /** The run itself. */
  readonly ended: string | undefined
  readonly error: ErrorRecord | undefined
}

/** Why a synchronization failed, what to do, and what it had done before. */
export function failureText(latest: PsObject | undefined, { ended, error }: Ended): string {
  const reason = latest === undefined ? '' : textOf(latest, 'Reason')
  const said = error === undefined ? [reason] : [error.message, error.advice ?? '']
  const kept = keptText(latest, { ended, error })
  // Many an advice ends with that already.
  const parts = said.some(part => part.endsWith(kept)) ? said : [...said, kept]
  return parts.filter(part => part !== '').join(' ')
}

const nothing = { created: 0, changed: 0, disabled: 0, deleted: 0 }

/** A run that came to no report is found by its id; one that was refused before it began is not the latest. */
function keptText(latest: PsObject | undefined, { ended, error }: Ended): string {
  const isMeant = latest !== undefined && (error === undefined || textOf(latest, 'RunId') === ended)
  return syncTexts.failedKept(isMeant && !flagOf(latest, 'WhatIf') ? countsOf(latest) : nothing)
}
