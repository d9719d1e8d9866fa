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
    ours: 'ours; the original had no such parameter that is known',
    inferred: 'not documented; deduced from how the original was used',
  } satisfies Record<NonNullable<ParameterDefinition['origin']>, string>,
  cmdletOrigin: {
    documented: 'The name is documented for the original.',
    inferred: 'The name is not documented for the original; it is deduced from its siblings.',
    ours: 'This cmdlet is ours; the original had none like it.',
  } satisfies Record<CmdletDefinition['origin'], string>,
  impact: {
    none: 'It changes nothing.',
    medium: 'It changes the tenant, or a file. -WhatIf shows what would change, -Confirm asks first.',
    high: 'It asks before each object unless -Confirm:$false is given. -WhatIf shows what would change.',
  } satisfies Record<CmdletDefinition['impact'], string>,
  more: (p: { cmdlet: string }): string => `Get-Help ${p.cmdlet} -Examples and Get-Help ${p.cmdlet} -Full tell more.`,
} as const
