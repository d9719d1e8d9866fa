import { startOnlineCoexistenceSync } from '../../shared/cmdlets/coexistence-sync.ts'
import { visibleText } from '../../shared/format/visible-text.ts'
import { PsObject, type Value } from '../../shared/values.ts'
import type { PlanStep, RunProblem, SyncRun } from '../store/types.ts'

/** The time as PowerShell prints a TimeSpan. */
function timeSpan(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const two = (number: number) => String(number).padStart(2, '0')
  const clock = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  return `${clock}.${String(milliseconds % 1_000).padStart(3, '0')}`
}

/** A word of the plan as people meet it. */
export function wordOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function shown(value: unknown): Value {
  if (Array.isArray(value)) return value.map(shown)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

/** The fields that a step changes, old and new. */
export function changesOf({ before, after }: Pick<PlanStep, 'before' | 'after'>): readonly PsObject[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].flatMap(name => {
    const [was, is] = [shown(before?.[name]), shown(after?.[name])]
    const empty = (value: Value) => value === null || (Array.isArray(value) && value.length === 0)
    return empty(was) && empty(is)
      ? []
      : [PsObject.of('TenantFieldChange', { Field: wordOf(name), Before: was, After: is })]
  })
}

/** A run of synchronization as Start-OnlineCoexistenceSync and Get-CoexistenceRun give it. */
export function runOutput(run: SyncRun, problems: readonly RunProblem[]): PsObject {
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
    Problems: problems.map(({ name, entity, status, reason, dn, anchor }) =>
      PsObject.of('CoexistenceProblem', {
        Name: name,
        Kind: wordOf(entity),
        Status: wordOf(status),
        Problem: reason,
        DN: visibleText(dn),
        Anchor: anchor,
      }),
    ),
    Started: new Date(run.startedAt),
    WhatIf: run.whatIf,
    FullSync: run.full,
    RunId: run.run,
  })
}
