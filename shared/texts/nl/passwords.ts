import type * as en from '../en/passwords.ts'
import type { Translated } from '../language.ts'

export const passwordRuleTexts: Translated<typeof en.passwordRuleTexts> = {
  'minimum-length': policy => `heeft minstens ${policy.minLength} tekens`,
  'maximum-length': policy => `heeft hoogstens ${policy.maxLength} tekens`,
  characters: policy =>
    ({
      ascii: 'heeft alleen letters zonder accent, cijfers en symbolen, geen spaties',
      'ascii-space': 'heeft alleen letters zonder accent, cijfers, symbolen en spaties',
      unicode: 'heeft geen besturingstekens',
    })[policy.characters],
  classes: policy => `heeft ${policy.classes} van: hoofdletter, kleine letter, cijfer, symbool`,
  names: () => 'bevat niet de gebruikersnaam of de weergavenaam',
  blocklist: () => 'is er geen dat iedereen als eerste probeert',
}
