import { expect, test } from 'vitest'
import { errorRecord } from '../../shared/errors.ts'
import { jobs } from '../../shared/jobs/index.ts'
import { Credential, SecureString } from '../../shared/values.ts'
import { findDefinition } from './find-definition.ts'
import { checkForm } from './form-check.ts'
import { dialogOfCmdlet, planOfCmdlet, type FormPlan } from './form-plan.ts'
import { planOfJob } from './plan-of-job.ts'
import { saidValues } from './use-form.ts'

function formOf(name: string): FormPlan {
  const definition = findDefinition(name)
  if (definition === undefined) throw new Error(`no ${name}`)
  return planOfCmdlet(definition)
}

test('an empty form waits for what is needed and names it', () => {
  const standing = checkForm(planOfJob(jobs.provision), {})
  expect(standing.ready).toBe(false)
  expect(standing.problems.size).toBe(0)
  expect(standing.missing.map(field => field.key)).toEqual([
    'Identity',
    'DisplayName',
    'SubscriptionIDs',
    'UserLocation',
  ])
})

test('a value that the engine would refuse is a problem at its field', () => {
  const { problems, ready } = checkForm(formOf('Add-MSOnlineUser'), { Identity: 'not an address', DisplayName: 'Ann' })
  expect([...problems.keys()]).toEqual(['Identity'])
  expect(problems.get('Identity')?.parameter).toBe('Identity')
  expect(ready).toBe(false)
})

test('what the tenant refused holds the form back for as long as the field says the same', () => {
  const problem = errorRecord('AddressInUse', { address: 'ann@fernwick.example', owner: 'Ann' })
  const plan = formOf('Add-MSOnlineUser')
  const refusals = { Identity: { value: 'ann@fernwick.example', problem } }
  const standing = (Identity: string) => checkForm(plan, { Identity, DisplayName: 'Ann' }, refusals)
  expect(standing('ann@fernwick.example').ready).toBe(false)
  expect(standing('ann@fernwick.example').problems.get('Identity')?.id).toBe('AddressInUse')
  expect(standing('ann2@fernwick.example').ready).toBe(true)
})

test('a dialog has no field for a parameter that does nothing, and keeps what a line says in it', () => {
  const definition = findDefinition('Add-MSOnlineMailPermission')
  if (definition === undefined) throw new Error('no such cmdlet')
  const plan = dialogOfCmdlet(definition)
  const keys = plan.groups.flatMap(group => group.fields).map(field => field.key)
  expect(keys).toContain('TrustedUser')
  expect(keys).not.toContain('Credential')
  const credential = new Credential('ann', new SecureString('Correct-Horse-7'))
  const [[call] = []] = plan.pipelines({ Identity: 'tom', TrustedUser: 'ann', Credential: credential })
  expect(call?.arguments.map(([name]) => name)).toEqual(['Identity', 'TrustedUser', 'Credential'])
})

test('the two sending rights exclude each other', () => {
  const both = { Identity: 'tom', TrustedUser: 'ann', GrantSendAs: true, GrantSendOnBehalfOf: true }
  const standing = checkForm(formOf('Add-MSOnlineMailPermission'), both)
  expect(standing.ready).toBe(false)
  expect(standing.problem?.id).toBe('AmbiguousParameterSet')
  const { GrantSendAs: _, ...one } = both
  expect(checkForm(formOf('Add-MSOnlineMailPermission'), one).ready).toBe(true)
})

test('of what was there before only changes are said, and what was emptied is cleared', () => {
  const before = { City: 'Ghent', Department: 'Service', JobTitle: 'Engineer' }
  const now = { City: 'Bruges', Department: 'Service' }
  expect(saidValues(now, before)).toEqual({ City: 'Bruges', JobTitle: '' })
})

test('a text or a list of texts that was emptied is taken away by the line, what was never there is not said', () => {
  const before = { Filter: '(department=Sales)', IncludeUnit: ['ou=a', 'ou=b'], Scope: ['Users'] }
  const said = saidValues({ LdifFile: 'all.ldif' }, before)
  const [[call] = []] = formOf('Set-CoexistenceConfiguration').pipelines(said)
  expect(call?.arguments).toEqual([
    ['LdifFile', 'all.ldif'],
    ['Filter', ''],
    ['IncludeUnit', ''],
  ])
})

test('the sections of a definition become the groups of its form, in their columns', () => {
  const { groups } = formOf('Set-CoexistenceConfiguration')
  expect(groups.map(({ title, side }) => `${side}: ${title ?? ''}`)).toEqual([
    'left: Directory',
    'left: Account',
    'left: Connection',
    'right: Scope',
    'right: Safety',
    'right: Attribute flow',
  ])
})

test('a job for many takes its people from the pipeline', () => {
  const plan = planOfJob(jobs.disable, {
    invocation: { cmdlet: 'Get-MSOnlineUser', arguments: [['Filter', ['Enabled']]] },
    count: 12,
  })
  expect(plan.groups.flatMap(group => group.fields).map(field => field.key)).toEqual(['ReleaseLicence'])
  expect(checkForm(plan, {}).ready).toBe(true)
  expect(plan.pipelines({}).map(pipeline => pipeline.map(call => call.cmdlet))).toEqual([
    ['Get-MSOnlineUser', 'Disable-MSOnlineUser'],
  ])
})

test('what a choice makes needless is not asked for', () => {
  const plan = planOfJob(jobs.alternateRecipient)
  const keys = (values: Record<string, string>) => checkForm(plan, values).missing.map(field => field.key)
  expect(keys({ Identity: 'ann', Forwarding: 'Forward' })).toEqual(['AlternateRecipient'])
  expect(keys({ Identity: 'ann', Forwarding: 'Stop' })).toEqual([])
  expect(keys({ Identity: 'ann' })).toContain('Forwarding')
})

test('a field of another parameter set takes the place of the one the default set needs', () => {
  const missing = (values: Record<string, number>) =>
    checkForm(formOf('Start-Sleep'), values).missing.map(({ key }) => key)
  expect(missing({})).toEqual(['Seconds'])
  expect(missing({ Milliseconds: 500 })).toEqual([])
})
