import { passwordPolicies, passwordPolicyNames, type PasswordPolicy } from '../../../shared/password-policies.ts'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { objectsOf } from './standing.ts'

/** The passwords of one age. */
export interface PasswordAge {
  /** In days: 31–60, over 90. */
  readonly label: string
  readonly users: number
  /** Whether all of them are older than the policy allows. */
  readonly alarm: boolean
}

/** The tenant's password policy; undefined where it is none that is known. */
export function policyOf(tenant: PsObject): PasswordPolicy | undefined {
  const name = passwordPolicyNames.find(known => known === textOf(tenant, 'PasswordPolicy'))
  return name === undefined ? undefined : passwordPolicies[name]
}

/** The tenant's passwords by age, the youngest first. */
export function passwordAgesOf(tenant: PsObject): readonly PasswordAge[] {
  const limit = policyOf(tenant)?.maxAgeDays ?? Number.POSITIVE_INFINITY
  let from = 0
  return objectsOf(tenant, 'PasswordAges').map(age => {
    const start = from
    const upTo = numberOf(age, 'UpToDays')
    from = upTo
    const label = upTo === 0 ? homeTexts.ageOver(start) : homeTexts.ageBetween(start, upTo)
    return { label, users: numberOf(age, 'Users'), alarm: start >= limit }
  })
}
