import { addMSOnlineUser } from '../cmdlets/msonline-user.ts'
import { jobs } from '../jobs/index.ts'
import { field, type Job } from '../jobs/job.ts'
import { provision } from '../jobs/provision.ts'
import { jobOfKind, type ImportKind } from './kinds.ts'

/** The field whose template fills what a row leaves open. */
export const templateField = 'Template'

/** Provisioning by templates: what a row says wins over its template. */
const provisionRows: Job = {
  ...provision,
  fields: [...provision.fields, field(addMSOnlineUser, templateField, { optional: true })],
}

/** The job that each row of a file is. */
export function importJobOf(kind: ImportKind): Job {
  return kind === 'Provision' ? provisionRows : jobs[jobOfKind(kind)]
}
