import { expect, test } from 'vitest'
import { tenantShell } from '../../e2e/doubles/tenant-shell.ts'

test('the schedule is off at first, is kept, and what-if leaves it as it is', async () => {
  await using shell = await tenantShell()
  expect((await shell.run('Get-CoexistenceSchedule')).output).toMatchObject([{ Enabled: false, IntervalMinutes: 180 }])
  await shell.run('Set-CoexistenceSchedule $true -IntervalMinutes 60 -WhatIf')
  expect((await shell.run('Get-CoexistenceSchedule')).output).toMatchObject([{ Enabled: false, NextRun: null }])
  const set = await shell.run('Set-CoexistenceSchedule $true -IntervalMinutes 60')
  expect(set.output).toMatchObject([
    { Enabled: true, IntervalMinutes: 60, NextRun: new Date(Date.UTC(2026, 10, 22, 10)), LastRun: null },
  ])
  expect((await shell.run('Get-CoexistenceSchedule')).output).toEqual(set.output)
})
