import type * as en from '../en/look.ts'
import type { Translated } from '../language.ts'
import { count, lists } from './counts.ts'

const entityWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['persoon', 'personen'],
  group: ['groep', 'groepen'],
  contact: ['contactpersoon', 'contactpersonen'],
  grant: ['machtiging', 'machtigingen'],
  domain: ['domein', 'domeinen'],
  subscription: ['licentie', 'licenties'],
  tenant: ['tenant', 'tenants'],
  coexistence: ['directorysynchronisatie', 'directorysynchronisaties'],
  approval: ['goedkeuring', 'goedkeuringen'],
  hold: ['vastgehouden object', 'vastgehouden objecten'],
  template: ['sjabloon', 'sjablonen'],
}

export const lookTexts: Translated<typeof en.lookTexts> = {
  entity: name => entityWords[name]?.[0] ?? name,
  objects: of =>
    lists.format(
      Array.from(
        Map.groupBy(of, ({ entity }) => entity),
        ([entity, each]) => count(each.length, ...(entityWords[entity] ?? ([entity, entity] as const))),
      ),
    ),
  field: label => `"${label}"`,
  states: { enabled: 'Ingeschakeld', awaiting: 'Wacht', disabled: 'Uitgeschakeld' },
  copied: 'Gekopieerd',
  copyRefused: 'De browser stond het niet toe: selecteer de tekst en kopieer die met het toetsenbord',
  changes: { create: 'aanmaken', change: 'wijzigen', remove: 'verwijderen' },
  nothing: 'niets',
  yes: 'ja',
  no: 'nee',
  secret: 'gevraagd bij uitvoeren',
  sealed: '•••',
  never: 'nooit',
  unlimited: 'onbeperkt',
  entries: n => count(n, 'item', 'items'),
  readOnly: 'alleen lezen',
}
