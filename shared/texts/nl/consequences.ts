import type * as en from '../en/consequences.ts'
import type { Translated } from '../language.ts'
import { count, lists, number } from './counts.ts'

/** `de 3 Premium die nog vrij zijn` */
const free = (left: number, licence: string) =>
  `de ${number(left)} ${licence} die nog vrij ${left === 1 ? 'is' : 'zijn'}`

export const consequenceTexts: Translated<typeof en.consequenceTexts> = {
  accountOnly: 'Aanmelden met het account kan pas nadat het is geactiveerd.',
  takes: p => `Gebruikt ${number(p.taken)} van ${free(p.left, p.licence)}.`,
  takesUpTo: p => `Gebruikt hoogstens ${number(p.taken)} van ${free(p.left, p.licence)}.`,
  noneLeft: p =>
    `Er is geen ${p.licence} meer vrij: ${p.seats === 1 ? 'de enige is' : `alle ${number(p.seats)} zijn`} in gebruik. Kies een andere licentie, of verhoog het aantal plaatsen in Instellingen.`,
  tooFew: p =>
    `Nog maar ${number(p.left)} ${p.licence} vrij voor hoogstens ${count(p.wanted, 'persoon', 'personen')}. Voor wie te laat komt, mislukt het.`,
  keepsLicence: p =>
    `Gebruikt geen licentie: ${lists.format(p.licences)} ${p.licences.length === 1 ? 'is' : 'zijn'} al toegewezen.`,
  losesSignIn: p => `${p.name} kan zich niet meer aanmelden.`,
  manyLoseSignIn: n => `${count(n, 'persoon kan', 'personen kunnen')} zich niet meer aanmelden.`,
  licenceKept: p =>
    `${lists.format(p.licences)} ${p.licences.length === 1 ? 'blijft' : 'blijven'} in gebruik, het postvak blijft behouden.`,
  licenceFreed: p =>
    `${lists.format(p.licences)} ${p.licences.length === 1 ? 'komt' : 'komen'} vrij, het postvak blijft behouden.`,
  licencesKept: 'Licenties blijven in gebruik, postvakken blijven behouden.',
  licencesFreed: 'Hun licenties komen vrij, postvakken blijven behouden.',
  noLicenceHeld: 'Er is geen licentie toegewezen.',
  mailStays: p => `E-mail aan ${p.name} blijft in het eigen postvak.`,
  opens: p => `het postvak van ${p.mailbox} openen`,
  sendsAs: p => `verzenden als ${p.mailbox}`,
  sendsOnBehalf: p => `verzenden namens ${p.mailbox}`,
  // One person or several: the verb would have to differ, and who they are is not told apart here.
  may: p => `Toegestaan voor ${p.who}: ${lists.format(p.rights)}.`,
  mayNoLonger: p => `Niet meer toegestaan voor ${p.who}: ${lists.format(p.rights)}.`,
  people: n => count(n, 'persoon', 'personen'),
  rightsOn: p => `Huidige rechten op het postvak van ${p.name}`,
  rightsOf: p => `Wat ${p.name} nu mag openen`,
  noRightsOn: 'Niemand behalve de eigenaar.',
  noRightsOf: 'Alleen het eigen postvak.',
  chooseMailbox: 'Kies een postvak om te zien wie er rechten op heeft.',
  rightsToday: 'Wat er nu is',
  alreadyThere: 'heeft dit al',
  disabledPerson: 'uitgeschakeld',
  moreGrants: n => `en nog ${number(n)}`,
  revoke: 'Intrekken',
  goesAlong: 'Wat ook vervalt',
  looking: 'Zoeken wat naar deze persoon verwijst…',
  nothingRefers: 'Verder verwijst niets naar deze persoon.',
  comesBack: 'Eén keer ongedaan maken brengt alles terug.',
  freesOnRemoval: p => `${lists.format(p.licences)} ${p.licences.length === 1 ? 'komt' : 'komen'} vrij.`,
  like: 'Zoals deze persoon',
  likeHelp: 'Neemt over van een collega wat is aangevinkt.',
  likeNothing: p => `Van ${p.name} valt niets over te nemen.`,
  copies: {
    group: value => `Groep: ${value}`,
    department: value => `Afdeling: ${value}`,
    title: value => `Functie: ${value}`,
    location: value => `Locatie: ${value}`,
    licence: value => `Licentie: ${value}`,
    opens: value => `${value} openen`,
  },
  about: n => `Over ${count(n, 'persoon', 'personen')}`,
  andOthers: n => `en ${count(n, 'ander', 'anderen')}`,
}
