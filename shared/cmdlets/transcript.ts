import { cmdlet } from '../cmdlet.ts'

/** Begins to write down what the shell shows. */
export const startTranscript = cmdlet({
  name: 'Start-Transcript',
  snapIn: 'Shell',
  label: 'Start a transcript',
  synopsis: 'Writes what is typed and shown from now on into a file.',
  description:
    'It goes on over all lines of the session until Stop-Transcript. Passwords are left out: a generated one is masked, and a line that holds a secret is not written.',
  parameters: [
    {
      name: 'Path',
      kind: 'file',
      label: 'File',
      help: 'The file to write. Without it: one named after the moment, in the folder of the session.',
      position: 0,
      pipeline: 'none',
      aliases: ['PSPath', 'LiteralPath'],
    },
    { name: 'Append', kind: 'switch', label: 'Add', help: 'Adds to what the file holds.', pipeline: 'none' },
    {
      name: 'NoClobber',
      kind: 'switch',
      label: 'Never replace',
      help: 'Fails where there is a file of that name.',
      aliases: ['NoOverwrite'],
      pipeline: 'none',
    },
    {
      name: 'Force',
      kind: 'switch',
      label: 'Force',
      help: 'Accepted for the sake of scripts: a file is replaced unless -NoClobber forbids it.',
      pipeline: 'none',
    },
  ],
  examples: [{ line: "Start-Transcript 'today.txt' -Append", text: 'Goes on in the file of today.' }],
  impact: 'medium',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Ends what Start-Transcript began. */
export const stopTranscript = cmdlet({
  name: 'Stop-Transcript',
  snapIn: 'Shell',
  label: 'Stop the transcript',
  synopsis: 'Ends the transcript of the session.',
  parameters: [],
  examples: [{ line: 'Stop-Transcript', text: 'Nothing more is written down.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
