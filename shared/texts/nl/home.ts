import type * as en from '../en/home.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

const numberWords = ['Eén', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes']

export const homeTexts: Translated<typeof en.homeTexts> = {
  title: 'Start',
  standing: things =>
    things === 0
      ? 'Niets vraagt om aandacht'
      : `${numberWords[things - 1] ?? number(things)} ${things === 1 ? 'aandachtspunt' : 'aandachtspunten'}`,
  standingUnknown: 'Hoe het ervoor staat',
  allWell: 'Geen wachtwoord is verlopen, niemand wacht, niets wordt naar buiten doorgestuurd.',
  nobody: 'Hier werkt nog niemand',
  nobodyText: 'Maak de eerste persoon aan, importeer een lijst of haal personen uit een directory.',
  things: 'Wat om aandacht vraagt',
  expired: n => `${count(n, 'wachtwoord', 'wachtwoorden')} verlopen`,
  outside: n => `${count(n, 'persoon stuurt', 'personen sturen')} door naar buiten`,
  awaiting: n => `${count(n, 'persoon wacht', 'personen wachten')} op activering`,
  seatsLeft: (name, left) =>
    left <= 0 ? `Geen licentie ${name} meer vrij` : `Nog ${count(left, 'licentie', 'licenties')} ${name} vrij`,
  daily: 'Dagelijks werk',
  jobs: {
    provision: 'Gebruiker aanmaken',
    import: 'Gebruikers importeren',
    permissions: 'Machtiging verlenen',
    password: 'Wachtwoord opnieuw instellen',
    alternateRecipient: 'E-mail doorsturen',
    pop3: 'POP3 aan- of uitzetten',
  },
  users: 'Gebruikers',
  domains: n => count(n, 'domein', 'domeinen'),
  people: n => (n === 1 ? 'persoon' : 'personen'),
  enabled: 'Ingeschakeld',
  awaitingState: 'Wacht op activering',
  disabled: 'Uitgeschakeld',
  licences: 'Licenties',
  usedOfBought: 'in gebruik van gekocht',
  ofUsed: seats => `van ${number(seats)} in gebruik`,
  used: (used, seats) => `${number(used)} van ${number(seats)}`,
  left: (left, seats) =>
    left <= 0 ? `geen vrij van ${number(seats)}` : `nog ${number(left)} vrij van ${number(seats)}`,
  moreLicences: n => `nog ${number(n)}`,
  noLicences: 'Nog geen licenties. Voeg een abonnement toe om personen een postvak te geven.',
  addLicences: 'Licenties openen',
  mail: 'Doorsturen en POP3',
  mailNote: 'personen',
  forwardOutside: 'doorgestuurd naar buiten',
  forwarding: 'Stuurt door aan iemand',
  popOn: 'POP3 aan',
  mustChange: 'Moet wachtwoord wijzigen',
  departments: 'Afdelingen',
  departmentsAll: n => `${number(n)} in totaal`,
  departmentsLargest: (shown, all) => `grootste ${number(shown)} van ${number(all)}`,
  noDepartments: 'Nog niemand heeft een afdeling.',
  passwords: 'Wachtwoordleeftijd',
  passwordsPolicy: (policy, days) => `dagen, ${policy} staat er ${number(days)} toe`,
  passwordsForever: policy => `dagen, ${policy} stelt geen grens`,
  olderThanPolicy: 'ouder dan het beleid toestaat',
  passwordsSet: 'wachtwoorden ingesteld',
  noPasswords: 'Nog niemand heeft een wachtwoord. Het activeren van een persoon stelt het eerste in.',
  ageBetween: (from, to) => `${number(from)}–${number(to)}`,
  ageOver: from => `meer dan ${number(from)}`,
  ageRow: (age, people) => `${age} dagen: ${count(people, 'wachtwoord', 'wachtwoorden')}`,
  recent: 'Recente activiteit',
  recentAll: 'Alles',
  recentNone: 'Er is nog niets gedaan.',
  failed: n => `${number(n)} mislukt`,
}
