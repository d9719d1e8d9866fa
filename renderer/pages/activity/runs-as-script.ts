import { startOnlineCoexistenceSync } from '../../../shared/cmdlets/coexistence-sync.ts'
import { harmless } from '../../../shared/shell/harmless.ts'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { cmdletsOf, undoneOf } from '../../engine/journal.ts'
import { dateOf, numberOf, textOf } from '../../engine/properties.ts'
import { originOf } from './activity-columns.tsx'

/** The order in which runs are taken back: who wrote last first, whatever the clock said. */
export function latestFirst(left: PsObject, right: PsObject): number {
  return numberOf(right, 'Number') - numberOf(left, 'Number')
}

/** Whether there is something of the run that could be taken back. */
export function isUndoable(run: PsObject): boolean {
  return did(run) && textOf(run, 'Outcome') !== 'running' && undoneOf(run) !== 'whole'
}

/** A synchronization may have marked objects as gone without a change of the tenant's own. */
function did(run: PsObject): boolean {
  if (numberOf(run, 'Changes') > 0) return true
  const synchronizes = cmdletsOf(textOf(run, 'Command')).includes(startOnlineCoexistenceSync.name)
  return synchronizes && numberOf(run, 'Operations') > 0
}

/** The runs as a script that does the same again, the oldest first, each below when it ran and by whom; secrets are asked for. */
export function runsAsScript(runs: readonly PsObject[]): string {
  const parts = runs.toReversed().map(run => {
    const started = dateOf(run, 'Started')?.toISOString() ?? ''
    const origin = originOf(run)
    const who =
      origin === undefined
        ? textOf(run, 'Actor')
        : activityTexts.by(textOf(run, 'Actor'), activityTexts.origins[origin])
    return `# ${harmless([started, who, textOf(run, 'Outcome')].join(', ').replaceAll(/[\r\n]+/g, ' '))}\r\n${textOf(run, 'Command').replaceAll(/\r?\n/g, '\r\n')}\r\n`
  })
  return parts.join('\r\n')
}
