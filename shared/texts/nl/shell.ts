import { firstCommands } from '../../shell/first-commands.ts'
import type * as en from '../en/shell.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const shellTexts: Translated<typeof en.shellTexts> = {
  title: 'Migration Command Shell',
  prompt: tenant => `PS ${tenant}`,
  log: 'Wat is getypt en wat het opleverde',
  input: 'Opdracht',
  run: 'Uitvoeren',
  whatIf: 'Wat als',
  whatIfTag: 'wat als',
  stop: 'Stoppen',
  openScript: 'Script openen…',
  saveScript: 'Als script opslaan…',
  scriptName: 'shell.ps1',
  scriptEmpty:
    'Hier is niets uitgevoerd dat in een script kan staan: wat-als, geopende scripts en regels met geheimen worden weggelaten.',
  scriptUnsaved: 'Het script kan daar niet worden opgeslagen.',
  history: 'Geschiedenis',
  clear: 'Wissen',
  openAsForm: 'Als formulier openen',
  openAsFormNot: 'Eén cmdlet met gewone waarden opent als formulier',
  toShell: 'Naar de shell',
  suggestions: 'Wat hier kan staan',
  suggested: n => (n === 0 ? 'Niets past hier' : count(n, 'suggestie', 'suggesties')),
  historyList: 'Wat eerder is getypt',
  historyNothing: 'Zoiets is nog niet getypt',
  keys: {
    complete: 'aanvullen',
    newLine: 'nieuwe regel',
    history: 'geschiedenis',
    search: 'daarin zoeken',
    stop: 'stoppen',
  },
  working: 'Bezig',
  cost: (objects, milliseconds) =>
    `${objects === 0 ? '' : `${count(objects, 'object', 'objecten')}, `}${number(Math.max(1, Math.round(milliseconds)))} ms`,
  copyOutput: 'Uitvoer kopiëren',
  again: 'Weer in de regel zetten',
  dropped: n => `${count(n, 'eerdere regel wordt', 'eerdere regels worden')} hier niet meer bewaard.`,
  exitCode: code => `Geëindigd met code ${code}.`,
  takenBack: 'Ongedaan gemaakt.',
  answered: (prompt, answer) => (prompt === '' ? answer : `${prompt}: ${answer}`),
  answers: { yes: 'Ja', yesToAll: 'Ja op alles', no: 'Nee', noToAll: 'Nee op alles', none: 'geen antwoord' },
  hidden: '•••',
  changes: { create: 'toegevoegd', change: 'gewijzigd', remove: 'verwijderd' },
  moreChanges: n => `en nog ${count(n, 'object', 'objecten')}`,
  asks: 'vraagt',
  running: 'bezig',
  pastedTitle: n =>
    n === 1
      ? 'Eén geplakte regel neemt iets weg of schakelt iets uit'
      : `${number(n)} geplakte regels nemen iets weg of schakelen iets uit`,
  pastedText: 'Er is nog niets uitgevoerd.',
  pastedRun: 'Alles uitvoeren',
  pastedBack: 'Terug naar de tekst',
  scriptLines: n => count(n, 'regel', 'regels'),
  scriptTakesAway: n =>
    count(n, 'daarvan neemt iets weg of schakelt iets uit', 'daarvan nemen iets weg of schakelen iets uit'),
  scriptArguments: 'Argumenten',
  scriptArgumentsHelp: 'Zoals op een opdrachtregel: namen met een streepje, aanhalingstekens om spaties.',
  scriptRun: 'Script uitvoeren',
  scriptEdit: 'In de regel bewerken',
  scriptClose: 'Sluiten',
  scriptTooLong: name => `${name} is te lang voor een script.`,
  scriptUnread: name => `${name} kan niet worden gelezen.`,
  emptyTitle: 'Typ een opdracht, of begin met een van deze',
  emptyText:
    'Tab vult cmdlets, parameters en personen aan. Alles wat hier wordt uitgevoerd, wordt vastgelegd en kan ongedaan worden gemaakt.',
  examples: [
    [firstCommands.disabled, 'Wie is uitgeschakeld'],
    [firstCommands.departments, 'Personen per afdeling'],
    [firstCommands.largest, 'De grootste postvakken'],
    [firstCommands.latest, 'Wat het laatst is gedaan'],
    [firstCommands.help, 'Hoe een cmdlet wordt gebruikt'],
  ],
}
