import type { PasswordPolicy, PasswordRule } from '../../password-policies.ts'

/** What each rule of a policy asks, as the end of "a password …". */
export const passwordRuleTexts: Readonly<Record<PasswordRule, (policy: PasswordPolicy) => string>> = {
  'minimum-length': policy => `has at least ${policy.minLength} characters`,
  'maximum-length': policy => `has at most ${policy.maxLength} characters`,
  characters: policy =>
    ({
      ascii: 'has only unaccented letters, figures and signs, no blanks',
      'ascii-space': 'has only unaccented letters, figures, signs and blanks',
      unicode: 'has no control characters',
    })[policy.characters],
  classes: policy => `has ${policy.classes} of: capital letter, small letter, figure, sign`,
  names: () => 'does not contain the user name or the display name',
  blocklist: () => 'is not one that everybody tries first',
}
