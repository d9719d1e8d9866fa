import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'

/** Where the mail of the person will go, as a sentence. */
export function ForwardingConsequence({ form: { values } }: FormPartProps) {
  const name = usePersonName(textsIn(values['Identity'])[0] ?? '')
  const to = usePersonName(textsIn(values['AlternateRecipient'])[0] ?? '')
  if (values['Forwarding'] === jobChoices.clear) return consequenceTexts.mailStays({ name })
  const both = values['DeliverToBoth']
  const only = both === false || both === 'False'
  return only ? usersTexts.forwardsOnly(name, to) : usersTexts.forwardsToo(name, to)
}
