import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { credentialParameter } from '../common-parameters.ts'

const backupFile = {
  name: 'Path',
  kind: 'file',
  label: 'Backup',
  help: 'A file that Backup-Tenant wrote.',
  required: true,
  position: 0,
} as const satisfies ParameterDefinition

/** Lists the backups that were made by themselves. */
export const getTenantBackup = cmdlet({
  name: 'Get-TenantBackup',
  snapIn: 'TenantDesk',
  label: 'Backups',
  synopsis: 'Lists the backups that the program made by itself, the newest first.',
  description:
    'In window and browser the first change of a day is followed by a backup, as soon as nobody writes for five seconds. Seven days and four weeks are kept.',
  parameters: [credentialParameter],
  output: {
    type: 'TenantDailyBackup',
    properties: [
      { name: 'Taken', kind: 'date', label: 'Taken', column: true },
      { name: 'Bytes', kind: 'size', label: 'Size', column: true },
      { name: 'Path', kind: 'file', label: 'File', column: true },
    ],
  },
  examples: [
    { line: 'Get-TenantBackup', text: 'What there is to go back to.' },
    { line: 'Get-TenantBackup | Select-Object -First 1 | Test-TenantBackup', text: 'Whether the newest one restores.' },
  ],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Proves that a backup could be restored. */
export const testTenantBackup = cmdlet({
  name: 'Test-TenantBackup',
  snapIn: 'TenantDesk',
  label: 'Try a backup',
  synopsis: 'Restores a backup to a private copy, checks all of it, and says how much newer the tenant is.',
  description:
    'The copy is opened as a restored tenant would be, every page, entry and object of it is read, and it is removed again. The backup and the tenant stay as they are.',
  parameters: [backupFile, credentialParameter],
  output: {
    type: 'TenantBackupCheck',
    properties: [
      { name: 'Path', kind: 'file', label: 'Backup', column: true },
      { name: 'Ok', kind: 'boolean', label: 'Restores', column: true },
      { name: 'Newest', kind: 'date', label: 'Newest entry', column: true },
      { name: 'Missing', kind: 'integer', label: 'Entries since', column: true },
      { name: 'Users', kind: 'integer', label: 'Users' },
      { name: 'JournalEntries', kind: 'integer', label: 'Journal entries' },
      { name: 'SameTenant', kind: 'boolean', label: 'Of this tenant' },
      { name: 'Detail', kind: 'text', label: 'Detail', column: true },
    ],
  },
  examples: [
    {
      line: "Test-TenantBackup -Path 'fernwick-backup.tenant'",
      text: 'Whether it restores, and what has happened since.',
    },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'ours',
})

/** Makes a tenant of a backup. */
export const restoreTenant = cmdlet({
  name: 'Restore-Tenant',
  snapIn: 'TenantDesk',
  label: 'Restore a backup',
  synopsis: 'Makes a tenant of a backup, under a name of its own.',
  description:
    'The backup is checked as Test-TenantBackup does before anything is written. The tenant that is open stays as it is and open; open the restored one beside it, compare, and go on with the one that is right.',
  parameters: [
    backupFile,
    {
      name: 'Destination',
      kind: 'file',
      label: 'New tenant',
      help: 'Where the restored tenant goes; there must be no file of that name yet.',
      required: true,
      position: 1,
    },
    credentialParameter,
  ],
  output: {
    type: 'TenantRestored',
    properties: [
      { name: 'Path', kind: 'file', label: 'File', column: true },
      { name: 'Users', kind: 'integer', label: 'Users', column: true },
      { name: 'JournalEntries', kind: 'integer', label: 'Journal entries', column: true },
    ],
  },
  examples: [
    {
      line: "Restore-Tenant -Path 'fernwick-backup.tenant' -Destination 'fernwick-restored.tenant'",
      text: 'The backup as a tenant of its own.',
    },
  ],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'ours',
})

/** Writes everything as CSV. */
export const exportTenant = cmdlet({
  name: 'Export-Tenant',
  snapIn: 'TenantDesk',
  label: 'Export everything',
  synopsis:
    'Writes all there is as CSV files: users, groups, contacts, permissions, licences, domains, templates and the journal of runs.',
  description:
    'Each file begins with the name of the tenant and the day. Texts that a spreadsheet would run as a formula begin with an apostrophe, which Import takes away again. Passwords are in no file.',
  parameters: [
    {
      name: 'Path',
      kind: 'file',
      label: 'Folder',
      help: 'The folder that the files go into; the current one unless said.',
      position: 0,
    },
    { name: 'Force', kind: 'switch', label: 'Replace', help: 'Replaces files of the same names.' },
    credentialParameter,
  ],
  output: {
    type: 'TenantExport',
    properties: [
      { name: 'Path', kind: 'file', label: 'File', column: true },
      { name: 'Rows', kind: 'integer', label: 'Rows', column: true },
    ],
  },
  examples: [{ line: 'Export-Tenant', text: 'Eight files in the current folder.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'ours',
})
