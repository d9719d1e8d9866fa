import { encodingTitle } from '../../encodings.ts'
import type * as en from '../en/import.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

const rowsOf = (n: number) => count(n, 'rij', 'rijen')
const problemsOf = (n: number) => count(n, 'probleem', 'problemen')

const delimiters: Readonly<Record<string, string>> = { ',': 'komma', ';': 'puntkomma', '\t': 'tab', '|': 'streep' }

export const importTexts: Translated<typeof en.importTexts> = {
  title: 'Gebruikers importeren',
  cellWords: { yes: ['ja', 'waar', 'aan'], no: ['nee', 'onwaar', 'uit'] },
  open: 'Importeren',
  steps: { file: 'Bestand', columns: 'Kolommen', check: 'Controle', run: 'Uitvoeren', totals: 'Totalen' },
  stepsName: 'Stappen van de import',
  stepDone: 'klaar',
  kinds: {
    Provision: { name: 'Aanmaken', text: 'Maakt personen aan, of werkt bij wie er al is.' },
    Edit: { name: 'Profielen wijzigen', text: 'Naam, afdeling, telefoon, adres.' },
    Enable: { name: 'Activeren', text: 'Licentie, locatie, postvak, aanmelden.' },
    Disable: { name: 'Uitschakelen', text: 'Neemt het aanmelden weg.' },
    Pop3: { name: 'POP3', text: 'Aan of uit voor elk postvak.' },
    Permissions: { name: 'Machtigingen', text: 'Wie wiens postvak opent, wie als wie verzendt.' },
    AlternateRecipient: { name: 'Doorsturen', text: 'Een alternatieve ontvanger voor elk postvak.' },
    Password: { name: 'Wachtwoorden', text: 'Uit het bestand, of gegenereerd.' },
    Remove: { name: 'Verwijderen', text: 'Beëindigt accounts, met alles wat eraan hangt.' },
  },
  kind: 'Wat elke rij is',
  dropTitle: 'Zet hier een CSV-bestand neer',
  dropText:
    'Of kies er een, of plak rijen uit een spreadsheet. Er wordt niets uitgevoerd voordat u daar opdracht toe geeft.',
  choose: 'Bestand kiezen',
  paste: 'Rijen plakken',
  pasteLabel: 'Rijen, met kolomkoppen in de eerste regel',
  pasteUse: 'Deze rijen gebruiken',
  pasted: 'geplakt.csv',
  recognised:
    'Elke codering, komma, puntkomma of tab. De kolomkoppen van de oorspronkelijke hulpmiddelen en van onze eigen exports worden herkend; elke andere wordt met de hand toegewezen.',
  unfinished: (file, left) => `${file} is gestopt; er ${left === 1 ? 'resteert' : 'resteren'} ${rowsOf(left)}.`,
  unfinishedText:
    'Kies hetzelfde bestand: de import gaat precies verder waar die is gestopt. Wachtwoorden staan in het bestand en nergens anders.',
  goOnWith: file => `${file} kiezen…`,
  plate: {
    columns: 'Hoe het bestand wordt gelezen',
    check: 'Opdracht, nog niet uitgevoerd',
    run: 'Opdracht, bezig',
    totals: 'Opdracht, zoals uitgevoerd',
  },
  reading: file => `${file} wordt gelezen…`,
  readingShare: share => `${number(Math.round(share * 100))}%`,
  note: (rows, encoding, delimiter) =>
    `${rowsOf(rows)}, ${encodingTitle(encoding)}, ${delimiters[delimiter] ?? delimiter}.`,
  allRecognised: n => (n === 1 ? 'De enige kolom is herkend.' : `Alle ${number(n)} kolommen herkend.`),
  someRecognised: (known, n) => `${number(known)} van ${count(n, 'kolom', 'kolommen')} gebruikt.`,
  columns: {
    heading: 'Kolom',
    gives: 'Geeft',
    samples: 'Eerste cellen',
    nothing: 'Weggelaten',
    forAll: 'Voor alle rijen',
    forAllText: 'Wat geldt waar een cel leeg is, of geen kolom het geeft.',
    generate: 'Wachtwoorden genereren waar een rij er een nodig heeft en geen heeft',
    encoding: 'Codering',
    delimiter: 'Scheidingsteken',
    auto: 'Herkend',
    delimiters: { ',': 'Komma', ';': 'Puntkomma', '\t': 'Tab', '|': 'Streep' },
    fieldOf: heading => `Wat ${heading} geeft`,
    secret: 'niet getoond',
    table: 'Kolommen van het bestand',
  },
  columnMissing: field => `Nog geen kolom geeft "${field}". Kies het bij de kolom die het bevat.`,
  check: n => `${rowsOf(n)} controleren`,
  checking: 'Controle op een afzonderlijke kopie van de tenant…',
  checkingText: 'Er wordt nog niets uitgevoerd: dezelfde code, en alles ervan teruggedraaid.',
  checked: n => `${rowsOf(n)} gecontroleerd`,
  would: {
    problem: 'probleem',
    change: 'wijzigen',
    create: 'aanmaken',
    remove: 'verwijderen',
    nothing: 'niets',
  },
  chips: {
    problem: 'problemen',
    change: 'wijzigen',
    create: 'aanmaken',
    remove: 'verwijderen',
    nothing: 'niets te doen',
  },
  grid: { line: 'Regel', would: 'Actie', why: 'Waarom', name: 'Rijen van het bestand', target: 'Object' },
  problemsFirst: 'Problemen eerst. Bewerk een cel ter plaatse.',
  firstOnly: n => `Toont van elke soort de eerste ${number(n)}.`,
  asItIs: 'Zoals het is.',
  use: value => `${value} gebruiken`,
  alike: (count, problems) =>
    count === problems
      ? `Alle ${number(count)} problemen zijn van één soort`
      : `${number(count)} van ${number(problems)} problemen zijn van één soort`,
  asInLine: (line, message) => `Regel ${number(line)}: ${message}`,
  sayForAll: field => `"${field}" voor alle rijen opgeven`,
  chooseColumn: field => `De kolom van "${field}" kiezen`,
  generateForAll: 'Wachtwoorden voor alle genereren',
  nothingFits: 'Geen rij heeft deze uitkomst',
  nothingFitsText: 'Haal het filter weg om de andere te zien.',
  runs: (rows, problems) =>
    problems === 0
      ? `Voert ${rowsOf(rows)} uit. Er is nog niets uitgevoerd.`
      : `Voert ${rowsOf(rows)} uit en slaat ${problemsOf(problems)} over. Er is nog niets uitgevoerd.`,
  outdated: 'De tenant is sinds deze controle gewijzigd: rijen kunnen anders uitvallen.',
  nothingToRun: 'Geen rij zou iets wijzigen.',
  back: 'Terug',
  again: 'Wat als',
  lookAgain: 'Opnieuw kijken',
  start: n => `${rowsOf(n)} importeren`,
  startHigh: n => `${count(n, 'persoon', 'personen')} verwijderen`,
  startHighText: n =>
    n === 1
      ? `Beëindigt ${number(n)} account. Eén keer ongedaan maken brengt het terug.`
      : `Beëindigt ${number(n)} accounts. Eén keer ongedaan maken brengt ze terug.`,
  cancel: 'Annuleren',
  problemRows: 'Rijen met problemen',
  running: (done, rows) => `${number(done)} van ${rowsOf(rows)}`,
  runningTitle: 'Importeren',
  pausedTitle: 'Gepauzeerd',
  rate: n => `${number(n)} rijen per seconde`,
  timeLeft: seconds =>
    seconds < 60
      ? `nog ${count(Math.max(1, Math.round(seconds)), 'seconde', 'seconden')}`
      : seconds < 3600
        ? `nog ${count(Math.round(seconds / 60), 'minuut', 'minuten')}`
        : `nog ${count(Math.round(seconds / 3600), 'uur', 'uur')}`,
  each: 'Van elke rij wordt de uitkomst bewaard. Bij stoppen, of zelfs bij een crash, gaat er geen verloren.',
  pause: 'Pauzeren',
  goOn: 'Doorgaan',
  stop: 'Stoppen',
  totals: {
    created: 'Aangemaakt',
    changed: 'Gewijzigd',
    removed: 'Verwijderd',
    unchanged: 'Niets te doen',
    failed: 'Problemen',
    left: 'Resterend',
    rows: 'Rijen',
  },
  totalsTitle: (done, rows, failed) =>
    failed === 0
      ? `${number(done)} van ${rowsOf(rows)} klaar`
      : `${number(done)} van ${rowsOf(rows)} klaar, ${problemsOf(failed)}`,
  totalsNote: 'Elke rij van het bestand, één keer:',
  undone: 'Ongedaan gemaakt.',
  undoneTitle: 'De import is ongedaan gemaakt',
  leftText: n =>
    n === 1 ? `Er resteert ${rowsOf(n)}. Doorgaan voert die uit.` : `Er resteren ${rowsOf(n)}. Doorgaan voert die uit.`,
  results: 'Bestand met resultaten',
  failedRows: 'Mislukte rijen',
  undo: n => `${rowsOf(n)} ongedaan maken`,
  another: 'Nog een import',
  reasons: 'Rijen met problemen',
  noProblems: 'Alle rijen zijn gelukt',
  noProblemsText: 'Het bestand met resultaten bevat de uitkomst van elke rij.',
  reasonColumns: { line: 'Regel', target: 'Object', column: 'Kolom', why: 'Waarom niet' },
  counts: 'Totalen',
}
