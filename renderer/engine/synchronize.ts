import { startOnlineCoexistenceSync } from '../../shared/cmdlets/coexistence-sync.ts'
import type { Invocation } from '../../shared/engine.ts'
import { coexistenceTexts } from '../../shared/texts/coexistence.ts'
import { syncTexts } from '../../shared/texts/sync.ts'
import { PsObject } from '../../shared/values.ts'
import { usePreferences } from '../state/preferences.ts'
import { useSession } from '../state/session.ts'
import { syncStages, useSync, type SyncStage } from '../state/sync.ts'
import type { Connection } from './connection.ts'
import { recordOf } from './live-query.ts'
import { notifyOutside } from './notify-outside.ts'
import { flagOf, numberOf, textOf } from './properties.ts'
import { run } from './run.ts'

const { stages } = coexistenceTexts

/** What the sentence of a stage begins with, up to its counts. */
const beginnings: Readonly<Record<SyncStage, string>> = {
  connect: stages.connect,
  read: beginning(stages.read({ read: 0 })),
  plan: beginning(stages.plan({ planned: 0 })),
  apply: beginning(stages.apply({ done: 0, of: 0 })),
}

function beginning(sentence: string): string {
  return sentence.replace(/\d.*$/, '')
}

/** The stage that a synchronization's progress tells of. */
export function stageOf(status: string): SyncStage | undefined {
  return syncStages.find(stage => status.startsWith(beginnings[stage]))
}

/** Whether a line of the runs under way synchronizes. */
export function isSyncLine(line: string): boolean {
  return line.toLowerCase().includes(startOnlineCoexistenceSync.name.toLowerCase())
}

/** How to synchronize, or to preview it. */
export interface SyncWish {
  readonly whatIf: boolean
  readonly full?: boolean
}

/** The command behind the buttons. */
export function syncInvocation({ whatIf, full = false }: SyncWish): Invocation {
  return {
    cmdlet: startOnlineCoexistenceSync.name,
    arguments: [...(full ? [['FullSync', true] as const] : []), ...(whatIf ? [['WhatIf', true] as const] : [])],
  }
}

/** What the object of a run counts. */
export function countsOf(object: PsObject) {
  return {
    created: numberOf(object, 'Created'),
    changed: numberOf(object, 'Changed'),
    disabled: numberOf(object, 'Disabled'),
    deleted: numberOf(object, 'Deleted'),
  }
}

/** Starts a synchronization that goes on whatever page is shown; its end is said aloud. One at a time. */
export async function synchronize(connection: Connection, wish: SyncWish): Promise<void> {
  const { engine, session } = connection
  const sync = useSync.getState()
  if (sync.run !== undefined) return
  let id = ''
  try {
    const { output, errors } = await run(engine, {
      session,
      command: { pipelines: [[syncInvocation(wish)]] },
      confirmed: true,
      onStart: started => {
        id = started
        sync.begin({ id, startedAt: new Date(), whatIf: wish.whatIf })
      },
      onProgress: progress => sync.progress(id, stageOf(progress.status), progress),
      onQuestion: question =>
        new Promise(resolve => {
          sync.ask({
            question,
            answer: answer => {
              sync.ask(undefined)
              resolve(answer)
            },
          })
        }),
    })
    sync.end(id, errors[0])
    const report = output.find(value => value instanceof PsObject)
    if (report !== undefined) tell(connection, report)
    else useSession.getState().announce(errors[0]?.message ?? syncTexts.stopped)
  } catch (thrown) {
    const error = recordOf(thrown)
    sync.end(id, error)
    useSession.getState().announce(error.message)
  }
}

/** Says how a run ended, to whoever listens and to whoever looks elsewhere. */
export function tell(connection: Connection, report: PsObject): void {
  const sentence = syncTexts.ended(textOf(report, 'Status'), countsOf(report), flagOf(report, 'WhatIf'))
  useSession.getState().announce(sentence)
  if (!usePreferences.getState().syncNotices) return
  const notice = { title: syncTexts.title, body: `${sentence} ${textOf(report, 'Reason')}`.trim(), to: '/sync' }
  // The page says it in any case; a lost connection has a page of its own.
  notifyOutside(connection, notice, textOf(report, 'RunId')).catch((error: unknown) => {
    useSession.getState().complain(recordOf(error))
  })
}
