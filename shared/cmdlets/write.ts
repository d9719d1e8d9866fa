import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'
import { errorCategories } from '../texts/problem.ts'
import { inputObjectParameter } from './object-parameters.ts'

const message = {
  name: 'Message',
  kind: 'object',
  label: 'Text',
  help: 'What is said.',
  required: true,
  position: 0,
  pipeline: 'value',
  aliases: ['Msg'],
} as const satisfies ParameterDefinition

/** Gives objects on. */
export const writeOutput = cmdlet({
  name: 'Write-Output',
  snapIn: 'Shell',
  label: 'Give on',
  synopsis: 'Gives objects on to what comes next.',
  parameters: [
    { ...inputObjectParameter, many: true, required: true, position: 0, remaining: true },
    {
      name: 'NoEnumerate',
      kind: 'switch',
      label: 'Lists stay whole',
      help: 'Gives a list on as one object.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Write-Output 'Ann', 'Tom'", text: 'Two texts.' }],
  aliases: ['echo', 'write'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Says a detail. */
export const writeVerbose = cmdlet({
  name: 'Write-Verbose',
  snapIn: 'Shell',
  label: 'Say a detail',
  synopsis: 'Says a detail, shown where details are asked for with -Verbose or $VerbosePreference.',
  parameters: [message],
  examples: [{ line: "Write-Verbose 'Reading the file' -Verbose", text: 'A detail that is shown.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Warns. */
export const writeWarning = cmdlet({
  name: 'Write-Warning',
  snapIn: 'Shell',
  label: 'Warn',
  synopsis: 'Says a warning.',
  parameters: [message],
  examples: [{ line: "Write-Warning 'Nobody was found.'", text: 'A warning.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Says something for those who look for a fault. */
export const writeDebug = cmdlet({
  name: 'Write-Debug',
  snapIn: 'Shell',
  label: 'Say for debugging',
  synopsis: 'Says something that is shown with -Debug or $DebugPreference.',
  parameters: [message],
  examples: [{ line: "Write-Debug 'Count is 3' -Debug", text: 'A debug message that is shown.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Says something for the record. */
export const writeInformation = cmdlet({
  name: 'Write-Information',
  snapIn: 'Shell',
  label: 'Inform',
  synopsis: 'Says something that is shown with -InformationAction Continue or $InformationPreference.',
  parameters: [
    { ...message, name: 'MessageData', aliases: ['Msg', 'Message'] },
    {
      name: 'Tags',
      kind: 'text',
      many: true,
      label: 'Tags',
      help: 'Accepted for the sake of scripts.',
      position: 1,
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Write-Information 'Half done' -InformationAction Continue", text: 'A message that is shown.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Reports an error. */
export const writeError = cmdlet({
  name: 'Write-Error',
  snapIn: 'Shell',
  label: 'Report an error',
  synopsis: 'Reports an error; the script goes on unless errors are to stop it.',
  parameters: [
    { ...message, sets: ['Message'] },
    {
      name: 'Exception',
      kind: 'object',
      label: 'Exception',
      help: 'What is said, as $_.Exception has it.',
      pipeline: 'none',
      required: true,
      sets: ['Exception'],
    },
    {
      name: 'ErrorRecord',
      kind: 'object',
      label: 'Error record',
      help: 'An error as $_ or $Error has it, reported again.',
      pipeline: 'none',
      required: true,
      sets: ['ErrorRecord'],
    },
    {
      name: 'ErrorId',
      kind: 'text',
      label: 'Id',
      help: 'What $_.FullyQualifiedErrorId is to say.',
      pipeline: 'none',
    },
    {
      name: 'Category',
      kind: 'choice',
      choices: errorCategories,
      label: 'Category',
      help: "PowerShell's category of the error.",
      pipeline: 'none',
    },
    {
      name: 'TargetObject',
      kind: 'object',
      label: 'Object',
      help: 'What it happened to.',
      pipeline: 'none',
    },
    {
      name: 'RecommendedAction',
      kind: 'object',
      label: 'Advice',
      help: 'What to do about it.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Write-Error 'The file has no rows.' -Category InvalidData", text: 'An error record.' }],
  defaultSet: 'Message',
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Shows how far a script is. */
export const writeProgress = cmdlet({
  name: 'Write-Progress',
  snapIn: 'Shell',
  label: 'Show progress',
  synopsis: 'Shows how far a script is.',
  parameters: [
    {
      name: 'Activity',
      kind: 'text',
      label: 'Work',
      help: 'What is done.',
      required: true,
      position: 0,
      pipeline: 'none',
    },
    { name: 'Status', kind: 'text', label: 'State', help: 'How it stands.', position: 1, pipeline: 'none' },
    {
      name: 'Id',
      kind: 'integer',
      min: 0,
      label: 'Number',
      help: 'Tells several bars apart.',
      position: 2,
      pipeline: 'none',
    },
    {
      name: 'PercentComplete',
      kind: 'object',
      label: 'Per cent',
      help: 'How much is done, from 0 to 100.',
      pipeline: 'none',
    },
    {
      name: 'SecondsRemaining',
      kind: 'integer',
      label: 'Seconds left',
      help: 'How long it will take.',
      pipeline: 'none',
    },
    {
      name: 'CurrentOperation',
      kind: 'text',
      label: 'Step',
      help: 'What is done at this moment.',
      pipeline: 'none',
    },
    {
      name: 'ParentId',
      kind: 'integer',
      label: 'Number of the bar above',
      help: 'Accepted for the sake of scripts.',
      pipeline: 'none',
    },
    { name: 'Completed', kind: 'switch', label: 'Done', help: 'Takes the bar away.', pipeline: 'none' },
  ],
  examples: [
    { line: "Write-Progress -Activity 'Import' -Status 'Row 5 of 10' -PercentComplete 50", text: 'Half of it.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
