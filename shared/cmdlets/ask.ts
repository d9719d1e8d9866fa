import { cmdlet } from '../cmdlet.ts'

/** Asks for a line. */
export const readHost = cmdlet({
  name: 'Read-Host',
  snapIn: 'Shell',
  label: 'Ask for text',
  synopsis: 'Asks the person for a line of text, or for a secret.',
  parameters: [
    {
      name: 'Prompt',
      kind: 'object',
      many: true,
      label: 'Question',
      help: 'What to ask.',
      position: 0,
      pipeline: 'none',
      remaining: true,
    },
    {
      name: 'AsSecureString',
      kind: 'switch',
      label: 'As a secret',
      help: 'What is typed is not shown, and kept as a secret.',
      pipeline: 'none',
    },
  ],
  examples: [
    { line: "$city = Read-Host 'Which city'", text: 'Asks, and keeps the answer.' },
    { line: 'Read-Host -AsSecureString', text: 'Asks for a secret.' },
  ],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Asks for a name and a password. */
export const getCredential = cmdlet({
  name: 'Get-Credential',
  snapIn: 'Shell',
  label: 'Ask for a credential',
  synopsis: 'Asks the person for a user name and a password.',
  parameters: [
    {
      name: 'Credential',
      kind: 'credential',
      label: 'User name',
      help: 'The user name to begin with; a whole credential is given back as it is.',
      position: 0,
      pipeline: 'none',
    },
    { name: 'UserName', kind: 'text', label: 'User name', help: 'The user name to begin with.', pipeline: 'none' },
    { name: 'Message', kind: 'text', label: 'Question', help: 'What to ask.', pipeline: 'none' },
  ],
  examples: [{ line: '$cred = Get-Credential', text: 'For the scripts that pass one on.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Wraps text as a secret. */
export const convertToSecureString = cmdlet({
  name: 'ConvertTo-SecureString',
  snapIn: 'Shell',
  label: 'Make a secret',
  synopsis: 'Makes a secret of plain text.',
  parameters: [
    {
      name: 'String',
      kind: 'secret',
      label: 'Text',
      help: 'The text; it is kept as a secret from here on.',
      required: true,
      position: 0,
      pipeline: 'value',
    },
    {
      name: 'AsPlainText',
      kind: 'switch',
      label: 'From plain text',
      help: 'Says that the text is the secret itself.',
      pipeline: 'none',
    },
    { name: 'Force', kind: 'switch', label: 'Force', help: 'Accepted; the original asks for it.', pipeline: 'none' },
  ],
  examples: [{ line: "ConvertTo-SecureString 'Gull-42-kite' -AsPlainText -Force", text: 'For -Password.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
