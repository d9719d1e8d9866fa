import type * as en from '../en/store-notes.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const storeNotes: Translated<typeof en.storeNotes> = {
  emptyFile: 'het is leeg',
  noDatabase: 'het is geen database',
  otherProgram: 'het is van een ander programma',
  folder: 'het is een map',
  noFile: 'het is geen gewoon bestand',
  noRight: 'dit account heeft daar geen recht toe',
  notWritable: 'er kan daar niets worden geschreven',
  diskFull: 'er is geen ruimte op die schijf',
  cutShort: (expected, found) => `het eindigt na ${number(found)} van de ${number(expected)} bytes`,
  unsound: 'de delen ervan kloppen niet met elkaar',
  unsoundPage: page => `pagina ${String(page)} ervan is niet zoals ze is geschreven`,
  unexpectedSchema: name => `het schema ervan is niet het onze bij "${name}"`,
  brokenReference: table => `de tabel "${table}" verwijst naar een rij die er niet is`,
  fileSound: pages => `${count(pages, 'pagina', 'pagina’s')} gelezen, alles in orde`,
  schemaSound: version => `indeling ${String(version)}, zoals dit programma die heeft gemaakt`,
  journalSound: entries => `${count(entries, 'vermelding', 'vermeldingen')}, elk zoals geschreven`,
  journalBroken: sequence => `vermelding ${String(sequence)} is niet wat er is geschreven`,
  clockSetBack: sequence =>
    `De klok van een computer is teruggezet vóór vermelding ${String(sequence)} in het logboek: niet de tijden maar de nummers van vermeldingen zeggen wat na wat is gedaan.`,
  contentSound: objects => `${count(objects, 'object', 'objecten')}, elk zoals in het logboek`,
  setAside: copy => `er wordt niets meer in geschreven, en zoals het nu is wordt het bewaard als ${copy}`,
  notSetAside: code => `er wordt niets meer in geschreven, en het kon niet apart worden gezet (${code})`,
  contentDiffers: name => `"${name}" is niet zoals in het logboek`,
  listedOtherwise: name => `lijsten en zoekopdrachten kennen "${name}" anders dan het is`,
  contentUnknown: 'er zijn objecten waarvan het logboek niets weet',
  runUnknown: 'er zijn uitvoeringen waarvan het logboek niets weet',
  contentNotCompared: 'niet vergeleken, omdat bestand of logboek niet in orde is',
  endUnknown: 'niet eerder gezien vanuit dit account',
  endSeen: (sequence, at) =>
    `het bevat vermelding ${String(sequence)}, de nieuwste die dit account heeft gezien, op ${at.toISOString()}`,
  endMissing: (sequence, at) =>
    `vermelding ${String(sequence)}, vanuit dit account gezien op ${at.toISOString()}, ontbreekt of is een andere. Als u hier zelf een oudere kopie hebt geplaatst, geef dan Test-Tenant -AcceptEnd`,
  endForged:
    'wat dit account erover heeft genoteerd, is veranderd. Als u het bestand vertrouwt, geef dan Test-Tenant -AcceptEnd',
  inCloudFolder: (path, service) =>
    `${path} staat in een map die ${service} synchroniseert terwijl het bestand in gebruik is. Een half gekopieerde tenant kan op andere computers terechtkomen; bewaar de tenant in een gewone map, en kopieer back-ups naar de gesynchroniseerde.`,
  notSalvaged: 'zelfs het begin is niet te lezen, of het heeft een oudere indeling',
  wayBack: (backup, taken, restored) =>
    `Er is niets veranderd. De nieuwste back-up is van ${taken.toLocaleString('nl-NL')}: tenant-desk new "${restored}" --from "${backup}" maakt er een tenant van, en het beschadigde bestand blijft zoals het is. Zet daarvan een kopie apart voordat u iets anders probeert, met wat er onder dezelfde naam en -wal of -shm naast staat.`,
  salvaged: (path, p) =>
    `${path} is klaar, met wat te lezen was: personen ${number(p.people)}, groepen ${number(p.groups)}, contactpersonen ${number(p.contacts)}, rechten ${number(p.grants)}. Het journaal begint opnieuw, en een directory moet opnieuw worden ingesteld. Kijk de tenant na voordat u erop vertrouwt.`,
  salvageLost: names => `Niet te lezen, en dus niet aanwezig: ${names.join(', ')}`,
  salvageSettings: 'de naam, het wachtwoordbeleid en het adrespatroon van de tenant',
  salvageLicences: name => `de licenties van ${name}`,
  salvageTemplate: name => `het sjabloon ${name}`,
  salvageDomains: names =>
    `Van deze domeinen was alleen de naam te lezen, en het standaarddomein kan een ander zijn dan eerst: ${names.join(', ')}`,
  salvagePartly: names => `Zonder een adres, licentie, doorsturing of recht, of zonder wachtwoord: ${names.join(', ')}`,
  wayOut: (tenant, salvaged) =>
    `tenant-desk new "${salvaged}" --salvage "${tenant}" maakt een tenant van wat er van het beschadigde bestand nog te lezen is, en zegt wie en wat er ontbreekt.`,
}
