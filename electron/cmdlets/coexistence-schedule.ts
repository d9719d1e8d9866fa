import { getCoexistenceSchedule, setCoexistenceSchedule } from '../../shared/cmdlets/coexistence-schedule.ts'
import { PsObject } from '../../shared/values.ts'
import { handle, handleStream, type Schedule, type Services } from '../engine/context.ts'
import { dateOf } from './user-output.ts'

function outputOf(schedule: Schedule, { schedules }: Services): PsObject {
  return PsObject.of(getCoexistenceSchedule.output.type, {
    Enabled: schedule.enabled,
    IntervalMinutes: schedule.minutes,
    NextRun: dateOf(schedules.dueAt(schedule)),
    LastRun: dateOf(schedule.lastAt),
  })
}

const get = handle(getCoexistenceSchedule, async function* (_, { services }) {
  yield outputOf(await services.schedules.get(services.tenant.path), services)
})

const set = handleStream(setCoexistenceSchedule, async function* (input, context) {
  const { services } = context
  for await (const args of input) {
    const { path } = services.tenant
    if (!(await context.shouldProcess(path, setCoexistenceSchedule.label))) continue
    const before = await services.schedules.get(path)
    const enabled = args.Enabled ?? before.enabled
    const schedule = {
      enabled,
      minutes: args.IntervalMinutes ?? before.minutes,
      // Switched on, the first run comes one interval from now.
      since: enabled && !before.enabled ? services.now() : before.since,
      lastAt: before.lastAt,
    }
    await services.schedules.set(path, schedule)
    yield outputOf(schedule, services)
  }
})

/** The handlers of the schedule. */
export const coexistenceSchedule = [get, set]
