import { cmdlet } from '../cmdlet.ts'

const output = {
  type: 'CoexistenceSchedule',
  properties: [
    { name: 'Enabled', kind: 'boolean', label: 'On', column: true },
    { name: 'IntervalMinutes', kind: 'integer', label: 'Every (minutes)', column: true },
    { name: 'NextRun', kind: 'date', label: 'Next run', column: true },
    { name: 'LastRun', kind: 'date', label: 'Last started' },
  ],
} as const

/** Shows when this computer synchronizes. */
export const getCoexistenceSchedule = cmdlet({
  name: 'Get-CoexistenceSchedule',
  snapIn: 'Coexistence-Configuration',
  label: 'Show the schedule',
  synopsis: 'Shows when this computer synchronizes the tenant for you.',
  parameters: [],
  output,
  examples: [{ line: 'Get-CoexistenceSchedule', text: 'The schedule of this tenant on this computer.' }],
  impact: 'none',
  writes: false,
  origin: 'ours',
})

/** Says when this computer synchronizes. */
export const setCoexistenceSchedule = cmdlet({
  name: 'Set-CoexistenceSchedule',
  snapIn: 'Coexistence-Configuration',
  label: 'Schedule synchronization',
  synopsis: 'Says when this computer synchronizes the tenant for you.',
  description:
    'The schedule is yours, for this file on this computer, and is not kept in the tenant: nobody else who opens the file synchronizes by it. It runs while the program has the tenant open in a window or browser; runs that were missed are made up for once. Elsewhere cron serves: tenant-desk sync --tenant FILE.',
  parameters: [
    {
      name: 'Enabled',
      kind: 'boolean',
      label: 'On',
      help: 'Whether it runs by itself.',
      position: 0,
      pipeline: 'none',
    },
    {
      name: 'IntervalMinutes',
      kind: 'integer',
      min: 5,
      max: 10_080,
      label: 'Every (minutes)',
      help: 'From one start to the next; 180 unless said.',
      pipeline: 'none',
    },
  ],
  output,
  examples: [
    { line: 'Set-CoexistenceSchedule -Enabled $true', text: 'Every three hours.' },
    { line: 'Set-CoexistenceSchedule -Enabled $true -IntervalMinutes 60', text: 'Every hour.' },
  ],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'ours',
})
