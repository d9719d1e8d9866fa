import { cmdlet, type ParameterDefinition } from '../cmdlet.ts'

const path = {
  name: 'Path',
  kind: 'file',
  label: 'Path',
  help: 'The path.',
  many: true,
  required: true,
  position: 0,
  pipeline: 'both',
  aliases: ['PSPath', 'LiteralPath'],
} as const satisfies ParameterDefinition

/** Says whether there is a file. */
export const testPath = cmdlet({
  name: 'Test-Path',
  snapIn: 'Shell',
  label: 'Look for a file',
  synopsis: 'Says whether there is a file or folder of that name.',
  parameters: [
    path,
    {
      name: 'PathType',
      kind: 'choice',
      label: 'What it should be',
      help: 'A file (Leaf), a folder (Container) or either.',
      choices: ['Any', 'Container', 'Leaf'],
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Test-Path -Path 'users.csv' -PathType Leaf", text: 'Whether the file is there.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Puts a path together. */
export const joinPath = cmdlet({
  name: 'Join-Path',
  snapIn: 'Shell',
  label: 'Join paths',
  synopsis: 'Puts a folder and a name together.',
  parameters: [
    path,
    {
      name: 'ChildPath',
      kind: 'text',
      label: 'Name',
      help: 'What comes after the folder.',
      max: 4096,
      required: true,
      position: 1,
    },
  ],
  examples: [{ line: "Join-Path $HOME 'users.csv'", text: 'A file in the home folder.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Takes a path apart. */
export const splitPath = cmdlet({
  name: 'Split-Path',
  snapIn: 'Shell',
  label: 'Take a path apart',
  synopsis: 'Gives the folder of a path, or its name.',
  parameters: [
    path,
    {
      name: 'Parent',
      kind: 'switch',
      label: 'Folder',
      help: 'Gives the folder; so it does unless another part is asked for.',
      pipeline: 'none',
      sets: ['Parent'],
    },
    { name: 'Leaf', kind: 'switch', label: 'Name', help: 'Gives the last part.', pipeline: 'none', sets: ['Leaf'] },
    {
      name: 'LeafBase',
      kind: 'switch',
      label: 'Name without ending',
      help: 'Gives the last part without its ending.',
      pipeline: 'none',
      sets: ['LeafBase'],
    },
    {
      name: 'Extension',
      kind: 'switch',
      label: 'Ending',
      help: 'Gives the ending with its dot.',
      pipeline: 'none',
      sets: ['Extension'],
    },
    {
      name: 'IsAbsolute',
      kind: 'switch',
      label: 'Whether it is whole',
      help: 'Says whether the path begins at the top.',
      pipeline: 'none',
      sets: ['IsAbsolute'],
    },
  ],
  defaultSet: 'Parent',
  examples: [{ line: "Split-Path 'reports/users.csv' -Leaf", text: 'The name of the file.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
