import type * as en from '../../en/errors/passwords.ts'
import type { Sentences } from '../../problem.ts'
import { lists } from '../counts.ts'
import { passwordRuleTexts } from '../passwords.ts'

export const passwordErrors: Sentences<typeof en.passwordErrors> = {
  PasswordTooLong: { message: p => `Het wachtwoord is langer dan ${p.most} bytes.` },
  PasswordRuleMissed: {
    message: p =>
      `Volgens het beleid ${p.policy.name} geldt: een wachtwoord ${lists.format(p.missed.map(rule => passwordRuleTexts[rule](p.policy)))}.`,
    advice: () => 'Kies een ander wachtwoord, of laat er een genereren.',
  },
  PasswordRemembered: {
    message: p =>
      p.history === 1 ? 'Dit is het huidige wachtwoord.' : `Het wachtwoord is een van de laatste ${p.history}.`,
    advice: () => 'Kies een wachtwoord dat nog niet is gebruikt, of laat er een genereren.',
  },
  PasswordChangedTooRecently: {
    message: p =>
      `Het eigen wachtwoord kan eens per ${p.hours} uur worden gewijzigd; dit kan weer vanaf ${p.from.toISOString()}.`,
    advice: () => 'Een beheerder kan nu een nieuw wachtwoord instellen met Set-MSOnlineUserPassword.',
  },
}
