import type * as en from '../en/directory.ts'
import type { Translated } from '../language.ts'
import { number } from './counts.ts'
import { again, askOperator } from './directory-codes.ts'

const say = (message: string, advice: string): en.DirectoryProblem => ({ message, advice })

const exportAnew =
  'Exporteer het opnieuw. Een volledig bestand eindigt met een lege regel na het laatste record, zoals elke export die schrijft. Hier is niets gewijzigd.'

export const directoryProblems: Translated<typeof en.directoryProblems> = {
  badUrl: p =>
    say(
      `"${p.url}" is geen adres van een directory.`,
      'Schrijf ldaps://host, ldaps://host:poort of ldap://host:poort.',
    ),
  securityMismatch: p =>
    say(
      `${p.url} en de gekozen beveiliging van de verbinding spreken elkaar tegen.`,
      'ldaps:// is vanaf de eerste byte beveiligd; ldap:// gebruikt StartTLS, of niets op deze computer zelf.',
    ),
  nameNotFound: p =>
    say(`De naam ${p.host} heeft geen adres.`, 'Zoek naar een typefout, en vraag na of dit netwerk de naam kent.'),
  notLoopback: p =>
    say(
      `${p.host} is ${p.address}, een andere computer, en de verbinding zou niet versleuteld zijn.`,
      'Gebruik ldaps:// of StartTLS. Zonder versleuteling mag alleen deze computer zelf (127.0.0.1 of ::1).',
    ),
  groupsMissing: p =>
    say(
      `Het account vindt deze beschermde groepen niet: ${p.groups}.`,
      'Schrijf van elke groep de DN zoals de directory die heeft. Zolang er een ontbreekt, wordt niemand uitgeschakeld of verwijderd.',
    ),
  refused: p =>
    say(
      `Op ${p.host}, poort ${p.port}, neemt niets verbindingen aan.`,
      'Controleer de poort (636 voor ldaps, 389 voor ldap) en of de directory draait.',
    ),
  unreachable: p =>
    say(
      `${p.host}, poort ${p.port}, is niet bereikbaar (${p.code}).`,
      'Controleer het netwerk, een VPN en de firewalls tussen deze computer en de directory.',
    ),
  timedOut: p => say(`${p.host} antwoordde niet binnen ${p.seconds} seconden.`, askOperator),
  tooSlow: p =>
    say(
      `${p.host} verzendt zo langzaam dat binnen ${p.seconds} seconden geen volledig antwoord kwam, of te weinig antwoorden.`,
      askOperator,
    ),
  cut: p => say(`De verbinding met ${p.host} eindigde midden in een antwoord.`, again),
  disconnected: p => say(`${p.host} meldde dat het de verbinding beëindigt (${p.reason}).`, again),

  notTls: p =>
    say(
      `${p.host}, poort ${p.port}, spreekt geen TLS.`,
      'Voor ldaps:// is poort 636 gebruikelijk. Kies op poort 389 ldap:// met StartTLS.',
    ),
  tlsTooOld: p =>
    say(
      `${p.host} biedt geen TLS-versie die nog veilig is.`,
      'Op de directory moet TLS 1.2 of nieuwer worden ingeschakeld.',
    ),
  tlsFailed: p => say(`De versleutelde verbinding met ${p.host} kwam niet tot stand (${p.code}).`, askOperator),
  startTlsRefused: p =>
    say(
      `${p.host} weigert StartTLS. ${p.result}`,
      'Gebruik ldaps:// (poort 636), of laat een certificaat op de directory installeren. Er is niets onversleuteld verzonden.',
    ),
  plaintextBeforeTls: p =>
    say(
      `Van ${p.host} kwamen ongevraagd bytes voordat de versleuteling begon; misschien zit er iemand tussen.`,
      'Gebruik ldaps:// (poort 636), en laat het netwerk onderzoeken. Het wachtwoord is niet verzonden.',
    ),
  certificateExpired: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is verlopen op ${p.until}.`,
      'Laat het op de directory vernieuwen; controleer ook de klok van deze computer.',
    ),
  certificateNotYet: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is pas geldig vanaf ${p.from}.`,
      'Controleer de klok van deze computer en die van de directory.',
    ),
  certificateWrongName: p =>
    say(
      `Het certificaat is niet voor ${p.name}, maar voor ${p.names}.`,
      'Gebruik een van deze namen in het adres, of geef die op als naam in het certificaat.',
    ),
  certificateSelfSigned: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is zelfondertekend, en wordt hier niet vertrouwd.`,
      `Geef het op als certificeringsinstantie, of leg de vingerafdruk vast na vergelijking op de directory: ${p.fingerprint}`,
    ),
  certificateUnknownAuthority: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is uitgegeven door ${p.issuer}, en dat is niet ${p.given ? 'de opgegeven certificeringsinstantie' : 'een certificeringsinstantie die deze computer vertrouwt'}.`,
      'Geef het bestand van de juiste certificeringsinstantie op (PEM).',
    ),
  certificateOther: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is niet in orde: ${p.code}.`,
      'Laat het op de directory vervangen.',
    ),
  certificateNotPinned: p =>
    say(
      `Het certificaat van ${p.host} (${p.subject}) is niet het vastgelegde: de vingerafdruk is ${p.found}.`,
      'Is het vernieuwd, vergelijk dan de nieuwe vingerafdruk op de directory en leg die vast. Het wachtwoord is niet verzonden.',
    ),
  badAuthority: () =>
    say(
      'De opgegeven certificeringsinstantie is geen PEM-certificaat.',
      'Geef het bestand op dat begint met -----BEGIN CERTIFICATE-----.',
    ),
  badPin: () =>
    say(
      'De vastgelegde vingerafdruk is geen SHA-256-vingerafdruk.',
      'Die heeft 64 hexadecimale cijfers, met of zonder dubbele punten.',
    ),

  emptySecret: p =>
    say(
      `Er is geen wachtwoord voor ${p.account}.`,
      'Geef het hier op met Set-CoexistenceConfiguration -Password, of in TENANT_DESK_BIND_PASSWORD; wat het venster heeft verzegeld, opent alleen het venster. Zonder wachtwoord zou een directory iedereen als onbekende toelaten, en minder tonen dan er is.',
    ),
  bindFailed: p => say(`De directory laat ${p.account} niet toe: ${p.reason}`, p.advice),
  bindReferral: () =>
    say(
      'De directory verwijst voor het aanmelden naar een andere server. Die verwijzing is niet gevolgd, en daar is geen wachtwoord heen gestuurd.',
      'Noem de andere server zelf, als dat de juiste is.',
    ),

  invalidAnswer: p => say(`${p.host} stuurde een antwoord dat geen geldige LDAP is: ${p.detail}.`, again),
  answerTooLarge: p =>
    say(
      `${p.host} kondigde één antwoord van ${number(p.megabytes)} MB aan; hoogstens ${number(p.limit)} MB wordt aangenomen.`,
      'Laat het attribuut weg dat zo groot is, of beperk het filter.',
    ),
  unasked: p => say(`${p.host} beantwoordde iets wat niet was gevraagd, of antwoordde twee keer.`, again),

  badFilter: p =>
    say(
      `Het filter is geen geldig LDAP-filter: ${p.detail}, bij teken ${p.position}.`,
      'Een voorbeeld: (&(mail=*)(department=Sales)).',
    ),
  badBase: p => say(`"${p.base}" is geen geldige DN.`, 'Een voorbeeld: OU=People,DC=example,DC=com.'),
  baseMissing: p =>
    say(
      `De directory heeft geen ${p.base}${p.matched === '' ? '' : `; ze kent alleen ${p.matched}`}.`,
      'Controleer de basis op typefouten, en of het account die mag lezen.',
    ),
  baseGone: p => say(`${p.base} kon aan het begin worden gelezen, maar aan het einde niet meer.`, again),
  baseReplaced: p => say(`${p.base} was aan het einde een ander object dan aan het begin.`, again),
  nothingFound: p =>
    say(
      `De directory antwoordde goed, maar gaf geen enkel object onder ${p.base}${p.filter === '' ? '' : ` voor ${p.filter}`}.`,
      'Een leeg antwoord wordt nooit opgevat als "iedereen is weg". Controleer de basis, het filter en wat het account mag lezen.',
    ),
  resultCode: p =>
    say(`De directory stopte: ${p.reason}${p.diagnostic === '' ? '' : ` (Ze meldt: ${p.diagnostic})`}`, p.advice),
  referral: p =>
    say(
      `Een deel van wat is gevraagd, ligt op een andere server (${p.target}). Die verwijzing is niet gevolgd, dus er is niet alles gelezen.`,
      'Kies een basis die helemaal op deze server ligt, of noem de andere server zelf.',
    ),
  pagedMissing: () =>
    say(
      'De directory liet in het antwoord de control voor pagina’s weg, dus niets bewijst dat alle pagina’s zijn gekomen.',
      'De server, of een proxy ervoor, verdeelt het antwoord niet goed in pagina’s. Noem de server zelf.',
    ),
  cookieRepeated: () =>
    say('De directory stuurde dezelfde cookie voor de volgende pagina nog eens: dat zou in een kring gaan.', again),
  controlMissing: p =>
    say(`De directory antwoordde zonder de control waarom was gevraagd (${p.control}).`, askOperator),
  noFinalCookie: p =>
    say(
      `De directory sloot ${p.method} af zonder te melden waar het eindigde, dus wat is gelezen, bewijst niets.`,
      'Controleer of het wijzigingslogboek van de directory (de overlay syncprov) voor deze database is ingesteld.',
    ),
  controlUnsupported: p =>
    say(`De directory biedt niet wat nodig is: ${p.control}.`, 'Kies een andere soort directory, of "ldap".'),
  noAnchor: p =>
    say(
      `${p.dn} kwam zonder objectGUID en entryUUID, en zou na een naamswijziging niet worden herkend.`,
      'Laat het account dat attribuut lezen, of gebruik een directory die er een heeft.',
    ),
  rangeStuck: p => say(`De waarden van ${p.attribute} van ${p.dn} konden niet tot het einde worden gelezen.`, again),

  ldifLine: p =>
    say(
      `Regel ${p.line} van het LDIF-bestand: ${p.detail}.`,
      'Verbeter het bestand, of exporteer het opnieuw. Hier is niets gewijzigd.',
    ),
  ldifEmpty: () =>
    say(
      'Het LDIF-bestand bevat geen gebruikers, contactpersonen of groepen binnen het bereik.',
      'Controleer het bestand, de basis en het filter.',
    ),
  ldifNoAnchor: p =>
    say(
      `Regel ${p.line} van het LDIF-bestand: ${p.dn} heeft geen objectGUID en geen entryUUID.`,
      "Exporteer het opnieuw met dat attribuut: ldapsearch krijgt '*' en '+' aan het einde, slapcat schrijft het altijd, en ldifde mag objectGUID niet weglaten. Hier is niets gewijzigd.",
    ),
  ldifCut: p =>
    say(
      `Regel ${p.line} van het LDIF-bestand: het bestand eindigt midden in die regel, zonder regeleinde, dus een deel van het bestand kan ontbreken.`,
      exportAnew,
    ),
  ldifOpen: p =>
    say(
      `Het LDIF-bestand eindigt in het record dat in regel ${p.line} begint, of direct erna, dus een deel van het bestand kan ontbreken.`,
      exportAnew,
    ),
  ldifCount: p =>
    say(
      `Volgens regel ${p.line} van het LDIF-bestand zijn er ${number(p.said)} objecten geschreven, maar het bevat er ${number(p.found)}.`,
      'Exporteer het opnieuw, of verbeter die regel als het bestand met de hand is samengesteld. Hier is niets gewijzigd.',
    ),
  ldifResult: p =>
    say(
      `Regel ${p.line} van het LDIF-bestand: de zoekopdracht die het schreef, eindigde met "${p.result}"; er ontbreken dus objecten.`,
      "Exporteer het opnieuw, met een account dat van de server alles mag lezen, of in pagina's: -E pr=1000/noprompt. Hier is niets gewijzigd.",
    ),
  ldifTwice: p =>
    say(
      `Regel ${p.line} van het LDIF-bestand: ${p.dn} heeft de identiteit ${p.anchor}, die ${p.otherDn} in regel ${p.other} ook heeft.`,
      'Een van de twee is een kopie: haal die weg, of exporteer het bestand opnieuw. Hier is niets gewijzigd.',
    ),
}

export const directoryTestTexts: Translated<typeof en.directoryTestTexts> = {
  name: p => (p.host === p.addresses ? `${p.host} is al een adres.` : `${p.host} is ${p.addresses}.`),
  connection: p => `${p.host} neemt verbindingen aan op poort ${p.port}.`,
  certificate: p =>
    `Het certificaat (${p.subject}) is in orde en geldig tot ${p.until}; de verbinding gebruikt ${p.protocol}.`,
  certificateNone: () => 'De verbinding blijft binnen deze computer en is niet versleuteld.',
  bind: p => `${p.account} is aangemeld.`,
  bindNone: () => 'Er wordt niemand aangemeld: de directory toont wat ze aan iedereen toont.',
  base: p => `${p.base} is er.`,
  rights: p =>
    `Het account leest ${p.more ? 'ten minste ' : ''}${number(p.found)} gebruikers, contactpersonen en groepen met hun identiteit.`,
  dirSync: () => 'Active Directory meldt haar wijzigingen (DirSync).',
  usn: () =>
    'Het account mist het recht om wijzigingen gemeld te krijgen (Replicating Directory Changes), daarom worden ze gevonden door iedereen te vergelijken. Dat is volledig, maar langzamer.',
  syncRepl: () => 'De directory meldt haar wijzigingen (content synchronization).',
  timestamp: () =>
    'De directory meldt haar wijzigingen niet (geen overlay syncprov), daarom worden ze gevonden door iedereen te vergelijken.',
  fileIs: p => `${p.file} kan worden gelezen.`,
  file: p => `Het bestand bevat ${number(p.found)} gebruikers, contactpersonen en groepen met hun identiteit.`,
  fullOnly: () => 'De directory wordt elke keer volledig gelezen.',
}

export const unprovenReasons: Translated<typeof en.unprovenReasons> = {
  fileNotProven:
    'Het LDIF-bestand vermeldt niet dat de zoekopdracht zonder fout is geëindigd en hoeveel objecten ze gaf; er kunnen dus objecten ontbreken, en het verdwijnen van dit object wacht op goedkeuring. Een bestand zoals ldapsearch het zonder -L schrijft, bewijst het: het eindigt met het resultaat van de zoekopdracht en het aantal objecten. ldbsearch schrijft dat aantal alleen als de zoekopdracht is geslaagd.',
}

export const fullReasons: Translated<typeof en.fullReasons> = {
  otherServer: 'De plaats om verder te gaan hoort bij een andere directory.',
  otherScope: 'De basis, het filter of de attributen zijn anders dan bij de vorige keer lezen.',
  otherMethod: 'De manier om deze directory naar wijzigingen te vragen is anders dan de vorige keer.',
  unreadable: 'De plaats om verder te gaan is niet leesbaar.',
  rejected: 'De directory kent de plaats om verder te gaan niet meer.',
  namesChanged:
    'Een organisatie-eenheid is toegevoegd, hernoemd, verplaatst of verwijderd, en dat wijzigt de namen daaronder.',
  strangers: 'De directory noemt objecten die eerder niet te zien waren of verdwenen waren.',
  backLink: 'Het filter vraagt naar lidmaatschappen, waarvan een directory de wijzigingen niet meldt.',
}
