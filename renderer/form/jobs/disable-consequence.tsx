import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { textOf, textsOf } from '../../engine/properties.ts'
import { usePerson } from '../../engine/use-person.ts'
import { textsIn } from '../fields/choice-fields.tsx'
import type { FormPartProps } from '../form-parts.ts'

/** Who can no longer sign in, and what becomes of the licence. */
export function DisableConsequence({ form }: FormPartProps) {
  const person = usePerson(textsIn(form.values['Identity'])[0] ?? '')
  const released = form.values['ReleaseLicence'] === true
  const { source } = form.plan
  if (source !== undefined) {
    const licences = released ? consequenceTexts.licencesFreed : consequenceTexts.licencesKept
    return `${consequenceTexts.manyLoseSignIn(source.count)} ${licences}`
  }
  if (person === undefined) return null
  const licences = textsOf(person, 'Subscriptions')
  const licence =
    licences.length === 0
      ? consequenceTexts.noLicenceHeld
      : released
        ? consequenceTexts.licenceFreed({ licences })
        : consequenceTexts.licenceKept({ licences })
  return `${consequenceTexts.losesSignIn({ name: textOf(person, 'DisplayName') })} ${licence}`
}
