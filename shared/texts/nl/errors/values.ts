import type * as en from '../../en/errors/values.ts'
import type { Sentences } from '../../problem.ts'
import { number } from '../counts.ts'

export const valueErrors: Sentences<typeof en.valueErrors> = {
  ValueEmpty: { message: p => `${p.parameter} is leeg.` },
  ValueTypeMismatch: { message: p => `Bij ${p.parameter} hoort ${p.expected}, niet ${p.given}.` },
  ValueNotSingle: { message: p => `Bij ${p.parameter} hoort één waarde; opgegeven zijn er ${p.count}.` },
  TextTooLong: {
    message: p => `${p.parameter} heeft ${number(p.length)} tekens; het mogen er ${number(p.most)} zijn.`,
  },
  TextTooShort: { message: p => `${p.parameter} vereist ten minste ${p.least} tekens.` },
  TextHasControlCharacters: {
    message: p => `${p.parameter} bevat een onzichtbaar besturingsteken (${p.code}) op positie ${p.at}.`,
    advice: () => 'Haal het weg; het komt vaak mee als tekst uit een document of terminal wordt gekopieerd.',
  },
  TextNotReadable: {
    message: p => `${p.parameter} bevat op positie ${p.at} een teken dat niet kon worden gelezen.`,
    advice: () => 'Waarschijnlijk is het bestand met een andere codering opgeslagen. Sla het op als UTF-8.',
  },
  AddressMalformed: {
    message: p => `"${p.address}" is geen e-mailadres.`,
    advice: () => 'Een adres ziet eruit als ann@fernwick.example: een naam, één @ en een domein.',
  },
  AddressTooLong: {
    message: p => `Het adres "${p.address}" is te lang.`,
    advice: () => 'Vóór de @ is er ruimte voor 64 tekens, en in totaal voor 254.',
  },
  AddressNotAscii: {
    message: p => `Het adres "${p.address}" bevat "${p.character}".`,
    advice: () => 'Adressen hebben gewone letters zonder accenten. In de weergavenaam mogen alle letters staan.',
  },
  AddressRefusedInDirectory: {
    message: p => `Het adres "${p.address}" bevat "${p.character}", en dat mag een directory niet aanleveren.`,
    advice: () => "De tekens ' & { } [ ] kunnen niet worden gesynchroniseerd. Wijzig het adres in de directory.",
  },
  DomainMalformed: {
    message: p => `"${p.domain}" is geen domeinnaam.`,
    advice: () => 'Een domein ziet eruit als fernwick.example: letters, cijfers en streepjes tussen punten.',
  },
  DomainNotAscii: {
    message: p => `Het domein "${p.domain}" bevat andere letters dan A tot en met Z.`,
    advice: () => 'Geef het op in de vorm die met xn-- begint, zoals het is geregistreerd.',
  },
  SizeMalformed: {
    message: p => `${p.parameter}: "${p.given}" is geen grootte.`,
    advice: () => 'Schrijf 5GB of 500MB; een getal zonder eenheid, zoals 5, betekent gigabytes.',
  },
  SizeOutOfRange: { message: p => `${p.parameter}: ${p.given} ligt niet tussen ${p.least} en ${p.most}.` },
  BooleanMalformed: {
    message: p => `${p.parameter}: "${p.given}" is geen ja en geen nee.`,
    advice: () => 'Gebruik $true of $false; ook True, False, Yes, No, 1 en 0 worden begrepen.',
  },
  NumberMalformed: { message: p => `${p.parameter}: "${p.given}" is geen geheel getal.` },
  NumberOutOfRange: {
    message: p => {
      if (p.most === Number.MAX_SAFE_INTEGER) return `${p.parameter}: ${p.given} is minder dan ${p.least}.`
      return `${p.parameter}: ${p.given} ligt niet tussen ${p.least} en ${p.most}.`
    },
  },
  DateMalformed: {
    message: p => `${p.parameter}: "${p.given}" is geen datum.`,
    advice: () => 'Schrijf 2026-11-30 of 11/30/2026 (maand eerst), zo nodig met een tijd erachter.',
  },
  CountryUnknown: {
    message: p => `"${p.given}" is geen landcode van twee letters.`,
    advice: p =>
      p.code === '' ? 'Gebruik de code van ISO 3166, zoals BE voor België.' : `De code daarvoor is ${p.code}.`,
  },
  ChoiceUnknown: {
    message: p => `${p.parameter} kan niet "${p.given}" zijn.`,
    advice: p => `Mogelijk is een van ${p.choices}.`,
  },
}
