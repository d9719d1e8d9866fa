import { cmdlet } from '../cmdlet.ts'

/** Asks for a user name and password. */
export const getCredential = cmdlet({
  name: 'Get-Credential',
  snapIn: 'Shell',
  label: 'Ask for a credential',
  synopsis: 'Asks for a user name and password and gives them as one value.',
  description: 'The password is kept as a secret: it is never shown, and is in no history.',
  parameters: [
    {
      name: 'Credential',
      kind: 'credential',
      label: 'User name',
      help: 'A user name to begin with, or a credential, which is given on as it is.',
      position: 0,
      pipeline: 'none',
      aliases: ['UserName'],
    },
    {
      name: 'Message',
      kind: 'text',
      label: 'Message',
      help: 'What is said when asking.',
      position: 1,
      pipeline: 'none',
    },
    { name: 'Title', kind: 'text', label: 'Heading', help: 'What stands above the message.', pipeline: 'none' },
  ],
  examples: [{ line: '$cred = Get-Credential', text: 'Asks, and keeps the answer in a variable.' }],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})

/** Makes a secret of text. */
export const convertToSecureString = cmdlet({
  name: 'ConvertTo-SecureString',
  snapIn: 'Shell',
  label: 'Make a secret',
  synopsis: 'Makes a secret of plain text, or of text that ConvertFrom-SecureString encrypted.',
  parameters: [
    {
      name: 'String',
      kind: 'secret',
      label: 'Text',
      help: 'The plain or encrypted text.',
      required: true,
      position: 0,
      pipeline: 'value',
    },
    {
      name: 'AsPlainText',
      kind: 'switch',
      label: 'It is plain text',
      help: 'The text is the secret itself.',
      pipeline: 'none',
      sets: ['Plain'],
    },
    {
      name: 'Force',
      kind: 'switch',
      label: 'Force',
      help: 'Accepted for the sake of scripts.',
      pipeline: 'none',
      sets: ['Plain'],
    },
    {
      name: 'Key',
      kind: 'integer',
      many: true,
      min: 0,
      max: 255,
      label: 'Key',
      help: 'The key it was encrypted with: 16, 24 or 32 bytes.',
      pipeline: 'none',
      sets: ['Key'],
      required: true,
    },
  ],
  defaultSet: 'Plain',
  examples: [
    {
      line: "$secret = ConvertTo-SecureString 'Correct-Horse-7' -AsPlainText -Force",
      text: 'A secret for -Password. Read-Host -AsSecureString keeps it out of the script.',
    },
  ],
  impact: 'none',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})

/** Encrypts a secret as text. */
export const convertFromSecureString = cmdlet({
  name: 'ConvertFrom-SecureString',
  snapIn: 'Shell',
  label: 'Encrypt a secret',
  synopsis: 'Encrypts a secret with a key and gives it as text.',
  description:
    'The key has to be given, because nothing is encrypted for an account of the operating system. ConvertTo-SecureString with the same key reads it again.',
  parameters: [
    {
      name: 'SecureString',
      kind: 'secret',
      label: 'Secret',
      help: 'What is encrypted.',
      required: true,
      position: 0,
      pipeline: 'value',
    },
    {
      name: 'Key',
      kind: 'integer',
      many: true,
      min: 0,
      max: 255,
      label: 'Key',
      help: 'The key: 16, 24 or 32 bytes.',
      required: true,
      pipeline: 'none',
    },
  ],
  examples: [{ line: '$secret | ConvertFrom-SecureString -Key (1..32)', text: 'The secret as encrypted text.' }],
  impact: 'none',
  writes: false,
  terminating: true,
  input: 'stream',
  origin: 'documented',
})
