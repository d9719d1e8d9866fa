import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { definitions } from '../cmdlets/index.ts'
import { SecureString, type Value } from '../values.ts'
import { jobs } from './index.ts'
import { jobIds, type Job, type JobField, type JobValues } from './job.ts'
import { jobChoices } from './mailbox.ts'
import { fromPipelines, toPipelines } from './pipelines.ts'

const names = (job: Job, values: JobValues) =>
  toPipelines(job, values).map(pipeline => pipeline.map(({ cmdlet }) => cmdlet).join(' | '))

describe.each(jobIds.map(id => jobs[id]))('the job $id', job => {
  test('shows every field once and asks only for parameters that its cmdlets have', () => {
    const shown = job.columns.flat().flatMap(({ fields }) => fields)
    expect(shown.toSorted()).toEqual(job.fields.map(({ name }) => name).toSorted())
    for (const { definition, arguments: given } of job.steps) {
      expect(definitions).toContain(definition)
      for (const { parameter } of given) expect(definition.parameters.map(({ name }) => name)).toContain(parameter)
    }
  })

  test('its line leads back to what was filled in', () => {
    fc.assert(
      fc.property(valuesOf(job), values => {
        const pipelines = toPipelines(job, values)
        fc.pre(pipelines.length > 0)
        const read = fromPipelines(job, pipelines, values)
        expect(read === undefined ? undefined : toPipelines(job, read)).toEqual(pipelines)
      }),
    )
  })
})

test('provisioning is four cmdlets in order, and as few as were asked for', () => {
  const person = { Identity: 'ann@fernwick.example', DisplayName: 'Ann', SubscriptionIDs: ['Mail'], UserLocation: 'BE' }
  expect(names(jobs.provision, person)).toEqual(['Add-MSOnlineUser', 'Enable-MSOnlineUser'])
  expect(names(jobs.provision, { ...person, Pop3: true, Opens: ['tom', 'desk'] })).toEqual([
    'Add-MSOnlineUser',
    'Enable-MSOnlineUser',
    'Enable-MSOnlinePOPAccess',
    'Add-MSOnlineMailPermission',
    'Add-MSOnlineMailPermission',
  ])
})

test('changing send-as into send-on-behalf revokes before it grants', () => {
  const values = { Identity: 'ann', TrustedUser: ['tom'], SendAs: jobChoices.revoke, SendOnBehalf: jobChoices.grant }
  expect(toPipelines(jobs.permissions, values)).toEqual([
    [
      {
        cmdlet: 'Remove-MSOnlineMailPermission',
        arguments: [
          ['Identity', 'ann'],
          ['TrustedUser', 'tom'],
          ['RemoveSendAs', true],
        ],
      },
    ],
    [
      {
        cmdlet: 'Add-MSOnlineMailPermission',
        arguments: [
          ['Identity', 'ann'],
          ['TrustedUser', 'tom'],
          ['GrantSendOnBehalfOf', true],
        ],
      },
    ],
  ])
})

test('a selection feeds each step through the pipeline', () => {
  const source = { cmdlet: 'Get-MSOnlineUser', arguments: [['Search', 'sales']] } as const
  expect(toPipelines(jobs.pop3, { Identity: 'ann', Pop3: jobChoices.off }, source)).toEqual([
    [source, { cmdlet: 'Disable-MSOnlinePOPAccess', arguments: [] }],
  ])
})

test('a line that another cmdlet joined no longer fits', () => {
  const line = [[{ cmdlet: 'Get-MSOnlineUser', arguments: [] }]]
  expect(fromPipelines(jobs.disable, line)).toBeUndefined()
  expect(
    fromPipelines(jobs.disable, [[{ cmdlet: 'Disable-MSOnlineUser', arguments: [['City', 'Ghent']] }]]),
  ).toBeUndefined()
})

function valueOf({ parameter }: JobField): fc.Arbitrary<Value> {
  if (parameter.kind === 'choice' && parameter.choices !== undefined) return fc.constantFrom(...parameter.choices)
  if (parameter.kind === 'switch') return fc.constant(true)
  if (parameter.kind === 'boolean') return fc.boolean()
  if (parameter.kind === 'secret') return fc.constant(new SecureString('Harbour-9-tin'))
  const text = fc.string({ minLength: 1, maxLength: 12 })
  return parameter.many === true ? fc.uniqueArray(text, { minLength: 1, maxLength: 3 }) : text
}

function valuesOf(job: Job): fc.Arbitrary<JobValues> {
  return fc.record(Object.fromEntries(job.fields.map(field => [field.name, valueOf(field)])), {
    requiredKeys: [job.subject],
  })
}
