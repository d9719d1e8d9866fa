import type * as en from '../en/run.ts'
import type { Translated } from '../language.ts'
import { count, number } from './counts.ts'

export const runTexts: Translated<typeof en.runTexts> = {
  title: 'Cmdlets',
  search: 'Cmdlets zoeken',
  count: n => count(n, 'cmdlet', 'cmdlets'),
  snapIns: {
    'Microsoft.Exchange.Transporter': 'Gebruikers en postvakken',
    'Coexistence-Configuration': 'Directorysync',
    TenantDesk: 'De tenant zelf',
    Shell: 'Shell',
  },
  nothing: words => `Geen cmdlet gaat over “${words}”`,
  nothingText: 'Er is gezocht in namen, labels en beschrijvingen.',
  origins: { inferred: 'naam niet gedocumenteerd', ours: 'van ons' },
  tabs: { form: 'Formulier', help: 'Help' },
  unknown: name => `Er is geen cmdlet ${name}`,
  unknownText: 'De lijst bevat ze allemaal.',
  showAll: 'Alle cmdlets tonen',
  example: 'Voorbeelden',
  useExample: 'Het formulier hiermee invullen',
  syntax: 'Parameters',
  output: 'Uitvoer',
  required: 'vereist',
  position: n => `positie ${number(n + 1)}`,
  many: 'meerdere',
  sets: 'Sets',
  aliases: 'Aliassen',
  pipeline: {
    name: 'pijplijn: op naam',
    value: 'pijplijn: op waarde',
    both: 'pijplijn: op waarde en op naam',
    none: '',
  },
  originOfName: {
    documented: 'Naam en gedrag zijn gedocumenteerd.',
    inferred: 'De naam is niet gedocumenteerd; die volgt uit die van verwante cmdlets.',
    ours: 'Deze cmdlet is van Tenant Desk zelf.',
  },
  results: 'Resultaten',
  noResults: 'De cmdlet gaf geen objecten.',
  text: 'Tekst',
}
