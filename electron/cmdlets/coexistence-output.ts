import { startOnlineCoexistenceSync } from '../../shared/cmdlets/coexistence-sync.ts'
import { PsObject } from '../../shared/values.ts'
import type { SyncRun } from '../store/types.ts'

/** The time as PowerShell prints a TimeSpan. */
function timeSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${clock}.${String(milliseconds % 1_000).padStart(3, '0')}`
}

/** A run of synchronization as Start-OnlineCoexistenceSync and Get-CoexistenceRun give it. */
export function runOutput(run: SyncRun): PsObject {
  return PsObject.of(startOnlineCoexistenceSync.output.type, {
    Status: run.status,
    Read: run.read,
    Created: run.created,
    Changed: run.changed,
    Disabled: run.disabled,
    Deleted: run.deleted,
    Held: run.held,
    Conflicts: run.conflicts,
    Unchanged: run.unchanged,
    Duration: timeSpan(run.milliseconds),
    Reason: run.reason,
    Started: new Date(run.startedAt),
    WhatIf: run.whatIf,
    FullSync: run.full,
    RunId: run.run,
  })
}
