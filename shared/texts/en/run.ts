const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

/** Words of the pages over all cmdlets. */
export const runTexts = {
  title: 'Cmdlets',
  search: 'Search cmdlets',
  count: (n: number) => count(n, 'cmdlet', 'cmdlets'),
  snapIns: {
    'Microsoft.Exchange.Transporter': 'Users and mailboxes',
    'Coexistence-Configuration': 'Directory synchronization',
    TenantDesk: 'The tenant itself',
    Shell: 'Shell',
  },
  nothing: (words: string) => `No cmdlet is about “${words}”`,
  nothingText: 'Names, labels and descriptions were searched.',
  origins: { inferred: 'name not documented', ours: 'ours' },
  tabs: { form: 'Form', help: 'Help' },
  unknown: (name: string) => `There is no cmdlet ${name}`,
  unknownText: 'The list has them all.',
  showAll: 'Show all cmdlets',
  example: 'Examples',
  useExample: 'Fill the form with it',
  syntax: 'Parameters',
  output: 'Output',
  required: 'needed',
  position: (n: number) => `position ${n + 1}`,
  many: 'several',
  sets: 'Sets',
  aliases: 'Aliases',
  pipeline: {
    name: 'pipeline: by name',
    value: 'pipeline: by value',
    both: 'pipeline: by value and by name',
    none: '',
  },
  originOfName: {
    documented: 'Name and behaviour are documented.',
    inferred: 'The name is not documented; it follows from its siblings.',
    ours: 'This cmdlet is Tenant Desk’s own.',
  },
  results: 'Results',
  noResults: 'The cmdlet gave no objects.',
  text: 'Text',
} as const
