import { cmdlet } from '../cmdlet.ts'

/** Synchronizes the directory to the tenant. */
export const startOnlineCoexistenceSync = cmdlet({
  name: 'Start-OnlineCoexistenceSync',
  snapIn: 'Coexistence-Configuration',
  label: 'Synchronize now',
  synopsis: 'Brings the people, contacts and groups of the directory to the tenant.',
  description:
    'Reads the directory to its end, makes a plan and applies that plan and nothing else. Whoever has gone from the directory is disabled and, after a time of grace, removed. Beyond the limits of the configuration the run stops before its first change and waits for approval. Gives one object about the run, whatever became of it, under -WhatIf too; Get-CoexistencePlan lists the steps.',
  parameters: [
    {
      name: 'FullSync',
      kind: 'switch',
      label: 'Read everything',
      help: 'Reads the whole directory instead of only what changed since the last time.',
      pipeline: 'none',
      origin: 'inferred',
    },
  ],
  output: {
    type: 'CoexistenceRun',
    properties: [
      { name: 'Status', kind: 'choice', label: 'Status', column: true },
      { name: 'Read', kind: 'integer', label: 'Read', column: true },
      { name: 'Created', kind: 'integer', label: 'Created', column: true },
      { name: 'Changed', kind: 'integer', label: 'Changed', column: true },
      { name: 'Disabled', kind: 'integer', label: 'Disabled', column: true },
      { name: 'Deleted', kind: 'integer', label: 'Removed', column: true },
      { name: 'Held', kind: 'integer', label: 'Held', column: true },
      { name: 'Conflicts', kind: 'integer', label: 'Conflicts', column: true },
      { name: 'Unchanged', kind: 'integer', label: 'Unchanged' },
      { name: 'Duration', kind: 'text', label: 'Duration' },
      { name: 'Reason', kind: 'text', label: 'Reason' },
      { name: 'Problems', kind: 'object', label: 'Problems', many: true },
      { name: 'Started', kind: 'date', label: 'Started', column: true },
      { name: 'WhatIf', kind: 'boolean', label: 'Only a preview', column: true },
      { name: 'FullSync', kind: 'boolean', label: 'Everything was read' },
      { name: 'RunId', kind: 'run', label: 'Run' },
    ],
  },
  examples: [
    { line: 'Start-OnlineCoexistenceSync', text: 'Synchronizes what changed since the last time.' },
    { line: 'Start-OnlineCoexistenceSync -FullSync', text: 'Reads the whole directory again.' },
  ],
  impact: 'medium',
  writes: true,
  reports: true,
  origin: 'documented',
})
