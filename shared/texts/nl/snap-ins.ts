import type * as en from '../en/snap-ins.ts'
import type { Translated } from '../language.ts'

export const snapInTexts: Translated<typeof en.snapInTexts> = {
  'Microsoft.Exchange.Transporter': 'De cmdlets van de Migration Command Shell: personen, wachtwoorden, e-mail.',
  'Coexistence-Configuration': 'De cmdlets van directorysynchronisatie.',
  TenantDesk: 'De cmdlets die van ons zijn: de tenant, het logboek ervan, ongedaan maken en back-up.',
  Shell: 'De opdrachten van de shell zelf.',
}
