import type * as en from '../../en/errors/files.ts'
import type { Sentences } from '../../problem.ts'
import { number } from '../counts.ts'

export const fileErrors: Sentences<typeof en.fileErrors> = {
  PathNotFound: {
    message: p => `Er is geen bestand ${p.path}.`,
    advice: () => 'Controleer de naam en de map; een relatief pad begint bij de huidige map.',
  },
  FolderNotFound: {
    message: p => `Er is geen map voor het bestand ${p.path}.`,
    advice: () => 'Maak eerst de map, of kies een andere.',
  },
  PathInvalid: { message: p => `"${p.path}" ${pathFaults[p.reason]}.` },
  PathRefused: {
    message: p => `Het bestand ${p.path} blijft dicht: ${pathRefusals[p.reason]}.`,
    advice: p =>
      p.reason === 'outside'
        ? 'Gebruik een bestand in die map, of kies dit bestand in een dialoogvenster.'
        : 'Kies een andere plaats.',
  },
  PathAccessDenied: {
    message: p => `Het account dat dit programma uitvoert, heeft niet het recht om ${p.path} te openen.`,
    advice: () => 'Kies een andere plaats, of laat de rechten van het bestand of de map wijzigen.',
  },
  PathIsFolder: { message: p => `${p.path} is een map, geen bestand.` },
  PathNotAFile: { message: p => `${p.path} is een apparaat, een pipe of een socket, geen bestand.` },
  PathExists: {
    message: p => `Er is al een bestand ${p.path}.`,
    advice: () => 'Laat -NoClobber weg om het te vervangen, of kies een andere naam.',
  },
  FileInUse: {
    message: p => `${p.path} is geopend in een ander programma.`,
    advice: () => 'Sluit het daar en voer de opdracht opnieuw uit.',
  },
  FileTooLarge: {
    message: p => `${p.path} is groter dan de ${number(p.most)} bytes die een bestand hier mag hebben.`,
    advice: () => 'Splits het in meerdere bestanden.',
  },
  FileFailed: { message: p => `Het systeem kon ${p.path} niet gebruiken (${p.code}).` },
  FileRefusedInWhatIf: {
    message: p => `Wat als wijzigt niets; daarom is ${p.path} niet geschreven.`,
    advice: () => 'Voer de opdracht uit zonder -WhatIf om het bestand te krijgen.',
  },
  TextNotInEncoding: {
    message: p => `${p.path} heeft de codering ${p.encoding}, waarin het teken "${p.character}" niet bestaat.`,
    advice: () => 'Schrijf een nieuw bestand in plaats van aan dit bestand toe te voegen.',
  },
  CsvDelimiterInvalid: {
    message: p => `"${p.delimiter}" kan geen velden scheiden.`,
    advice: () => 'Geef één teken op dat geen aanhalingsteken en geen regeleinde is.',
  },
  CsvColumnTwice: {
    message: p => `De kolomkop "${p.name}" komt twee keer voor.`,
    advice: () => 'Geef elke kolom een eigen naam; hoofdletters maken geen verschil.',
  },
  CsvQuoteOpen: {
    message: p => `Het aanhalingsteken dat in regel ${p.line}, positie ${p.column} opent, wordt niet gesloten.`,
    advice: () =>
      'Sluit het aanhalingsteken, of verdubbel het als het bij de tekst hoort. De rijen vóór die regel zijn gelezen.',
  },
  CsvFieldTooLong: {
    message: p => `Een veld dat in regel ${p.line} begint, heeft meer dan ${number(p.most)} tekens.`,
    advice: () => 'Zoek een aanhalingsteken dat niet is gesloten.',
  },
  CsvTooManyColumns: { message: p => `Regel ${p.line} heeft meer dan ${number(p.most)} kolommen.` },
}

const pathFaults: Readonly<Record<en.PathFault, string>> = {
  empty: 'noemt geen bestand',
  control: 'bevat een besturingsteken',
  device: 'is de naam van een apparaat',
  network: 'is een netwerk- of apparaatpad; alleen bestanden op deze computer worden geopend',
  drive: 'begint met een station dat er niet is',
  stream: 'bevat een dubbele punt, en die mag niet in een bestandsnaam staan',
  ending: 'heeft een deel dat op een punt of een spatie eindigt',
  length: 'is langer dan een pad mag zijn, of de koppelingen erin vormen een kring',
}

const pathRefusals: Readonly<Record<en.PathRefusal, string>> = {
  outside: 'het ligt buiten de map van deze sessie',
  hidden: 'een naam die met een punt begint, is voor instellingen van programma’s',
  startup: 'wat daar ligt, wordt vanzelf uitgevoerd zodra iemand zich aanmeldt',
  tenant: 'het bevat een tenant',
  moved: 'het is tijdens het openen verplaatst',
}
