import type * as en from '../en/permissions.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const permissionsTexts: Translated<typeof en.permissionsTexts> = {
  title: 'Machtigingen',
  search: 'Postvakken en personen zoeken',
  grant: 'Verlenen',
  permissions: n => count(n, 'machtiging', 'machtigingen'),
  reading: 'Machtigingen worden gelezen…',
  filters: {
    FullAccess: 'Volledige toegang',
    SendAs: 'Verzenden als',
    SendOnBehalf: 'Verzenden namens',
    TrustedUserDisabled: 'Van uitgeschakelde personen',
    MailboxDisabled: 'Op uitgeschakelde postvakken',
  },
  forwardOutside: n => `${count(n, 'postvak stuurt', 'postvakken sturen')} door aan externe adressen`,
  columns: { mailbox: 'Postvak', person: 'Persoon met het recht', rights: 'Mag' },
  emptyTitle: 'Niemand opent het postvak van een ander',
  emptyText: 'Verleen een recht: een postvak openen, verzenden als de eigenaar, of verzenden namens de eigenaar.',
  nothingTitle: 'Geen machtiging voldoet',
  nothingText: 'Elk woord en elk filter moet overeenkomen. Haal er een weg.',
  showAll: 'Alle machtigingen tonen',
  revokeOne: 'Intrekken…',
  revokeMany: n => `${count(n, 'machtiging', 'machtigingen')} intrekken`,
  pane: 'Wie wat kan openen',
  closePane: 'Overzicht sluiten',
  opensMailbox: name => `Kan het postvak van ${name} openen`,
  opensMailboxNobody: 'Niemand behalve de eigenaar.',
  canOpen: name => `${name} kan openen`,
  canOpenNothing: 'Alleen het eigen postvak.',
  more: n => `nog ${number(n)}: zoek in de lijst om alles te zien`,
  openPerson: 'Persoon openen',
  gone: 'Hier is niemand meer',
  goneText: 'De persoon is verwijderd, en de machtigingen ook. In Activiteit kan dat ongedaan worden gemaakt.',
}
