import { terminalTexts } from '../../shared/texts/terminal.ts'
import { errorRecord } from '../../shared/errors.ts'

/** A script of an administrator, how it is called, and what is there when it has run on the company of eight people. */
export interface ScriptCase {
  readonly script: string
  readonly arguments?: readonly string[]
  /** A script of this folder that runs before it. */
  readonly after?: string
  /** The code that it ends with; 0 unless said. */
  readonly code?: number
  /** The lines on standard output. */
  readonly output: readonly string[]
  /** What is said beside it, each somewhere; nothing at all where this is missing. */
  readonly errors?: readonly string[]
  /** A line of the shell, and what it gives afterwards. */
  readonly state?: readonly [line: string, output: readonly string[]]
  /** The lines of files that it has written. */
  readonly files?: Readonly<Record<string, readonly string[]>>
}

function noUser(identity: string): string {
  return errorRecord('UserNotFound', { identity }).message
}

const noDomain = errorRecord('DomainNotInTenant', { domain: 'contoso.exmaple', domains: 'contoso.example' }).message

/** The scripts with what they come to, by what an administrator would call the work. */
export const scriptCases: Readonly<Record<string, ScriptCase>> = {
  'activate all who wait': {
    script: 'enable-waiting.ps1',
    arguments: ['-Except', 'scan@contoso.example', '-SizeInGB', '2'],
    output: ['1 people, 0 problems'],
    state: [
      'Get-MSOnlineUser | ? { $_.Activated } | % { "$($_.FirstName) $($_.MailboxSize) $($_.Location)" }',
      ['Ann 5120 BE', 'Bob 2048 BE', 'Chen 10240 BE', 'Dora 1024 BE', 'Emil 512 BE', 'Fay 5120 BE', 'Gina 2048 BE'],
    ],
  },
  'change details from a file with semicolons, empty columns left alone': {
    script: 'update-details.ps1',
    code: 3,
    output: ['Changed 3'],
    errors: [terminalTexts.warning({ text: 'Not found: nobody@contoso.example' })],
    state: [
      'Get-MSOnlineUser -First 3 | % { $_.FirstName, $_.JobTitle, $_.Department, $_.City, $_.MobilePhone -join "/" }',
      ['Ann/Director/Sales/Bruges/+32 470 55 01 02', 'Bob/Agent; export/Sales/Lyon/', 'Chen/Engineer/Research/Turin/'],
    ],
  },
  'import the people of a file and write the failed rows to be corrected, without their passwords': {
    script: 'import-people.ps1',
    arguments: ['scripts/week.csv'],
    code: 1,
    output: ['1 created, 1 changed, 1 as they were, 1 failed of 4', 'line 5, Email Address: DomainNotInTenant'],
    state: [
      "'ivo', 'ann' | Get-MSOnlineUser | % { $_.DisplayName, $_.Department, $_.Location -join '/' }",
      ['Ivo Smit/Logistics/BE', 'Ann Peeters/Export/BE'],
    ],
    files: {
      'failed.csv': [
        '\uFEFF"Email Address","Display Name","Department","Licence","Password","Why not"',
        `"jan@contoso.exmaple","Jan Peeters","Logistics","Exchange Online","","${noDomain}"`,
      ],
    },
  },
  'make one department choose new passwords': {
    script: 'reset-old-passwords.ps1',
    arguments: ['0', '-Department', 'IT'],
    output: [
      'Who       Age Department',
      '---       --- ----------',
      'Chen Li     0 IT',
      'Dora Nagy   0 IT',
      '2 password(s) older than 0 days',
    ],
    state: ['Get-MSOnlineUser | ? { $_.MustChangePassword } | % { $_.FirstName }', ['Chen', 'Dora']],
  },
  'find no password that is old enough': {
    script: 'reset-old-passwords.ps1',
    arguments: ['-Days:30'],
    output: ['0 password(s) older than 30 days'],
    state: ['@(Get-MSOnlineUser | ? { $_.MustChangePassword }).Count', ['0']],
  },
  'exempt devices in a text file from expiry': {
    script: 'never-expire.ps1',
    output: [
      'scan@contoso.example : never expires',
      'emil@contoso.example : never expires',
      'plotter@contoso.example : unknown',
      '',
      '2 in all',
    ],
    state: [
      'Get-MSOnlineUser | ? { $_.PasswordNeverExpire } | % { $_.Identity }',
      ['emil@contoso.example', 'scan@contoso.example'],
    ],
  },
  'grant and revoke rights row by row': {
    script: 'mail-rights.ps1',
    code: 1,
    output: [
      ' * Grant: bob@contoso.example on ann@contoso.example, FullAccess',
      ' * Grant: bob@contoso.example on ann@contoso.example, SendAs',
      ' * grant: dora@contoso.example on chen@contoso.example, SendOnBehalf',
      ' * Grant: fay@contoso.example on emil@contoso.example, FullAccess',
      ' * Revoke: bob@contoso.example on ann@contoso.example, SendAs',
    ],
    errors: ["Row for fay@contoso.example: 'Lend FullAccess' is neither Grant nor Revoke."],
    state: [
      'Get-MSOnlineMailPermission | Sort-Object Identity | % { "{0} {1} {2}{3}{4}" -f $_.Identity, $_.TrustedUser, +$_.FullAccess, +$_.SendAs, +$_.SendOnBehalf }',
      [
        'ann@contoso.example bob@contoso.example 100',
        'chen@contoso.example dora@contoso.example 001',
        'emil@contoso.example fay@contoso.example 100',
      ],
    ],
  },
  'report the quotas with columns that are calculated': {
    script: 'quota-report.ps1',
    output: [
      'DisplayName Department SizeGB Class',
      '----------- ---------- ------ -----',
      'Chen Li     IT             10 large',
      'Ann Peeters Sales           5 large',
      'Fay Moss    Finance         5 large',
      'Bob Ruiz    Sales           2 usual',
      'Dora Nagy   IT              1 usual',
      'Emil Lund   Finance       0.5 small',
      '',
      '23.5 GB in 6 mailboxes, 3.92 GB on average, 10 GB at most',
      'large   3',
      'usual   2',
      'small   1',
    ],
    files: {
      'quota.csv': [
        '\uFEFF"DisplayName","Department","SizeGB","Class"',
        '"Chen Li","IT","10","large"',
        '"Ann Peeters","Sales","5","large"',
        '"Fay Moss","Finance","5","large"',
        '"Bob Ruiz","Sales","2","usual"',
        '"Dora Nagy","IT","1","usual"',
        '"Emil Lund","Finance","0.5","small"',
      ],
    },
  },
  'set forwarding by a function with pipeline parameters, and report it': {
    script: 'forwarding.ps1',
    arguments: ['scripts', 'forwarding.csv'],
    output: [
      '2 set',
      '',
      'Mailbox : bob@contoso.example',
      'GoesTo  : ann@contoso.example',
      'Copy    : kept',
      '',
      'Mailbox : dora@contoso.example',
      'GoesTo  : chen@contoso.example',
      'Copy    : none',
      '',
      '2 in the report',
    ],
    files: {
      'forwarding-now.csv': [
        '"Mailbox","GoesTo","Copy"',
        '"bob@contoso.example","ann@contoso.example","kept"',
        '"dora@contoso.example","chen@contoso.example","none"',
      ],
    },
  },
  'audit the rights, by a script in UTF-16': {
    script: 'rights-audit.ps1',
    after: 'mail-rights.ps1',
    output: [
      'RIGHTS AUDIT — Größe: 3',
      '============',
      'Bob Ruiz',
      '    Ann Peeters: opens',
      'Dora Nagy',
      '    Chen Li: sends for',
      'Fay Moss',
      '    Emil Lund: opens',
    ],
  },
  'move people, with a log of what failed': {
    script: 'move-with-log.ps1',
    output: ['3 tried, 1 failed'],
    files: {
      'run.log': [
        'INFO begin',
        'INFO ann@contoso.example moved to Oslo',
        'FAIL nobody@contoso.example (UserNotFound): ObjectNotFound',
        'INFO bob@contoso.example moved to Oslo',
        'INFO end',
      ],
    },
    state: ['Get-MSOnlineUser | ? { $_.City -eq "oslo" } | % { $_.FirstName }', ['Ann', 'Bob']],
  },
  'stop half-way at the first person who is not there': {
    script: 'leavers.ps1',
    code: 1,
    output: ['1. bob@contoso.example (resigned)', '2. dora@contoso.example (contract ended)'],
    errors: [noUser('someone.else@contoso.example'), terminalTexts.doneBefore({ changed: 2, run: '' })],
    state: [
      '"-" + (Get-MSOnlineUser -Disabled | ? { $_.Activated } | % { $_.FirstName }); Get-TenantJournal -First 1 | Undo-TenantChange | Out-Null; @(Get-MSOnlineUser -Disabled).Count',
      ['-Bob Dora', '0'],
    ],
  },
  'dot a library beside the script, with a backslash in its path': {
    script: 'teams.ps1',
    arguments: ['Sales', '-Initials'],
    output: ['Contoso has a large team in Sales', '1. AP', '2. BR', '3. GR'],
  },
  'take arguments by name, shortened and behind a colon': {
    script: 'teams.ps1',
    arguments: ['-Te:IT', '-Most', '1'],
    output: ['Contoso has a team in IT', '1. Chen Li'],
  },
  'miss an argument that has to be given': {
    script: 'teams.ps1',
    code: 1,
    output: [],
    errors: ['-Team'],
  },
  'add people with accents, by a script in Windows-1252 with typographic quotes': {
    script: 'accents.ps1',
    output: ['zoe@contoso.example: Zoë Müller (5 €)', 'José Núñez – Büro'],
    state: ['Get-MSOnlineUser -Search "muller" | % { $_.DisplayName + ", " + $_.City }', ['Zoë Müller, Münster']],
  },
}
