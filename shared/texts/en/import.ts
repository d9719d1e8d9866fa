import { encodingTitle } from '../../encodings.ts'

const number = (n: number) => n.toLocaleString('en')
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

const delimiters: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' }

/** Words of the Import page. */
export const importTexts = {
  title: 'Import users',
  /** What cells say for yes and no, in lower case; also what spreadsheets write. */
  cellWords: { yes: ['yes', 'true', 'on'], no: ['no', 'false', 'off'] },
  open: 'Import',
  steps: { file: 'File', columns: 'Columns', check: 'Check', run: 'Run', totals: 'Totals' },
  stepsName: 'Steps of the import',
  stepDone: 'done',
  kinds: {
    Provision: { name: 'Provision', text: 'Makes people, or brings those who are there up to date.' },
    Edit: { name: 'Change profiles', text: 'Name, department, phone, address.' },
    Enable: { name: 'Enable', text: 'Licence, location, mailbox, sign-in.' },
    Disable: { name: 'Disable', text: 'Takes sign-in away.' },
    Pop3: { name: 'POP3', text: 'On or off for each mailbox.' },
    Permissions: { name: 'Permissions', text: 'Who opens whose mailbox, who sends as whom.' },
    AlternateRecipient: { name: 'Forwarding', text: 'An alternate recipient for each mailbox.' },
    Password: { name: 'Passwords', text: 'From the file, or generated.' },
    Remove: { name: 'Remove', text: 'Ends accounts, with what hangs on them.' },
  },
  kind: 'What each row is',
  dropTitle: 'Drop a CSV file here',
  dropText: 'Or choose one, or paste rows from a spreadsheet. Nothing runs before you say so.',
  choose: 'Choose a file',
  paste: 'Paste rows',
  pasteLabel: 'Rows, with headings in the first line',
  pasteUse: 'Use these rows',
  pasted: 'pasted.csv',
  recognised:
    'Any encoding, comma, semicolon or tab. The headings of the original tools and of our own exports are recognised; any other is mapped by hand.',
  unfinished: (file: string, left: number) => `${file} stopped with ${count(left, 'row', 'rows')} left.`,
  unfinishedText:
    'Choose the same file: it goes on exactly where it stopped. Passwords are in the file and nowhere else.',
  goOnWith: (file: string) => `Choose ${file}…`,
  plate: {
    columns: 'How the file is read',
    check: 'Command, not run yet',
    run: 'Command, running',
    totals: 'Command, as it ran',
  },
  reading: (file: string) => `Reading ${file}…`,
  readingShare: (share: number) => `${number(Math.round(share * 100))}%`,
  note: (rows: number, encoding: string, delimiter: string) =>
    `${count(rows, 'row', 'rows')}, ${encodingTitle(encoding)}, ${delimiters[delimiter] ?? delimiter}.`,
  allRecognised: (n: number) => (n === 1 ? 'Its one column is recognised.' : `All ${number(n)} columns recognised.`),
  someRecognised: (known: number, n: number) => `${number(known)} of ${count(n, 'column', 'columns')} used.`,
  columns: {
    heading: 'Column',
    gives: 'Gives',
    samples: 'First cells',
    nothing: 'Left out',
    forAll: 'For all rows',
    forAllText: 'What holds where a cell is empty, or no column says it.',
    generate: 'Generate passwords where a row needs one and has none',
    encoding: 'Encoding',
    delimiter: 'Separator',
    auto: 'Recognised',
    delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
    fieldOf: (heading: string) => `What ${heading} gives`,
    secret: 'not shown',
    table: 'Columns of the file',
  },
  columnMissing: (field: string) => `No column gives "${field}" yet. Choose it at the column that has it.`,
  check: (n: number) => `Check ${count(n, 'row', 'rows')}`,
  checking: 'Checking on a private copy of the tenant…',
  checkingText: 'Nothing runs yet: the same code, and all of it taken back.',
  checked: (n: number) => `${count(n, 'row', 'rows')} checked`,
  would: { problem: 'problem', change: 'change', create: 'create', remove: 'remove', nothing: 'nothing' },
  chips: { problem: 'problems', change: 'change', create: 'create', remove: 'remove', nothing: 'nothing to do' },
  grid: { line: 'Line', would: 'Would', why: 'Why', name: 'Rows of the file', target: 'Object' },
  problemsFirst: 'Problems first. Edit a cell in place.',
  firstOnly: (n: number) => `Shows the first ${number(n)} of each.`,
  asItIs: 'As it is.',
  use: (value: string) => `Use ${value}`,
  alike: (count: number, problems: number) =>
    count === problems
      ? `All ${number(count)} problems are of one kind`
      : `${number(count)} of ${number(problems)} problems are of one kind`,
  asInLine: (line: number, message: string) => `Line ${number(line)}: ${message}`,
  sayForAll: (field: string) => `Give "${field}" for all rows`,
  chooseColumn: (field: string) => `Choose the column of "${field}"`,
  generateForAll: 'Generate passwords for all',
  nothingFits: 'No row came out so',
  nothingFitsText: 'Take the filter away to see the others.',
  runs: (rows: number, problems: number) =>
    problems === 0
      ? `Runs ${count(rows, 'row', 'rows')}. Nothing has run yet.`
      : `Runs ${count(rows, 'row', 'rows')} and leaves the ${count(problems, 'problem', 'problems')} out. Nothing has run yet.`,
  outdated: 'The tenant was changed since this check: rows may come out otherwise.',
  nothingToRun: 'No row would change anything.',
  back: 'Back',
  again: 'What if',
  lookAgain: 'Look again',
  start: (n: number) => `Import ${count(n, 'row', 'rows')}`,
  startHigh: (n: number) => `Remove ${count(n, 'person', 'people')}`,
  startHighText: (n: number) => `Ends ${count(n, 'account', 'accounts')}. One undo brings them back.`,
  cancel: 'Cancel',
  problemRows: 'Problem rows',
  running: (done: number, rows: number) => `${number(done)} of ${count(rows, 'row', 'rows')}`,
  runningTitle: 'Importing',
  pausedTitle: 'Paused',
  rate: (n: number) => `${number(n)} rows a second`,
  timeLeft: (seconds: number) =>
    seconds < 60
      ? `${count(Math.max(1, Math.round(seconds)), 'second', 'seconds')} left`
      : seconds < 3600
        ? `${count(Math.round(seconds / 60), 'minute', 'minutes')} left`
        : `${count(Math.round(seconds / 3600), 'hour', 'hours')} left`,
  each: 'Each row is kept with its outcome. A stop, or even a crash, loses none.',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  totals: {
    created: 'Created',
    changed: 'Changed',
    removed: 'Removed',
    unchanged: 'Nothing to do',
    failed: 'Problems',
    left: 'Left',
    rows: 'Rows',
  },
  totalsTitle: (done: number, rows: number, failed: number) =>
    failed === 0
      ? `${number(done)} of ${count(rows, 'row', 'rows')} done`
      : `${number(done)} of ${count(rows, 'row', 'rows')} done, ${count(failed, 'problem', 'problems')}`,
  totalsNote: 'Every row of the file, once:',
  undone: 'Taken back.',
  undoneTitle: 'The import is taken back',
  leftText: (n: number) => `${count(n, 'row', 'rows')} left. Go on runs them.`,
  results: 'Results file',
  failedRows: 'Failed rows',
  undo: (n: number) => `Undo ${count(n, 'row', 'rows')}`,
  another: 'Import another',
  reasons: 'Rows with problems',
  noProblems: 'Every row went through',
  noProblemsText: 'The results file holds the outcome of each.',
  reasonColumns: { line: 'Line', target: 'Object', column: 'Column', why: 'Why not' },
  counts: 'Totals',
} as const
