import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { textsOf } from '../../engine/properties.ts'
import { usePerson } from '../../engine/use-person.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'

/** Which licence becomes free, and that all of it can be taken back. */
export function RemovalConsequence({ form }: FormPartProps) {
  const person = usePerson(textsIn(form.values['Identity'])[0] ?? '')
  const licences = person === undefined ? [] : textsOf(person, 'Subscriptions')
  const freed = licences.length === 0 ? '' : `${consequenceTexts.freesOnRemoval({ licences })} `
  return `${freed}${consequenceTexts.comesBack}`
}
