import type * as en from '../en/sync.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

const objects = (n: number) => count(n, 'object', 'objecten')
const steps = (n: number) => count(n, 'stap', 'stappen')

/** What a run did, as parts of a sentence; parts of which there is nothing are left out. */
function doings({ created, changed, disabled, deleted }: en.Counts, verbs: readonly string[]): string {
  const parts = [created, changed, disabled, deleted].flatMap((n, index) =>
    n === 0 ? [] : [`${number(n)} ${verbs[index] ?? ''}`],
  )
  return parts.join(', ')
}

function readText({ read, unchanged, lasted, full }: en.ReadFacts): string {
  return `${full ? 'alles gelezen' : 'wijzigingen gelezen'}: ${objects(read)} in ${lasted}, ${number(unchanged)} ongewijzigd`
}

const done = ['aangemaakt', 'gewijzigd', 'uitgeschakeld', 'verwijderd'] as const
const would = ['aan te maken', 'te wijzigen', 'uit te schakelen', 'te verwijderen'] as const

const tenths = new Intl.NumberFormat('nl', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

export const syncTexts: Translated<typeof en.syncTexts> = {
  title: 'Directorysync',
  why: 'Waarom is deze persoon hier (niet)?',
  whyHelp: 'Naam, adres of DN in de directory',
  reading: 'Lezen…',

  source: 'De directory',
  sourceKinds: {
    Auto: 'Directory',
    ActiveDirectory: 'Active Directory',
    OpenLdap: 'OpenLDAP',
    Ldap: 'LDAP-directory',
    File: 'LDIF-bestand',
  },
  security: { Tls: 'TLS', StartTls: 'StartTLS', None: 'alleen deze computer' },
  wholeDirectory: 'alles',
  account: 'Account',
  noAccount: 'geen',
  scope: 'Binnen bereik',
  kinds: { Users: 'personen', Contacts: 'contactpersonen', Groups: 'groepen' },
  filtered: 'gefilterd',
  units: n => count(n, 'eenheid', 'eenheden'),
  setUp: 'Instellen…',
  test: 'Testen',
  testTitle: 'Test van de directory',
  testForm: 'Probeert de velden hierboven stap voor stap, en bewaart niets.',
  testStale: 'De velden zijn sinds deze test gewijzigd.',
  testAgain: 'Opnieuw testen',
  testing: 'De directory wordt geprobeerd…',
  testClose: 'Test sluiten',
  testGood: 'Kan worden gelezen',
  testGoodText: 'Elke stap is geslaagd. In de tenant is niets aangeraakt.',
  testBad: step => `Mislukt bij: ${step}`,
  testBadText: 'Wat na deze stap komt, is niet geprobeerd. In de tenant is niets aangeraakt.',
  testNotTried: 'Niet geprobeerd',
  testSteps: {
    name: 'Naam',
    connection: 'Verbinding',
    certificate: 'Certificaat',
    bind: 'Aanmelden',
    base: 'Basis en filter',
    rights: 'Recht om te lezen',
    controls: 'Wijzigingen vinden',
  },
  passed: 'geslaagd',
  failed: 'mislukt',

  synchronize: 'Nu synchroniseren',
  preview: 'Voorbeeld',
  readEverything: 'Alles lezen…',
  busy: 'Er is een synchronisatie bezig.',

  next: 'Volgende',
  scheduleOff: 'niet gepland',
  scheduleChange: 'Schema wijzigen',

  stages: { connect: 'Verbinden', read: 'Lezen', plan: 'Plannen', apply: 'Uitvoeren' },
  stageWaits: 'komt nog',
  runningTitle: 'Synchronisatie bezig',
  previewingTitle: 'Voorbeeld bezig: er wijzigt niets',
  stop: 'Stoppen',
  stopped: 'Gestopt. De volgende uitvoering gaat verder naar hetzelfde einde.',
  elsewhere: 'Elders is een synchronisatie begonnen die niet is geëindigd',
  elsewhereText:
    'Een ander programma heeft deze tenant geopend, of de synchronisatie is afgebroken. De volgende uitvoering brengt alles in orde.',

  heldTitle: n => `Vastgehouden: ${count(n, 'object wacht', 'objecten wachten')} op goedkeuring`,
  held: 'vastgehouden',
  waitingShow: 'Op naam goedkeuren…',
  holdAll: n => (n === 1 ? 'Dit ene vasthouden en uitvoeren' : `De ${number(n)} vasthouden en uitvoeren`),
  holdAllTitle: n => `${objects(n)} vasthouden en uitvoeren zonder deze`,
  failedTitle: 'De directory kon niet worden gesynchroniseerd',
  failedKept: counts => {
    const what = doings(counts, done)
    return what === ''
      ? 'Hier is niets gewijzigd.'
      : `Wat daarvoor al was gedaan, blijft staan: ${what}. De volgende uitvoering gaat verder naar hetzelfde einde.`
  },
  conflictsTitle: n => `${count(n, 'conflict', 'conflicten')}, de rest is gedaan`,
  conflictsText: 'Ze houden niemand anders tegen en verdwijnen vanzelf als de oorzaak weg is.',
  conflictsShow: n => `${count(n, 'conflict', 'conflicten')} tonen`,
  doneTitle: counts => {
    const what = doings(counts, done)
    return what === '' ? 'Gelijk met de directory' : `Gesynchroniseerd: ${what}`
  },
  previewTitle: counts => {
    const what = doings(counts, would)
    return what === '' ? 'Voorbeeld: er zou niets wijzigen' : `Voorbeeld: ${what}`
  },
  doneText: p => `${p.at}, ${readText(p)}`,
  readText: p => {
    const text = readText(p)
    return text.charAt(0).toUpperCase() + text.slice(1)
  },
  waiting: n =>
    count(
      n,
      'stap wacht op goedkeuring of wordt vastgehouden.',
      'stappen wachten op goedkeuring of worden vastgehouden.',
    ),
  undo: 'Ongedaan maken…',
  changes: 'Wat is gewijzigd',
  ended: (status, counts, whatIf) => {
    if (status === 'Failed') return 'De synchronisatie is mislukt.'
    if (status === 'Held') return 'De synchronisatie wacht op goedkeuring.'
    const what = doings(counts, whatIf ? would : done)
    return `${whatIf ? 'Het voorbeeld' : 'De synchronisatie'} is klaar${what === '' ? ': niets te doen' : `: ${what}`}.`
  },
  notices: 'Melden als een uitvoering klaar is',
  noticesOn: 'Het systeem geeft een melding als een uitvoering eindigt terwijl u elders kijkt.',
  noticesOff: 'Er komt geen melding als een uitvoering eindigt terwijl u elders kijkt.',
  noticesBlocked:
    'De browser toont geen meldingen van deze pagina; in de instellingen van de browser kan dat worden toegestaan.',

  views: 'Wat wordt getoond',
  plan: 'Plan',
  history: 'Geschiedenis',
  excluded: 'Niet gesynchroniseerd',
  excludedCount: (n: number) => `${objects(n)} niet gesynchroniseerd`,
  noneExcludedTitle: 'Niets blijft buiten beschouwing',
  noneExcludedText: 'Alles wat de directory geeft, wordt gesynchroniseerd.',
  planSteps: steps,
  planOf: (at, whatIf) => (whatIf ? `voorbeeld van ${at}` : `uitvoering van ${at}`),
  filters: {
    Create: 'aanmaken',
    Match: 'koppelen',
    Change: 'wijzigen',
    Disable: 'uitschakelen',
    Delete: 'verwijderen',
    Conflict: 'conflict',
    Waiting: 'wacht op goedkeuring',
    Held: 'vastgehouden',
  },
  search: 'In het plan zoeken',
  columns: {
    action: 'Actie',
    who: 'Wie',
    what: 'Oud → nieuw',
    place: 'In de directory',
    stands: 'Status',
    decide: 'Besluit',
    why: 'Waarom niet',
  },
  actions: {
    Create: 'aanmaken',
    Match: 'koppelen',
    Change: 'wijzigen',
    Disable: 'uitschakelen',
    Delete: 'verwijderen',
    Conflict: 'conflict',
  },
  objectKinds: { User: 'persoon', Contact: 'contactpersoon', Group: 'groep' },
  statuses: {
    Planned: 'gepland',
    Held: 'vastgehouden',
    Waiting: 'wacht op goedkeuring',
    Conflict: 'in quarantaine',
    Done: 'gedaan',
    Failed: 'mislukt',
  },
  approved: 'goedgekeurd',
  protected: 'Beschermd',
  moreFields: n => `en nog ${count(n, 'veld', 'velden')}`,
  members: (added, removed) =>
    [added > 0 ? `+${number(added)}` : '', removed > 0 ? `−${number(removed)}` : '']
      .filter(part => part !== '')
      .join(' ')
      .concat(added + removed === 1 ? ' lid' : ' leden'),
  nothing: 'niets',
  endsDisabled: 'kan zich niet meer aanmelden, blijft tijdens de respijttijd bewaard',
  endsRemoved: 'verwijderd, met het postvak',
  approve: 'Goedkeuren',
  withdraw: 'Intrekken',
  hold: 'Vasthouden',
  release: 'Vrijgeven',
  approveNamed: name => `${name} goedkeuren`,
  withdrawNamed: name => `Goedkeuring van ${name} intrekken`,
  holdNamed: name => `${name} vasthouden`,
  releaseNamed: name => `${name} vrijgeven`,
  decided: {
    approve: name =>
      `${name} is goedgekeurd. De volgende uitvoering laat dit door als het ongewijzigd wordt voorgesteld.`,
    withdraw: name => `De goedkeuring van ${name} is ingetrokken.`,
    hold: name => `${name} wordt vastgehouden totdat het wordt vrijgegeven.`,
    release: name => `${name} is vrijgegeven.`,
  },
  approveMany: n => `${steps(n)} goedkeuren`,
  holdMany: n => `${objects(n)} vasthouden`,
  releaseMany: n => `${objects(n)} vrijgeven`,
  notReadTitle: 'Er is nog niets gelezen',
  notReadText:
    'Voorbeeld leest de directory tot het einde en toont wat een synchronisatie zou doen. Het wijzigt niets.',
  noPlanTitle: 'Er is geen plan',
  planningTitle: 'Het plan wordt gemaakt',
  planningText: 'De stappen staan hier zodra de directory is gelezen.',
  nothingTitle: 'Niets te doen',
  nothingText: 'De tenant is gelijk met wat van de directory is gelezen.',
  noFitTitle: 'Geen stap voldoet',
  noFitText: 'Elk woord en elk filter moet passen. Haal er een weg.',
  showAll: 'Hele plan tonen',

  firstTitle: 'Haal personen uit een directory',
  firstText:
    'Active Directory, OpenLDAP, elke LDAP-server of een LDIF-bestand vult deze tenant en houdt die gelijk. Wat de directory over een persoon zegt, wordt daarna daar gewijzigd; licenties, wachtwoorden en machtigingen blijven hier.',
  firstSteps: [
    [
      'Instellen',
      'Noem de server, de basis en een account dat mag lezen. Een test zegt welke stap mislukt, en waarom.',
    ],
    [
      'Voorbeeld',
      'Bekijk elke persoon, contactpersoon en groep die zou komen, wijzigen of verdwijnen, met oude en nieuwe waarden.',
    ],
    [
      'Synchroniseren',
      'Te veel van één soort stopt een uitvoering vóór de eerste wijziging, en wacht op uw goedkeuring op naam.',
    ],
  ],
  firstAction: 'Directory instellen',

  pane: 'Verklaard',
  paneClose: 'Verklaring sluiten',
  paneParts: {
    source: 'In de directory',
    scope: 'Bereik',
    match: 'In de tenant',
    flow: 'Attributen',
    next: 'Wat volgt',
    last: 'Wat het laatst gebeurde',
  },
  gone: since => `Verdwenen sinds ${since}`,
  joinedTo: 'Gekoppeld aan',
  joinedToNothing: 'Nog niet hier.',
  openPerson: 'Persoon openen',
  noMembers: 'Geen leden.',
  memberCount: n => count(n, 'lid', 'leden'),
  values: n => count(n, 'attribuut', 'attributen'),
  flowFrom: 'uit',
  nothingNext: 'Niets: het is zoals het hoort.',
  results: {
    Created: 'Aangemaakt',
    Changed: 'Gewijzigd',
    Joined: 'Gekoppeld',
    Disabled: 'Uitgeschakeld',
    Deleted: 'Verwijderd',
  },
  neverDone: 'Er is nog niets mee gedaan.',
  heldTag: 'vastgehouden',

  runStatuses: {
    Running: 'niet geëindigd',
    Completed: 'voltooid',
    CompletedWithConflicts: 'met conflicten',
    Held: 'vastgehouden',
    Failed: 'mislukt',
    Stopped: 'gestopt',
  },
  runs: n => count(n, 'uitvoering', 'uitvoeringen'),
  run: 'De uitvoering',
  runOf: at => `Uitvoering van ${at}`,
  runClose: 'Uitvoering sluiten',
  problems: n => `${objects(n)} ${n === 1 ? 'kon' : 'konden'} niet worden overgebracht`,
  previewTag: 'voorbeeld',
  chart: n =>
    n === 1 ? 'Wat de laatste uitvoering heeft gedaan' : `Wat de laatste ${number(n)} uitvoeringen hebben gedaan`,
  chartNothing: 'Nog geen uitvoering heeft iets gewijzigd.',
  chartRow: p => {
    const what = doings(p.counts, done)
    return `${p.at}: ${what === '' ? 'niets gewijzigd' : what}, in ${p.lasted}`
  },
  series: { created: 'aangemaakt', changed: 'gewijzigd', disabled: 'uitgeschakeld', deleted: 'verwijderd' },
  runColumns: {
    started: 'Gestart',
    status: 'Status',
    read: 'Gelezen',
    created: 'Aangemaakt',
    changed: 'Gewijzigd',
    disabled: 'Uitgeschakeld',
    deleted: 'Verwijderd',
    held: 'Vastgehouden',
    conflicts: 'Conflicten',
    lasted: 'Duur',
    reason: 'Reden',
  },
  noRunsTitle: 'Nog geen uitvoering',
  noRunsText: 'Elke synchronisatie en elk voorbeeld staat hier met de aantallen.',
  seconds: milliseconds =>
    milliseconds < 1_000
      ? `${number(milliseconds)} ms`
      : milliseconds < 60_000
        ? `${tenths.format(milliseconds / 1_000)} s`
        : `${number(Math.floor(milliseconds / 60_000))} min ${number(Math.round((milliseconds % 60_000) / 1_000))} s`,
  home: {
    title: 'Directory',
    never: 'Nog niet gesynchroniseerd',
  },
}
