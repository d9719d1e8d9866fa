/** What the terminal says beside the engine's records. */
export const terminalTexts = {
  usage: `Usage:
  tenant-desk [--tenant FILE]                        the window
  tenant-desk web [--tenant FILE] [--port N] [--no-open]
                                                     the same in a browser on this computer
  tenant-desk shell [--tenant FILE] [OPTIONS]        the command shell
  tenant-desk sync --tenant FILE [--full] [--what-if]
                                                     synchronizes the directory once, for cron
  tenant-desk new FILE --domain NAME [--seats N] [--sample N] [--seed N]
                                                     makes a tenant
  tenant-desk new FILE --from BACKUP                 makes a tenant of a backup
  tenant-desk new FILE --salvage DAMAGED             makes a tenant of what can be read of a damaged one

Options of the shell:
  -Command TEXT          runs the text and ends
  -File SCRIPT ARGS…     runs the script with its arguments and ends
  -                      runs what comes on standard input
  -NonInteractive        asks nothing: every question is an error
  -NoLogo                begins without a greeting
  -NoProfile, -ExecutionPolicy X
                         are accepted and do nothing

Exit codes: 0 no errors, 1 some errors, 2 could not start, 130 stopped.`,
  shellUsage:
    'Usage: tenant-desk shell [--tenant FILE] [-NonInteractive] [-NoLogo] [-Command TEXT | -File SCRIPT ARGS… | -]',
  syncUsage: 'Usage: tenant-desk sync --tenant FILE [--full] [--what-if]',
  newUsage:
    'Usage: tenant-desk new FILE --domain NAME [--seats N] [--sample N] [--seed N]\n       tenant-desk new FILE --from BACKUP\n       tenant-desk new FILE --salvage DAMAGED',
  didYouMean: (p: { nearest: string }) => `Did you mean ${p.nearest}?`,
  greeting: (p: { version: string }) =>
    `Tenant Desk ${p.version}. Get-Command lists the cmdlets, Get-Help NAME explains one, exit leaves.`,
  sampleUsed: (p: { path: string }) => `No --tenant was given: this is the sample tenant, ${p.path}`,
  made: (p: { path: string; domain: string; people: number }) =>
    p.people === 0
      ? `${p.path} is ready, with the domain ${p.domain}.`
      : `${p.path} is ready, with the domain ${p.domain} and ${p.people} people.`,
  restored: (p: { path: string; people: number }) =>
    `${p.path} is ready, with ${p.people === 1 ? 'the one person' : `the ${p.people} people`} of the backup.`,
  making: (p: { made: number; of: number }) => `${p.made} of ${p.of} people`,
  makingWhat: (p: { path: string }) => `Making ${p.path}`,
  warning: (p: { text: string }) => `WARNING: ${p.text}`,
  verbose: (p: { text: string }) => `VERBOSE: ${p.text}`,
  debug: (p: { text: string }) => `DEBUG: ${p.text}`,
  create: (p: { entity: string; name: string }) => `would add the ${p.entity} ${p.name}`,
  change: (p: { entity: string; name: string }) => `would change the ${p.entity} ${p.name}`,
  remove: (p: { entity: string; name: string }) => `would remove the ${p.entity} ${p.name}`,
  field: (p: { field: string; value: string }) => `${p.field}: ${p.value}`,
  changed: (p: { field: string; before: string; after: string }) => `${p.field}: ${p.before} → ${p.after}`,
  listChanged: (p: { field: string; gone: readonly string[]; came: readonly string[] }) =>
    `${p.field}: ${[...p.gone.map(each => `- ${each}`), ...p.came.map(each => `+ ${each}`)].join(', ')}`,
  empty: '(empty)',
  secret: (p: { target: string; password: string }) => `Password of ${p.target}: ${p.password}`,
  total: (p: { count: number }) => `Total count: ${p.count}`,
  at: (p: { line: number; column: number }) => `at line ${p.line}, column ${p.column}`,
  target: (p: { target: string }) => `(${p.target})`,
  row: (p: { row: number; cell?: string | undefined }) =>
    `(${p.cell === undefined ? '' : `${p.cell}, `}row ${p.row} of the file)`,
  doneBefore: (p: { changed: number; run: string }) =>
    `${p.changed} ${p.changed === 1 ? 'object was' : 'objects were'} changed before that. To take it back: Undo-TenantChange ${p.run}`,
  choices: (p: { standing: 'yes' | 'no' }) =>
    `[Y] Yes  [A] Yes to All  [N] No  [L] No to All  (Enter is "${p.standing === 'yes' ? 'Y' : 'N'}"): `,
  /** Everything that is taken as an answer, in lower case and between commas. */
  answers: { yes: 'y,yes', yesToAll: 'a,yes to all', no: 'n,no', noToAll: 'l,no to all' },
  pathCaption: (p: { access: 'read' | 'write' }) =>
    p.access === 'read' ? 'May this file be read?' : 'May this file be written?',
  userName: 'User name: ',
  password: (p: { userName: string }) => `Password of ${p.userName}: `,
  stopped: 'Stopped.',
  leaveHint: '(Press Ctrl+C again, or type exit, to leave.)',
  pasted: (p: { count: number }) =>
    p.count === 1
      ? 'This line of the pasted text takes away or disables something:'
      : `These ${p.count} lines of the pasted text take away or disable something:`,
  runPasted: 'Run the pasted text? [y/N] ',
  progress: (p: { activity: string; status: string; bar: string; left: string }) =>
    [p.activity, p.bar, p.status, p.left].filter(part => part !== '').join(' '),
  secondsLeft: (p: { seconds: number }) => `${p.seconds} s left`,
} as const
