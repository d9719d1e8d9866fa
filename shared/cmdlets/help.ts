import { cmdlet } from '../cmdlet.ts'

const view = { kind: 'switch', pipeline: 'none' } as const

/** Explains a cmdlet, wholly from its definition. */
export const getHelp = cmdlet({
  name: 'Get-Help',
  snapIn: 'Shell',
  label: 'Show help',
  synopsis: 'Explains a cmdlet: what it does, how it is written, its parameters and examples.',
  description:
    'A name with wildcards, or a word that occurs in several names, lists the cmdlets it fits. about_* lists the pages on the language, on all cmdlets and on what differs from PowerShell.',
  parameters: [
    {
      name: 'Name',
      kind: 'text',
      label: 'Cmdlet',
      help: 'The name or alias of a cmdlet, with wildcards.',
      position: 0,
      pipeline: 'both',
    },
    {
      name: 'Full',
      ...view,
      label: 'Everything',
      help: 'Shows parameters, output, examples and where the facts come from.',
      sets: ['Full'],
    },
    { name: 'Detailed', ...view, label: 'In detail', help: 'Shows parameters and examples.', sets: ['Detailed'] },
    { name: 'Examples', ...view, label: 'Only examples', help: 'Shows only the examples.', sets: ['Examples'] },
    {
      name: 'Parameter',
      kind: 'text',
      label: 'Only a parameter',
      help: 'Shows only the parameters of these names; wildcards are allowed.',
      many: true,
      pipeline: 'none',
      sets: ['Parameter'],
    },
  ],
  defaultSet: 'Summary',
  examples: [
    { line: "Get-Help -Name 'Add-MSOnlineUser' -Examples", text: 'How a person is added.' },
    { line: 'Get-Help about_Language', text: 'How commands and scripts are written.' },
    { line: "Get-Help -Name '*MailPermission'", text: 'Which cmdlets there are about mail permissions.' },
  ],
  aliases: ['help', 'man'],
  impact: 'none',
  writes: false,
  input: 'stream',
  origin: 'documented',
})
