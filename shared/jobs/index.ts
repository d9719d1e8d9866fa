import type { Job, JobId } from './job.ts'
import { alternateRecipient, password, permissions, pop3 } from './mailbox.ts'
import { disable, edit, enable, remove } from './person.ts'
import { provision } from './provision.ts'

/** Every job by its id: the one list. */
export const jobs: Readonly<Record<JobId, Job>> = {
  provision,
  edit,
  enable,
  disable,
  pop3,
  permissions,
  alternateRecipient,
  password,
  remove,
}
