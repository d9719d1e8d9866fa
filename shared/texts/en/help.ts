import type { CmdletDefinition, ParameterDefinition } from '../../cmdlet.ts'

/** Headings and sentences of help that no definition says itself. */
export const helpTexts = {
  name: 'NAME',
  synopsis: 'SYNOPSIS',
  syntax: 'SYNTAX',
  description: 'DESCRIPTION',
  parameters: 'PARAMETERS',
  outputs: 'OUTPUTS',
  examples: 'EXAMPLES',
  aliases: 'ALIASES',
  remarks: 'REMARKS',
  commonParameters: '<CommonParameters>',
  example: (p: { number: number }): string => `Example ${p.number}`,
  required: 'Required',
  position: 'Position',
  pipeline: 'From the pipeline',
  otherNames: 'Other names',
  values: 'Values',
  origin: 'Source',
  yes: 'yes',
  no: 'no',
  byName: 'by name',
  pipelineBy: {
    name: 'by property name',
    value: 'by value',
    both: 'by value and by property name',
    none: 'no',
  } satisfies Record<NonNullable<ParameterDefinition['pipeline']>, string>,
  parameterOrigin: {
    ours: "ours; Microsoft's original is not known to have it",
    inferred: "not documented; deduced from how Microsoft's original was used",
  } satisfies Record<NonNullable<ParameterDefinition['origin']>, string>,
  cmdletOrigin: {
    documented: 'Microsoft documented a cmdlet of this name for its original shell.',
    inferred: 'Microsoft documented no cmdlet of this name; it is deduced from its siblings.',
    ours: "This cmdlet is ours; Microsoft's original shell had none like it.",
  } satisfies Record<CmdletDefinition['origin'], string>,
  inPowerShell: 'PowerShell has a cmdlet of this name.',
  /** What is said of those that change files rather than the tenant. */
  outside: 'It writes outside the tenant. -WhatIf says what and writes nothing, -Confirm asks first.',
  impact: {
    none: 'It changes nothing in the tenant.',
    medium: 'It changes the tenant. -WhatIf shows what would change, -Confirm asks first.',
    high: 'It changes the tenant and asks before each object unless -Confirm:$false is given. -WhatIf shows what would change.',
  } satisfies Record<CmdletDefinition['impact'], string>,
  more: (p: { cmdlet: string }): string => `Get-Help ${p.cmdlet} -Examples and Get-Help ${p.cmdlet} -Full tell more.`,
} as const
