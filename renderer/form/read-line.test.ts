import { expect, test } from 'vitest'
import { jobs } from '../../shared/jobs/index.ts'
import { SecureString } from '../../shared/values.ts'
import { findDefinition } from './find-definition.ts'
import { planOfCmdlet, type FormValues } from './form-plan.ts'
import { planOfJob } from './plan-of-job.ts'
import { readLine } from './read-line.ts'
import { linesOf } from './use-form.ts'

const read = (line: string) => readLine(line, findDefinition)

function cmdletPlan(name: string) {
  const definition = findDefinition(name)
  if (definition === undefined) throw new Error(`no ${name}`)
  return planOfCmdlet(definition)
}

/** The fields that a line fills, of the form that printed it. */
function reread(plan: ReturnType<typeof cmdletPlan>, values: FormValues): FormValues | undefined {
  const reading = read(linesOf(plan.pipelines(values)).join('; '))
  return reading.kind === 'commands' ? plan.read(reading.pipelines, values) : undefined
}

test('a line with names, positions and prefixes fills the fields of its cmdlet', () => {
  const reading = read("set-msonlineuser ann@fernwick.example -Dep 'Field service' -City Ghent")
  expect(reading).toEqual({
    kind: 'commands',
    pipelines: [
      [
        {
          cmdlet: 'Set-MSOnlineUser',
          arguments: expect.arrayContaining([
            ['Identity', 'ann@fernwick.example'],
            ['Department', 'Field service'],
            ['City', 'Ghent'],
          ]),
        },
      ],
    ],
  })
})

test('sizes stay as people write them', () => {
  const reading = read('Enable-MSOnlineUser ann -MailboxQuotaSize 25GB')
  expect(reading).toMatchObject({
    pipelines: [
      [
        {
          arguments: [
            ['Identity', 'ann'],
            ['MailboxQuotaSize', '25GB'],
          ],
        },
      ],
    ],
  })
})

test.each([
  ['Set-MSOnlineUser $who -City Ghent', 'a variable'],
  ['Get-MSOnlineUser | ForEach-Object { $_.Name }', 'a script block'],
  ['Get-MSOnlineUser > out.txt', 'a redirection'],
  ['Set-MSOnlineUser ann -City Ghent -WhatIf', 'a common parameter'],
  ['Do-Something', 'a command that is none of ours'],
])('%s is more than a form shows: %s', line => {
  const reading = read(line)
  const fits = reading.kind === 'commands' && cmdletPlan('Set-MSOnlineUser').read(reading.pipelines, {}) !== undefined
  expect(reading.kind === 'wrong' || fits).toBe(false)
})

test.each([
  ["Set-MSOnlineUser 'ann", 'parameter'],
  ['Set-MSOnlineUser ann -Departmant Service', 'parameter'],
  ['Get-MSOnlineUser -SortBy Colour', 'value'],
])('%s is wrong', line => {
  expect(read(line).kind).toBe('wrong')
})

test('whatever a form prints fills it again', () => {
  const plan = cmdletPlan('Add-MSOnlineUser')
  const values = {
    Identity: "o'hara@fernwick.example",
    DisplayName: 'Zoë “Zed” O’Hara',
    City: '$Ghent `x',
    Department: ' ',
  }
  expect(reread(plan, values)).toEqual(values)
})

test('a job prints its commands, and its line fills it again without the secret leaving the form', () => {
  const plan = planOfJob(jobs.provision)
  const password = new SecureString('Gull-42-kite')
  const values = {
    Identity: 'ann.verstraeten@fernwick.example',
    FirstName: 'Ann',
    DisplayName: 'Ann Verstraeten',
    SubscriptionIDs: ['Mail Standard'],
    UserLocation: 'BE',
    Pop3: true,
    Password: password,
    Opens: ['service.desk@fernwick.example', 'spare.parts@fernwick.example'],
  }
  const lines = linesOf(plan.pipelines(values))
  expect(lines).toHaveLength(5)
  expect(lines.join('\n')).not.toContain('Gull')
  expect(reread(plan, values)).toMatchObject(values)
})
