import type * as en from '../en/coexistence.ts'
import type { Translated } from '../language.ts'
import { number } from './counts.ts'

export const scopeTexts: Translated<typeof en.scopeTexts> = {
  in: 'Het hoort bij wat wordt gesynchroniseerd.',
  otherKind: 'Het is een ander soort object geworden dan het object waaraan het is gekoppeld.',
  otherClass: 'Het is geen persoon, contactpersoon of groep.',
  notChosen: 'Objecten van deze soort worden volgens de configuratie niet gesynchroniseerd.',
  unit: 'Het ligt in een organisatie-eenheid die niet wordt gesynchroniseerd.',
  system: 'De directory merkt het aan als onmisbaar voor het systeem.',
  support: 'Het is een ondersteuningsaccount van de directory.',
  noAccountName: 'Het heeft geen accountnaam (sAMAccountName).',
  noDisplayName: 'Het heeft geen weergavenaam.',
  systemMailbox: 'Het is een systeempostvak.',
  noMail: 'Het heeft geen e-mailadres.',
}

export const coexistenceTexts: Translated<typeof en.coexistenceTexts> = {
  fault: p => `${p.target} "${p.shown}": ${p.sentence}`,
  unknownDomain: p => `${p.domain} van ${p.address} is geen domein van de tenant. Voeg het toe met Add-TenantDomain.`,
  ownedBy: p => `${p.address} is in de tenant van ${p.owner}.`,
  wantedBy: p => `${p.address} is ook bestemd voor ${p.other}.`,
  stillOwned: p => `${p.address} is van ${p.owner} en komt daar in deze uitvoering niet vrij.`,
  lookAlike: p => `De naam "${p.name}" lijkt op die van ${p.other}, maar is met andere letters geschreven.`,
  heldByPerson: 'Het wordt vastgehouden. Approve-CoexistencePlan -Release laat het door.',
  heldAfterUndo:
    'Een gesynchroniseerde wijziging ervan is ongedaan gemaakt. Approve-CoexistencePlan -Release laat het weer door.',
  held: 'Het wordt vastgehouden totdat het met Approve-CoexistencePlan -Release wordt vrijgegeven.',
  protected: 'Het is beschermd: synchronisatie schakelt het nooit uit en verwijdert het nooit.',
  alreadyDone: 'De laatste uitvoering heeft het al gedaan.',
  protectedMissing: p =>
    `Niemand wordt uitgeschakeld of verwijderd, omdat ${p.count === 1 ? 'een beschermde groep niet in de directory is' : 'beschermde groepen niet in de directory zijn'} gevonden: ${p.groups}. Set-CoexistenceConfiguration -ProtectedGroup herstelt dat.`,
  matchWaits: 'Er is al een account met dit adres. Keur de stap goed om de twee te koppelen.',
  goneFrom: 'Het is uit de directory verdwenen.',
  outOfScope: 'Het wordt niet meer gesynchroniseerd: ',
  graceOver: p =>
    p.days === 0
      ? 'Het is uitgeschakeld, en er is geen respijttijd.'
      : `Het is ${p.days === 1 ? 'één dag' : `${number(p.days)} dagen`} of langer geleden uitgeschakeld.`,
  removedAfter: p => `Het wordt na ${p.day} verwijderd, tenzij het terugkomt.`,
  disabledThere: 'Het is in de directory uitgeschakeld.',
  backAgain: 'Het staat weer in de directory.',
  joined: p => `Het account ${p.address} wordt eraan gekoppeld.`,
  scopeChanged: 'Het bereik van de configuratie is gewijzigd; wie er nu buiten valt, wacht op goedkeuring.',
  searchChanged:
    'Het bestand is met een andere zoekopdracht geëxporteerd dan het vorige; wie erin ontbreekt, wacht op goedkeuring.',
  manyMissing: p =>
    `${number(p.missing)} van ${number(p.before)} objecten ontbreken in wat de directory gaf, en niets bewijst dat ze weg zijn.`,
  identityTwice: p => `De directory gaf "${p.dn}" en "${p.other}" met één identiteit, ${p.anchor}.`,
  identityTwiceAdvice:
    'Voer het opnieuw uit, want een van de twee kan intussen hernoemd zijn. Blijft het zo, laat het dan in de directory herstellen.',
  overLimit: {
    delete: p => overLimit(p, 'object zou worden verwijderd', 'objecten zouden worden verwijderd'),
    disable: p => overLimit(p, 'object zou worden uitgeschakeld', 'objecten zouden worden uitgeschakeld'),
    member: p => overLimit(p, 'lid zou een groep verlaten', 'leden zouden groepen verlaten'),
  },
  waitsForApproval: 'Het wacht op goedkeuring, omdat er te veel van hetzelfde tegelijk is.',
  onlyApproved: 'Het wacht, omdat het plan een limiet overschrijdt en alleen wordt doorgelaten wat is goedgekeurd.',
  declined: p => `${p.count === 1 ? '1 stap is' : `${number(p.count)} stappen zijn`} geweigerd.`,
  stopsBeforeFirst: 'Er is niets gewijzigd.',
  someWait: p => `${p.count === 1 ? '1 stap wacht' : `${number(p.count)} stappen wachten`} op goedkeuring.`,
  noLongerApplies: p =>
    `${p.count === 1 ? 'Eén goedkeuring geldt' : `${number(p.count)} goedkeuringen gelden`} niet meer, omdat het plan nu iets anders voorstelt of de stap vasthoudt: ${p.names}.`,
  emptyDirectory: 'De directory gaf helemaal geen objecten, terwijl er eerder wel waren.',
  emptyAdvice: 'Kijk of basis en filter kloppen en of het account daar mag lezen.',
  changedSincePlanned: p => `${p.field} is in de tenant gewijzigd nadat het plan was gemaakt.`,
  askSecret: p => `Wachtwoord van ${p.account} op ${p.server}: `,
  approve: p => `Goedkeuren: ${p.action}`,
  withdraw: 'De goedkeuring intrekken',
  hold: 'Vasthouden',
  release: 'Vrijgeven',
  stages: {
    activity: 'Synchronisatie',
    connect: 'Verbinding maken',
    read: p => `Lezen: ${p.read} objecten`,
    plan: p => `Plannen: ${p.planned} stappen`,
    apply: p => `Uitvoeren: ${p.done} van ${p.of} stappen`,
  },
  next: {
    none: 'Niets',
    create: 'Aanmaken',
    match: 'Koppelen',
    change: 'Wijzigen',
    disable: 'Uitschakelen',
    delete: 'Verwijderen',
    conflict: 'Conflict',
  },
  readInFull: p => `De directory is volledig gelezen: ${p.because}`,
}

interface Limit {
  readonly planned: number
  readonly spent: number
  readonly limit: number
}

function overLimit({ planned, spent, limit }: Limit, one: string, many: string): string {
  const since = spent === 0 ? '' : `, na ${number(spent)} in de afgelopen 24 uur`
  return `${number(planned)} ${planned === 1 ? one : many}${since}; zonder goedkeuring ${limit === 1 ? 'mag het er' : 'mogen het er'} ${number(limit)} in 24 uur zijn.`
}
