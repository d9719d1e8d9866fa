import type * as en from '../en/directory-details.ts'
import type { Translated } from '../language.ts'

export const filterFaults: Translated<typeof en.filterFaults> = {
  more: 'er volgt iets na het filter',
  expected: sign => `"${sign}" verwacht`,
  deep: 'het is te diep genest',
  attribute: 'de naam van een attribuut verwacht',
  rule: 'een vergelijkingsregel verwacht',
  star: '"*" hoort hier niet',
  stars: '"**" heeft geen betekenis',
  escape: 'een teken dat met \\ moet worden geschreven',
  digits: 'twee hexadecimale cijfers verwacht na \\',
  unknownRule: 'een bestand kent zo’n vergelijkingsregel niet',
}

export const answerFaults: Translated<typeof en.answerFaults> = {
  tag: tag => `tag ${tag} verwacht`,
  length: 'een lengte is niet geldig',
  longer: 'een waarde is langer dan wat haar bevat',
  number: 'een getal is niet geldig',
  truth: 'een waarheidswaarde is niet geldig',
  uuid: 'een entryUUID is geen 16 bytes lang',
  message: 'een bericht begint niet als bericht',
  messageLength: 'de lengte van een bericht is niet geldig',
  kind: tag => `een antwoord van de onbekende soort ${tag}`,
}

export const ldifFaults: Translated<typeof en.ldifFaults> = {
  tooLong: 'langer dan 16 MB',
  continuation: 'vervolgt een regel, maar er is er geen ervoor',
  start: 'begint niet met de naam van een attribuut en een dubbele punt',
  pointer: 'verwijst voor de waarde naar een bestand of adres, en dat wordt niet gelezen',
  base64: 'de waarde is geen geldige base64',
  noName: 'een record moet met "dn:" beginnen',
  noAttributes: 'het object heeft een naam maar geen attributen',
  change: 'beschrijft een wijziging; nodig is een bestand met objecten zoals ze zijn',
  secondName: 'een tweede "dn:"; tussen twee records hoort een lege regel',
  version: 'noemt een versie van LDIF die niet 1 is',
  badName: name => `"${name}" is geen DN`,
}

export const directoryDetails: Translated<typeof en.directoryDetails> = {
  unknownResult: code => [
    `ze gaf het resultaat ${code}, dat hier niet wordt verklaard.`,
    'Zoek het nummer op in de documentatie van de directory.',
  ],
  thisFilter: 'dit filter',
  synchronization: 'de synchronisatie',
  noCertificate: 'geen certificaat',
}
