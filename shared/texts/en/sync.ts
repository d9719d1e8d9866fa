const number = (n: number) => n.toLocaleString('en')
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`
const objects = (n: number) => count(n, 'object', 'objects')

/** What a run did, as parts of a sentence; parts of which there is nothing are left out. */
export interface Counts {
  readonly created: number
  readonly changed: number
  readonly disabled: number
  readonly deleted: number
}

function doings({ created, changed, disabled, deleted }: Counts, verbs: readonly string[]): string {
  const parts = [created, changed, disabled, deleted].flatMap((n, index) =>
    n === 0 ? [] : [`${number(n)} ${verbs[index] ?? ''}`],
  )
  return parts.join(', ')
}

/** What a run read. */
export interface ReadFacts {
  readonly read: number
  readonly unchanged: number
  readonly lasted: string
  /** Whether everything was read and not only what changed. */
  readonly full: boolean
}

function readText({ read, unchanged, lasted, full }: ReadFacts): string {
  return `${full ? 'all read' : 'changes read'}: ${objects(read)} in ${lasted}, ${number(unchanged)} unchanged`
}

const done = ['created', 'changed', 'disabled', 'removed'] as const
const would = ['to create', 'to change', 'to disable', 'to remove'] as const

/** Words of the page Directory sync. */
export const syncTexts = {
  title: 'Directory sync',
  why: 'Why is this person (not) here?',
  whyHelp: 'Name, address or DN in the directory',
  reading: 'Reading…',

  source: 'The directory',
  sourceKinds: {
    Auto: 'Directory',
    ActiveDirectory: 'Active Directory',
    OpenLdap: 'OpenLDAP',
    Ldap: 'LDAP directory',
    File: 'LDIF file',
  },
  security: { Tls: 'TLS', StartTls: 'StartTLS', None: 'this computer only' },
  wholeDirectory: 'all of it',
  account: 'Account',
  noAccount: 'none',
  scope: 'In scope',
  kinds: { Users: 'people', Contacts: 'contacts', Groups: 'groups' },
  filtered: 'filtered',
  units: (n: number) => count(n, 'unit', 'units'),
  setUp: 'Set up…',
  test: 'Test',
  testTitle: 'Test of the directory',
  testForm: 'Tries the fields above step by step, and keeps nothing.',
  testStale: 'The fields have changed since this test.',
  testAgain: 'Test again',
  testing: 'Trying the directory…',
  testClose: 'Close the test',
  testGood: 'It can be read',
  testGoodText: 'Each step passed. Nothing in the tenant was touched.',
  testBad: (step: string) => `It fails at: ${step}`,
  testBadText: 'What comes after this step was not tried. Nothing in the tenant was touched.',
  testNotTried: 'Not tried',
  testSteps: {
    name: 'Name',
    connection: 'Connection',
    certificate: 'Certificate',
    bind: 'Sign-in',
    base: 'Base and filter',
    rights: 'Rights to read',
    controls: 'Finding changes',
  },
  passed: 'passed',
  failed: 'failed',

  synchronize: 'Synchronize now',
  preview: 'Preview',
  readEverything: 'Read everything…',
  busy: 'A synchronization is going on.',

  next: 'Next',
  scheduleOff: 'not scheduled',
  scheduleChange: 'Change the schedule',

  stages: { connect: 'Connect', read: 'Read', plan: 'Plan', apply: 'Apply' },
  stageWaits: 'to come',
  runningTitle: 'Synchronizing',
  previewingTitle: 'Previewing: nothing will change',
  stop: 'Stop',
  stopped: 'Stopped. The next run goes on to the same end.',
  elsewhere: 'A synchronization began elsewhere and has not ended',
  elsewhereText: 'Another program has this tenant open, or it was broken off. The next run brings everything in order.',

  heldTitle: (n: number) => `Held: ${count(n, 'object waits', 'objects wait')} for approval`,
  held: 'held',
  waitingShow: 'Approve by name…',
  holdAll: (n: number) => `Hold the ${number(n)} and run`,
  holdAllTitle: (n: number) => `Hold ${objects(n)} and run without them`,
  failedTitle: 'The directory could not be synchronized',
  failedKept: (counts: Counts) => {
    const what = doings(counts, done)
    return what === ''
      ? 'Nothing was changed here.'
      : `What it had done before that is kept: ${what}. The next run goes on to the same end.`
  },
  conflictsTitle: (n: number) => `${count(n, 'conflict', 'conflicts')}, the rest was done`,
  conflictsText: 'They stop nobody else and go by themselves when their cause is gone.',
  conflictsShow: (n: number) => `Show ${count(n, 'conflict', 'conflicts')}`,
  doneTitle: (counts: Counts) => {
    const what = doings(counts, done)
    return what === '' ? 'In step with the directory' : `Synchronized: ${what}`
  },
  previewTitle: (counts: Counts) => {
    const what = doings(counts, would)
    return what === '' ? 'Preview: nothing would change' : `Preview: ${what}`
  },
  doneText: (p: { at: string } & ReadFacts) => `${p.at}, ${readText(p)}`,
  readText: (p: ReadFacts) => {
    const text = readText(p)
    return text.charAt(0).toUpperCase() + text.slice(1)
  },
  waiting: (n: number) => `${count(n, 'step waits', 'steps wait')} for approval or ${n === 1 ? 'is' : 'are'} held.`,
  undo: 'Undo…',
  changes: 'What changed',
  ended: (status: string, counts: Counts, whatIf: boolean) => {
    if (status === 'Failed') return 'The synchronization failed.'
    if (status === 'Held') return 'The synchronization waits for approval.'
    const what = doings(counts, whatIf ? would : done)
    return `${whatIf ? 'The preview' : 'The synchronization'} ended${what === '' ? ': nothing to do' : `: ${what}`}.`
  },
  notices: 'Tell me when a run ends',
  noticesOn: 'A notice of the system comes when a run ends while you look elsewhere.',
  noticesOff: 'No notice comes when a run ends while you look elsewhere.',
  noticesBlocked: 'The browser shows no notices of this page; its own settings can allow them.',

  views: 'What is shown',
  plan: 'Plan',
  history: 'History',
  excluded: 'Not synchronized',
  excludedCount: (n: number) => `${objects(n)} not synchronized`,
  noneExcludedTitle: 'Nothing is left out',
  noneExcludedText: 'Whatever the directory gives is synchronized.',
  planSteps: (n: number) => count(n, 'step', 'steps'),
  planOf: (at: string, whatIf: boolean) => (whatIf ? `preview of ${at}` : `run of ${at}`),
  filters: {
    Create: 'create',
    Match: 'join',
    Change: 'change',
    Disable: 'disable',
    Delete: 'remove',
    Conflict: 'conflict',
    Waiting: 'waits for approval',
    Held: 'held',
  },
  search: 'Search the plan',
  columns: {
    action: 'Would',
    who: 'Who',
    what: 'Old → new',
    place: 'In the directory',
    stands: 'Stands',
    decide: 'Decide',
    why: 'Why not',
  },
  actions: {
    Create: 'create',
    Match: 'join',
    Change: 'change',
    Disable: 'disable',
    Delete: 'remove',
    Conflict: 'conflict',
  },
  objectKinds: { User: 'person', Contact: 'contact', Group: 'group' },
  statuses: {
    Planned: 'planned',
    Held: 'held',
    Waiting: 'waits for approval',
    Conflict: 'in quarantine',
    Done: 'done',
    Failed: 'failed',
  },
  approved: 'approved',
  protected: 'Protected',
  moreFields: (n: number) => `and ${count(n, 'field', 'fields')} more`,
  members: (added: number, removed: number) =>
    [added > 0 ? `+${number(added)}` : '', removed > 0 ? `−${number(removed)}` : '']
      .filter(part => part !== '')
      .join(' ')
      .concat(' members'),
  nothing: 'nothing',
  endsDisabled: 'no longer signs in, is kept for the time of grace',
  endsRemoved: 'removed, with the mailbox',
  approve: 'Approve',
  withdraw: 'Withdraw',
  hold: 'Hold',
  release: 'Release',
  approveNamed: (name: string) => `Approve ${name}`,
  withdrawNamed: (name: string) => `Withdraw the approval of ${name}`,
  holdNamed: (name: string) => `Hold ${name}`,
  releaseNamed: (name: string) => `Release ${name}`,
  decided: {
    approve: (name: string) => `${name} is approved. The next run lets it through if it is proposed unchanged.`,
    withdraw: (name: string) => `The approval of ${name} is taken back.`,
    hold: (name: string) => `${name} is held until released.`,
    release: (name: string) => `${name} is released.`,
  },
  approveMany: (n: number) => `Approve ${count(n, 'step', 'steps')}`,
  holdMany: (n: number) => `Hold ${objects(n)}`,
  releaseMany: (n: number) => `Release ${objects(n)}`,
  notReadTitle: 'Nothing has been read yet',
  notReadText: 'Preview reads the directory to its end and shows what a synchronization would do. It changes nothing.',
  noPlanTitle: 'There is no plan',
  planningTitle: 'The plan is being made',
  planningText: 'Its steps are listed here as soon as the directory has been read.',
  nothingTitle: 'Nothing to do',
  nothingText: 'The tenant is in step with what was read of the directory.',
  noFitTitle: 'No step fits',
  noFitText: 'Every word and every filter must fit. Take one away.',
  showAll: 'Show the whole plan',

  firstTitle: 'Bring people here from a directory',
  firstText:
    'Active Directory, OpenLDAP, any LDAP server or an LDIF file fills this tenant and keeps it in step. What the directory says of a person is then changed there; licences, passwords and permissions stay here.',
  firstSteps: [
    ['Set it up', 'Name the server, the base and an account that may read. A test says which step fails, and why.'],
    ['Preview', 'See each person, contact and group that would come, change or go, with old and new values.'],
    ['Synchronize', 'Too much of one kind stops a run before its first change, and waits for your word by name.'],
  ],
  firstAction: 'Set up the directory',

  pane: 'Explained',
  paneClose: 'Close the explanation',
  paneParts: {
    source: 'In the directory',
    scope: 'Scope',
    match: 'In the tenant',
    flow: 'Attributes',
    next: 'Comes next',
    last: 'Came last',
  },
  gone: (since: string) => `Gone since ${since}`,
  joinedTo: 'Joined to',
  joinedToNothing: 'Not here yet.',
  openPerson: 'Open the person',
  noMembers: 'No members.',
  memberCount: (n: number) => count(n, 'member', 'members'),
  values: (n: number) => count(n, 'attribute', 'attributes'),
  flowFrom: 'from',
  nothingNext: 'Nothing: it is as it should be.',
  results: { Created: 'Created', Changed: 'Changed', Joined: 'Joined', Disabled: 'Disabled', Deleted: 'Removed' },
  neverDone: 'Nothing has been done to it yet.',
  heldTag: 'held',

  runStatuses: {
    Running: 'not ended',
    Completed: 'completed',
    CompletedWithConflicts: 'with conflicts',
    Held: 'held',
    Failed: 'failed',
    Stopped: 'stopped',
  },
  runs: (n: number) => count(n, 'run', 'runs'),
  run: 'The run',
  runOf: (at: string) => `Run of ${at}`,
  runClose: 'Close the run',
  problems: (n: number) => `${objects(n)} could not be brought over`,
  previewTag: 'preview',
  chart: (n: number) => (n === 1 ? 'What the last run did' : `What the last ${number(n)} runs did`),
  chartNothing: 'No run has changed anything yet.',
  chartRow: (p: { at: string; counts: Counts; lasted: string }) => {
    const what = doings(p.counts, done)
    return `${p.at}: ${what === '' ? 'nothing changed' : what}, in ${p.lasted}`
  },
  series: { created: 'created', changed: 'changed', disabled: 'disabled', deleted: 'removed' },
  runColumns: {
    started: 'Started',
    status: 'Status',
    read: 'Read',
    created: 'Created',
    changed: 'Changed',
    disabled: 'Disabled',
    deleted: 'Removed',
    held: 'Held',
    conflicts: 'Conflicts',
    lasted: 'Lasted',
    reason: 'Reason',
  },
  noRunsTitle: 'No run yet',
  noRunsText: 'Each synchronization and each preview is listed here with its counts.',
  seconds: (milliseconds: number) =>
    milliseconds < 1_000
      ? `${number(milliseconds)} ms`
      : milliseconds < 60_000
        ? `${(milliseconds / 1_000).toFixed(1)} s`
        : `${number(Math.floor(milliseconds / 60_000))} min ${number(Math.round((milliseconds % 60_000) / 1_000))} s`,
  home: {
    title: 'Directory',
    never: 'Not synchronized yet',
  },
} as const
