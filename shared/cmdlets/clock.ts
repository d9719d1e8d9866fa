import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'

const part = { kind: 'integer', pipeline: 'name' } as const

/** Gives a moment. */
export const getDate = cmdlet({
  name: 'Get-Date',
  snapIn: 'Shell',
  label: 'Give the date',
  synopsis: 'Gives this moment, or another, as a date or as text.',
  parameters: [
    {
      name: 'Date',
      kind: 'date',
      label: 'Date',
      help: 'The moment; now unless said.',
      position: 0,
      pipeline: 'both',
      aliases: ['LastWriteTime'],
    },
    { ...part, name: 'Year', label: 'Year', help: 'Another year.', min: 1, max: 9999 },
    { ...part, name: 'Month', label: 'Month', help: 'Another month.', min: 1, max: 12 },
    { ...part, name: 'Day', label: 'Day', help: 'Another day of the month.', min: 1, max: 31 },
    { ...part, name: 'Hour', label: 'Hour', help: 'Another hour.', min: 0, max: 23 },
    { ...part, name: 'Minute', label: 'Minute', help: 'Another minute.', min: 0, max: 59 },
    { ...part, name: 'Second', label: 'Second', help: 'Another second.', min: 0, max: 59 },
    { ...part, name: 'Millisecond', label: 'Millisecond', help: 'Another millisecond.', min: 0, max: 999 },
    {
      name: 'Format',
      kind: 'text',
      label: 'As text',
      help: 'Gives text in this form, such as yyyy-MM-dd HH:mm.',
      pipeline: 'none',
    },
  ],
  examples: [
    { line: "Get-Date -Format 'yyyy-MM-dd'", text: 'Today as text.' },
    { line: '(Get-Date).AddDays(-90)', text: 'Ninety days ago.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

const length = { pipeline: 'both', position: 0, required: true } as const satisfies Partial<ParameterDefinition>

/** Waits. */
export const startSleep = cmdlet({
  name: 'Start-Sleep',
  snapIn: 'Shell',
  label: 'Wait',
  synopsis: 'Waits for some time.',
  parameters: [
    { ...length, name: 'Seconds', kind: 'object', label: 'Seconds', help: 'How long.', sets: ['Seconds'] },
    {
      name: 'Milliseconds',
      kind: 'integer',
      min: 0,
      max: 2_147_483_647,
      label: 'Milliseconds',
      help: 'How long.',
      required: true,
      pipeline: 'name',
      aliases: ['ms'],
      sets: ['Milliseconds'],
    },
  ],
  defaultSet: 'Seconds',
  examples: [{ line: 'Start-Sleep -Milliseconds 500', text: 'Half a second.' }],
  aliases: ['sleep'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
