import type { Engine } from '../../shared/engine.ts'
import type { Store } from '../store/types.ts'

/** When one person wants one tenant synchronized on one computer. */
export interface Schedule {
  readonly enabled: boolean
  readonly minutes: number
  /** When it was switched on; null before that. */
  readonly since: number | null
  /** When it started a run last. */
  readonly lastAt: number | null
}

/** Where the schedules of this person on this computer are kept. */
export interface ScheduleStore {
  readonly get: (tenant: string) => Promise<Schedule>
  readonly set: (tenant: string, schedule: Schedule) => Promise<void>
}

/** What holds until somebody says otherwise: every three hours, switched off. */
export const usualSchedule: Schedule = { enabled: false, minutes: 180, since: null, lastAt: null }

const minute = 60_000
/** How often a schedule is looked at, in milliseconds. */
export const lookEvery = minute
const leaseTime = 3 * minute

/**
 * When the next run is due: an interval after the last one, or after it was switched on. Null while the schedule is off.
 * Runs that were missed are one run, due at once.
 */
export function dueAt({ enabled, minutes, since, lastAt }: Schedule): number | null {
  if (!enabled) return null
  return Math.max(since ?? 0, lastAt ?? 0) + minutes * minute
}

export interface SchedulerOptions {
  readonly store: Pick<Store, 'path' | 'stage' | 'reader'>
  readonly schedules: ScheduleStore
  readonly now: () => number
  /** Runs the line to its end, as the schedule. */
  readonly run: (line: string) => ReturnType<Engine['run']>
}

/**
 * Starts a synchronization if one is due and no other process of this computer or another keeps the schedule's lease; gives
 * whether it started one. Whoever holds the lease keeps it as long as they look.
 */
export async function runDue({ store, schedules, now, run }: SchedulerOptions): Promise<boolean> {
  const schedule = await schedules.get(store.path)
  const due = dueAt(schedule)
  // Further off than an interval it is by a clock that was set back since.
  if (due === null || (due > now() && due <= now() + schedule.minutes * minute)) return false
  if ((await store.reader.row('coexistence', 'coexistence')) === undefined) return false
  const at = now()
  if (!(await store.stage(({ directory }) => directory.lease('schedule', at + leaseTime, at)))) return false
  await schedules.set(store.path, { ...schedule, since: Math.min(schedule.since ?? at, at), lastAt: at })
  await run('Start-OnlineCoexistenceSync')
  return true
}

/** Looks once a minute; gives what ends it, once the look at hand is over. What goes wrong is told and tried again. */
export function startScheduler(options: SchedulerOptions, onFault: (error: unknown) => void): () => Promise<void> {
  let looking: Promise<unknown> | undefined
  const timer = setInterval(() => {
    looking ??= runDue(options)
      .catch(onFault)
      .finally(() => {
        looking = undefined
      })
  }, lookEvery)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}
