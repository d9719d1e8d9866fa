import { addMSOnlineUser } from '../cmdlets/msonline-user.ts'
import { profileParameters } from '../cmdlets/user-profile.ts'
import { jobs } from '../jobs/index.ts'
import { field, type Job, type JobStep } from '../jobs/job.ts'
import { provision } from '../jobs/provision.ts'
import { jobOfKind, type ImportKind } from './kinds.ts'

/** The profile fields that a form for one new person leaves for later, and a file brings along. */
const rest = profileParameters
  .map(({ name }) => name)
  .filter(name => provision.fields.every(each => each.name !== name))

function withRest(step: JobStep): JobStep {
  return { ...step, arguments: [...step.arguments, ...rest.map(name => ({ parameter: name, field: name }))] }
}

/** Provisioning with all that is known about a person. */
const provisionWhole: Job = {
  ...provision,
  fields: [...provision.fields, ...rest.map(name => field(addMSOnlineUser, name))],
  steps: provision.steps.map(each => (each.definition === addMSOnlineUser ? withRest(each) : each)),
}

/** The job that each row of a file is. */
export function importJobOf(kind: ImportKind): Job {
  return kind === 'Provision' ? provisionWhole : jobs[jobOfKind(kind)]
}
