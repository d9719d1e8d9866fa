import type { PasswordPolicy, PasswordRule } from '../../../password-policies.ts'
import { problem } from '../../problem.ts'
import { passwordRuleTexts } from '../passwords.ts'

const all = new Intl.ListFormat('en')

/** What can be wrong with a password. */
export const passwordErrors = {
  PasswordTooLong: problem('LimitsExceeded', (p: { most: number }) => `The password is longer than ${p.most} bytes.`),
  PasswordRuleMissed: problem(
    'InvalidData',
    (p: { policy: PasswordPolicy; missed: readonly PasswordRule[] }) =>
      `Under the policy ${p.policy.name} a password ${all.format(p.missed.map(rule => passwordRuleTexts[rule](p.policy)))}.`,
    () => 'Choose another password, or let one be generated.',
  ),
  PasswordRemembered: problem(
    'InvalidData',
    (p: { history: number }) =>
      p.history === 1 ? 'The password is the present one.' : `The password is one of the last ${p.history}.`,
    () => 'Choose a password that was not used before, or let one be generated.',
  ),
  PasswordChangedTooRecently: problem(
    'InvalidOperation',
    (p: { hours: number; from: Date }) =>
      `People change their own password once in ${p.hours} hours; this one can be changed again from ${p.from.toISOString()}.`,
    () => 'An administrator can set a new one now with Set-MSOnlineUserPassword.',
  ),
} as const
