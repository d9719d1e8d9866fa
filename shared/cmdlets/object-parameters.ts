import { encodingNames } from '../encodings.ts'
import type { ParameterDefinition } from '../cmdlet.ts'

/** What comes through the pipeline. */
export const inputObjectParameter = {
  name: 'InputObject',
  kind: 'object',
  label: 'Input',
  help: 'What comes through the pipeline.',
  pipeline: 'value',
} as const satisfies ParameterDefinition

/** Properties by name, with wildcards, or calculated. */
export const propertiesParameter = {
  name: 'Property',
  kind: 'object',
  many: true,
  position: 0,
  pipeline: 'none',
  label: 'Properties',
  help: "Names, with wildcards, or calculated ones such as @{Name='City'; Expression={ $_.City.ToUpper() }}.",
} as const satisfies ParameterDefinition

/** Whether case counts where texts are compared. */
export const caseSensitiveParameter = {
  name: 'CaseSensitive',
  kind: 'switch',
  label: 'Case counts',
  help: 'Upper and lower case differ.',
  pipeline: 'none',
} as const satisfies ParameterDefinition

/** How the bytes of a file that is read are understood. */
export const readEncodingParameter = {
  name: 'Encoding',
  kind: 'choice',
  choices: encodingNames,
  label: 'Encoding',
  help: 'How the bytes are read where no mark at the beginning tells; recognized unless said, and with Default.',
  pipeline: 'none',
} as const satisfies ParameterDefinition
