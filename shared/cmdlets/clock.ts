import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { inputObjectParameter } from './object-parameters.ts'

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
    {
      name: 'UFormat',
      kind: 'text',
      label: 'As text, the Unix way',
      help: 'Gives text in this form, such as %Y-%m-%d.',
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

const span = { kind: 'object', pipeline: 'name' } as const

/** A length of time. */
export const newTimeSpan = cmdlet({
  name: 'New-TimeSpan',
  snapIn: 'Shell',
  label: 'Give a length of time',
  synopsis: 'Gives the time between two moments, or a length of time made of days, hours, minutes and seconds.',
  parameters: [
    {
      name: 'Start',
      kind: 'date',
      label: 'From',
      help: 'Where it begins; now unless said.',
      position: 0,
      pipeline: 'both',
      aliases: ['LastWriteTime'],
      sets: ['Date'],
    },
    {
      name: 'End',
      kind: 'date',
      label: 'To',
      help: 'Where it ends; now unless said.',
      position: 1,
      pipeline: 'name',
      sets: ['Date'],
    },
    { ...span, name: 'Days', label: 'Days', help: 'So many days.', sets: ['Time'] },
    { ...span, name: 'Hours', label: 'Hours', help: 'So many hours.', sets: ['Time'] },
    { ...span, name: 'Minutes', label: 'Minutes', help: 'So many minutes.', sets: ['Time'] },
    { ...span, name: 'Seconds', label: 'Seconds', help: 'So many seconds.', sets: ['Time'] },
  ],
  defaultSet: 'Date',
  examples: [
    { line: "(New-TimeSpan -Start '2012-01-31').Days", text: 'How many days it is ago.' },
    { line: '(Get-Date) + (New-TimeSpan -Hours 36)', text: 'A day and a half from now.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** How long something takes. */
export const measureCommand = cmdlet({
  name: 'Measure-Command',
  snapIn: 'Shell',
  label: 'Measure how long it takes',
  synopsis: 'Runs a script block, keeps its output back and gives the time that it took.',
  parameters: [
    {
      name: 'Expression',
      kind: 'script',
      label: 'What to run',
      help: 'Runs once, or for each object, which is $_.',
      position: 0,
      required: true,
      pipeline: 'none',
    },
    inputObjectParameter,
  ],
  examples: [{ line: '(Measure-Command { Get-MSOnlineUser }).TotalSeconds', text: 'How long the list takes.' }],
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
