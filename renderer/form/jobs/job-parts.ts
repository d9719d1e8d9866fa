import type { JobId } from '../../../shared/jobs/job.ts'
import type { FormParts } from '../form-parts.ts'
import { DisableConsequence } from './disable-consequence.tsx'
import { ForwardingConsequence } from './forwarding-consequence.tsx'
import { GoesAlong } from './goes-along.tsx'
import { GrantsConsequence } from './grants-consequence.tsx'
import { GrantsToday } from './grants-today.tsx'
import { LikePerson } from './like-person.tsx'
import { RemovalConsequence } from './removal-consequence.tsx'
import { TemplateChooser } from './template-chooser.tsx'
import { NewSeatsConsequence, SeatsConsequence } from './seats-consequence.tsx'

/** What the daily dialogs have beside the fields of their definitions. */
export const jobParts: Readonly<Partial<Record<JobId, FormParts>>> = {
  provision: { head: TemplateChooser, left: LikePerson, consequence: NewSeatsConsequence },
  enable: { consequence: SeatsConsequence },
  disable: { consequence: DisableConsequence },
  permissions: { right: GrantsToday, consequence: GrantsConsequence },
  alternateRecipient: { consequence: ForwardingConsequence },
  remove: { left: GoesAlong, consequence: RemovalConsequence },
}
