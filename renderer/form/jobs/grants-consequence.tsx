import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'

/** Who may do what with whose mailbox once the form ran. */
export function GrantsConsequence({ form: { values } }: FormPartProps) {
  const mailbox = usePersonName(textsIn(values['Identity'])[0] ?? '')
  const [first = '', ...others] = textsIn(values['TrustedUser'])
  const name = usePersonName(first)
  const who = others.length === 0 ? name : consequenceTexts.people(others.length + 1)
  const rightsFor = (choice: string) => [
    ...(values['FullAccess'] === choice ? [consequenceTexts.opens({ mailbox })] : []),
    ...(values['SendAs'] === choice ? [consequenceTexts.sendsAs({ mailbox })] : []),
    ...(values['SendOnBehalf'] === choice ? [consequenceTexts.sendsOnBehalf({ mailbox })] : []),
  ]
  const [granted, revoked] = [rightsFor(jobChoices.grant), rightsFor(jobChoices.revoke)]
  return [
    ...(revoked.length === 0 ? [] : [consequenceTexts.mayNoLonger({ who, rights: revoked })]),
    ...(granted.length === 0 ? [] : [consequenceTexts.may({ who, rights: granted })]),
  ].join(' ')
}
