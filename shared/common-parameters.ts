import type { CmdletDefinition, ParameterDefinition } from './cmdlet.ts'
import { localizedParameter } from './localized.ts'

/** What to do at an error, a warning or a message, in the order of PowerShell's numbers for them. */
export const actions = ['SilentlyContinue', 'Stop', 'Continue', 'Inquire', 'Ignore'] as const

/** What every cmdlet takes beside its own parameters, as PowerShell has it; the engine obeys them. */
export const commonParameters: readonly ParameterDefinition[] = aside([
  { name: 'Verbose', kind: 'switch', label: 'Verbose', help: 'Tells step by step what is done.', aliases: ['vb'] },
  { name: 'Debug', kind: 'switch', label: 'Debug', help: 'Shows debug messages.', aliases: ['db'] },
  {
    name: 'ErrorAction',
    kind: 'choice',
    choices: actions,
    numbered: true,
    label: 'On errors',
    help: 'What to do when one object fails: go on, go on in silence, or stop.',
    aliases: ['ea'],
  },
  {
    name: 'WarningAction',
    kind: 'choice',
    choices: actions,
    numbered: true,
    label: 'On warnings',
    help: 'What to do at a warning.',
    aliases: ['wa'],
  },
  {
    name: 'InformationAction',
    kind: 'choice',
    choices: actions,
    numbered: true,
    label: 'On information',
    help: 'What to do with informational messages.',
    aliases: ['infa'],
  },
  {
    name: 'ErrorVariable',
    kind: 'text',
    label: 'Errors into',
    help: 'Names a variable that collects the errors; +Name adds to it.',
    aliases: ['ev'],
  },
  {
    name: 'WarningVariable',
    kind: 'text',
    label: 'Warnings into',
    help: 'Names a variable that collects the warnings; +Name adds to it.',
    aliases: ['wv'],
  },
  {
    name: 'InformationVariable',
    kind: 'text',
    label: 'Information into',
    help: 'Names a variable that collects informational messages; +Name adds to it.',
    aliases: ['iv'],
  },
  {
    name: 'OutVariable',
    kind: 'text',
    label: 'Output into',
    help: 'Names a variable that collects the output; +Name adds to it.',
    aliases: ['ov'],
  },
  {
    name: 'OutBuffer',
    kind: 'integer',
    min: 0,
    label: 'Output buffer',
    help: 'Accepted and not used.',
    aliases: ['ob'],
  },
  {
    name: 'PipelineVariable',
    kind: 'text',
    label: 'Each output into',
    help: 'Names a variable that holds the object just given on.',
    aliases: ['pv'],
  },
])

/** What cmdlets that write take as well. */
export const writingParameters: readonly ParameterDefinition[] = aside([
  {
    name: 'WhatIf',
    kind: 'switch',
    label: 'What if',
    help: 'Shows exactly what would change, and changes nothing.',
    aliases: ['wi'],
  },
  { name: 'Confirm', kind: 'switch', label: 'Confirm', help: 'Asks before each object.', aliases: ['cf'] },
])

/** What lists take: a part of them, and how many there are in all. */
export const pagingParameters = [
  {
    name: 'First',
    kind: 'count',
    label: 'First',
    help: 'Gives at most this many.',
    pipeline: 'none',
    origin: 'ours',
  },
  {
    name: 'Skip',
    kind: 'integer',
    min: 0,
    label: 'Skip',
    help: 'Leaves out this many first.',
    pipeline: 'none',
    origin: 'ours',
  },
  {
    name: 'IncludeTotalCount',
    kind: 'switch',
    label: 'Total count',
    help: 'Says how many there are in all.',
    pipeline: 'none',
    origin: 'ours',
  },
] as const satisfies readonly ParameterDefinition[]

/** Accepted by every cmdlet of the tenant, for the sake of existing scripts. */
export const credentialParameter = {
  name: 'Credential',
  kind: 'credential',
  label: 'Credential',
  help: 'Accepted and not used: the file is opened with your own rights.',
  pipeline: 'name',
} as const satisfies ParameterDefinition

/** Whether the cmdlet asks and previews: those that write the tenant, and those that say they change something outside it. */
export function asksBeforeWriting(definition: CmdletDefinition): boolean {
  return definition.impact !== 'none'
}

/** The parameters that a cmdlet has without naming them, in the order of help. */
export function commonParametersOf(definition: CmdletDefinition): readonly ParameterDefinition[] {
  return asksBeforeWriting(definition) ? [...commonParameters, ...writingParameters] : commonParameters
}

/** In the words of the language; and no column of a table may switch a cmdlet's own workings. */
function aside(parameters: readonly Omit<ParameterDefinition, 'pipeline'>[]): readonly ParameterDefinition[] {
  return parameters.map(parameter => ({ ...localizedParameter(parameter), pipeline: 'none' }))
}
