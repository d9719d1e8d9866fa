import { addMSOnlineUser } from '../cmdlets/msonline-user.ts'
import { profileParameters } from '../cmdlets/user-profile.ts'
import { jobs } from '../jobs/index.ts'
import { field, type Job } from '../jobs/job.ts'
import { provision } from '../jobs/provision.ts'
import { jobOfKind, type ImportKind } from './kinds.ts'

/** The profile fields that a form for one new person leaves for later, and a file brings along. */
const rest = profileParameters
  .map(({ name }) => name)
  .filter(name => provision.fields.every(each => each.name !== name))

/** Provisioning with all that is known about a person. */
const provisionWhole: Job = {
  ...provision,
  fields: [...provision.fields, ...rest.map(name => field(addMSOnlineUser, name))],
  steps: provision.steps.map(step =>
    step.definition === addMSOnlineUser
      ? { ...step, arguments: [...step.arguments, ...rest.map(name => ({ parameter: name, field: name }))] }
      : step,
  ),
}

/** The job that each row of a file is. */
export function importJobOf(kind: ImportKind): Job {
  return kind === 'Provision' ? provisionWhole : jobs[jobOfKind(kind)]
}
