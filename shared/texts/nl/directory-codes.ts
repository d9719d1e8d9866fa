import type * as en from '../en/directory-codes.ts'
import type { Translated } from '../language.ts'

/** What the operator of a directory may be able to mend. */
export const askOperator: Translated<typeof en.askOperator> =
  'Vraag het de beheerder van de directory, of probeer het later opnieuw. Hier is niets gewijzigd.'

/** What another run may mend. */
export const again: Translated<typeof en.again> =
  'Voer het opnieuw uit. Gebeurt het nog eens, kijk dan in het logboek van de directoryserver. Hier is niets gewijzigd.'

export const resultCodes: Translated<typeof en.resultCodes> = {
  1: ['ze had een interne fout, of de vraag kwam op een verkeerd moment (operations error).', askOperator],
  2: ['ze begreep de vraag niet (protocol error).', 'Kies een andere soort directory.'],
  3: [
    'de tijd die ze voor één vraag toestaat, was om (time limit).',
    'Laat de limiet voor het account verhogen, of beperk basis en filter.',
  ],
  4: [
    'ze geeft niet meer objecten dan haar limiet toestaat (size limit).',
    'Laat de limiet voor het account verhogen; OpenLDAP: limits … size.prtotal=unlimited.',
  ],
  7: ['ze kent deze manier van aanmelden niet.', 'Gebruik een DN met een wachtwoord.'],
  8: ['ze eist een sterkere aanmelding of een versleutelde verbinding.', 'Gebruik ldaps:// of StartTLS.'],
  10: [
    'ze verwijst naar een andere server; die verwijzing is niet gevolgd.',
    'Noem de andere server zelf, als dat de juiste is.',
  ],
  11: [
    'ze bereikte een limiet die haar beheerder heeft ingesteld.',
    'Laat de limiet voor het account verhogen, of beperk basis en filter.',
  ],
  12: ['ze biedt een control niet die nodig is, of kent de cookie niet.', 'Kies een andere soort directory.'],
  13: ['ze eist een versleutelde verbinding.', 'Gebruik ldaps:// of StartTLS.'],
  16: ['ze kent een attribuut niet.', 'Controleer de attributen van de configuratie.'],
  18: ['een attribuut van het filter kan niet zo worden vergeleken.', 'Controleer het filter.'],
  21: ['een waarde is niet geldig voor het attribuut.', 'Controleer het filter.'],
  32: ['ze heeft zo’n object niet.', 'Controleer de basis.'],
  34: ['ze kan een DN niet lezen.', 'Controleer de basis.'],
  48: ['het account kan zich niet met een wachtwoord aanmelden.', 'Gebruik een account dat er een heeft.'],
  49: ['het account of het wachtwoord is onjuist.', 'Controleer beide.'],
  50: [
    'het account heeft daar geen recht op.',
    'Geef het account het recht om de basis te lezen en wat daaronder ligt.',
  ],
  51: ['ze is bezet.', 'Probeer het later opnieuw.'],
  52: ['ze wordt afgesloten of is niet beschikbaar.', 'Probeer het later opnieuw.'],
  53: ['ze is niet bereid het te doen.', askOperator],
  54: ['ze vond een kring tussen servers.', askOperator],
  65: ['een object voldoet niet aan haar schema.', askOperator],
  80: ['ze had een fout die ze niet noemt (other).', askOperator],
  118: ['de vraag is op de server geannuleerd.', again],
  4096: ['ze wil dat het lezen opnieuw begint.', again],
}

export const activeDirectoryBindReasons: Translated<typeof en.activeDirectoryBindReasons> = {
  '525': [
    'er is geen account met die naam (525).',
    'Controleer de naam: gebruiker@domein, DOMEIN\\gebruiker of de DN.',
  ],
  '52e': ['het account of het wachtwoord is onjuist (52e).', 'Controleer beide, en de toetsenbordindeling.'],
  '530': ['het account mag zich op dit uur niet aanmelden (530).', 'Laat de aanmeldingsuren verruimen.'],
  '531': [
    'het account mag zich niet vanaf deze computer aanmelden (531).',
    'Laat de lijst met werkstations uitbreiden.',
  ],
  '532': [
    'het wachtwoord is verlopen (532).',
    'Stel een nieuw in; een serviceaccount hoort een wachtwoord te hebben dat niet verloopt.',
  ],
  '533': ['het account is uitgeschakeld (533).', 'Laat het inschakelen.'],
  '701': ['het account is verlopen (701).', 'Laat de einddatum verzetten.'],
  '773': [
    'het wachtwoord moet eerst worden gewijzigd (773).',
    'Wijzig het één keer door aan te melden op een computer, of zet dat kenmerk uit.',
  ],
  '775': [
    'het account is vergrendeld (775).',
    'Wacht, of laat het ontgrendelen; zoek wie er onjuiste wachtwoorden probeert.',
  ],
}
