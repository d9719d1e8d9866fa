import { jobChoices } from '../../shared/jobs/mailbox.ts'
import type { Job, JobId } from '../../shared/jobs/job.ts'
import type { PsObject, Value } from '../../shared/values.ts'
import { flagOf, textOf, textsOf } from '../engine/properties.ts'
import type { FormValues } from '../form/form-plan.ts'
import type { JobRequest } from '../state/dialog.ts'

/** What opens to provision somebody who is to have what this person has. */
export function likeRequest(person: PsObject): JobRequest {
  return {
    job: 'provision',
    like: textOf(person, 'Identity'),
    presets: { Pop3: flagOf(person, 'PopEnabled') },
  }
}

/** What the fields show first for a person, and what is said beforehand. */
export function firstValues(job: Job, person: PsObject | undefined): readonly [FormValues, FormValues] {
  if (person === undefined) return [{}, suggested[job.id]?.(undefined) ?? {}]
  const said = { [job.subject]: textOf(person, 'Identity'), ...suggested[job.id]?.(person) }
  return [job.id === 'edit' ? profileOf(job, person) : (startOf[job.id]?.(person) ?? {}), said]
}

function profileOf(job: Job, person: PsObject): FormValues {
  return Object.fromEntries(
    job.fields.flatMap(({ name }): readonly (readonly [string, Value])[] => {
      const value = person.get(name)
      return name === job.subject || value === undefined || value === null ? [] : [[name, value]]
    }),
  )
}

const startOf: Partial<Record<JobId, (person: PsObject) => FormValues>> = {
  enable: person =>
    flagOf(person, 'Activated')
      ? { SubscriptionIDs: textsOf(person, 'Subscriptions'), UserLocation: textOf(person, 'Location') }
      : {},
}

/** What is most likely wanted, said beforehand so that one press of Run does it. */
const suggested: Partial<Record<JobId, (person: PsObject | undefined) => FormValues>> = {
  provision: () => ({ Pop3: true }),
  pop3: person => ({
    Pop3: person !== undefined && flagOf(person, 'PopEnabled') ? jobChoices.off : jobChoices.on,
  }),
  permissions: () => ({ FullAccess: jobChoices.grant }),
  alternateRecipient: person => ({
    Forwarding: jobChoices.forward,
    ...(person === undefined || textOf(person, 'ForwardingAddress') === ''
      ? {}
      : {
          AlternateRecipient: textOf(person, 'ForwardingAddress'),
          DeliverToBoth: flagOf(person, 'DeliverToMailboxAndForward'),
        }),
  }),
  password: () => ({ GeneratePassword: true, PasswordStyle: 'words' }),
}
