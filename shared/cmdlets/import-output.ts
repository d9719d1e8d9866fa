import type { OutputDefinition } from '../cmdlet.ts'

/** An import as the cmdlets give one. */
export const importOutput = {
  type: 'TenantImport',
  properties: [
    { name: 'File', kind: 'file', label: 'File', column: true },
    { name: 'Kind', kind: 'choice', label: 'What each row is', column: true },
    { name: 'Outcome', kind: 'choice', label: 'Outcome', column: true },
    { name: 'Rows', kind: 'integer', label: 'Rows', column: true },
    { name: 'Created', kind: 'integer', label: 'Created', column: true },
    { name: 'Changed', kind: 'integer', label: 'Changed', column: true },
    { name: 'Removed', kind: 'integer', label: 'Removed', column: true },
    { name: 'Unchanged', kind: 'integer', label: 'Nothing to do', column: true },
    { name: 'Failed', kind: 'integer', label: 'Problems', column: true },
    { name: 'Left', kind: 'integer', label: 'Left', column: true },
    { name: 'Started', kind: 'date', label: 'Started' },
    { name: 'Ended', kind: 'date', label: 'Ended' },
    { name: 'Runs', kind: 'run', label: 'Runs', many: true },
    { name: 'Undone', kind: 'boolean', label: 'Undone' },
    { name: 'Hash', kind: 'text', label: 'SHA-256' },
    { name: 'Import', kind: 'text', label: 'Id' },
  ],
} as const satisfies OutputDefinition
