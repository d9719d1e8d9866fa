import { expect, test } from 'vitest'
import { temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'
import { testConfiguration } from '../../e2e/doubles/memory-tenant.ts'
import { dueAt, runDue, usualSchedule, type Schedule } from './schedule.ts'

const minute = 60_000

test('a schedule is off until somebody switches it on, and then runs every three hours', () => {
  expect(dueAt(usualSchedule)).toBeNull()
  expect(dueAt({ ...usualSchedule, enabled: true, since: 1_000 })).toBe(1_000 + 180 * minute)
})

test('runs that were missed are made up for once, and by one process only', async () => {
  await using tenant = await temporaryTenant()
  await tenant.run(writer => writer.insert('coexistence', testConfiguration()))
  let schedule: Schedule = { enabled: true, minutes: 60, since: 0, lastAt: null }
  let now = 10 * 60 * minute
  const lines: string[] = []
  const options = {
    store: tenant.store,
    schedules: {
      get: async () => schedule,
      set: async (_: string, given: Schedule) => {
        schedule = given
      },
    },
    now: () => now,
    run: async (line: string) => {
      lines.push(line)
      return {
        id: '',
        outcome: 'completed' as const,
        errors: 0,
        changed: 0,
        whatIf: false,
        undoable: false,
        milliseconds: 0,
      }
    },
  }
  expect(await runDue(options)).toBe(true)
  expect(await runDue(options)).toBe(false)
  now += 61 * minute
  expect(await runDue(options)).toBe(true)
  expect(lines).toEqual(['Start-OnlineCoexistenceSync', 'Start-OnlineCoexistenceSync'])
  now -= 30 * 24 * 60 * minute
  expect(await runDue(options), 'the clock was set back').toBe(true)
  expect(await runDue(options)).toBe(false)
  schedule = { ...schedule, enabled: false }
  now += 600 * minute
  expect(await runDue(options)).toBe(false)
})
