/** One and several of each kind of object. */
const entityWords: Readonly<Record<string, readonly [one: string, many: string]>> = {
  user: ['person', 'people'],
  group: ['group', 'groups'],
  contact: ['contact', 'contacts'],
  grant: ['permission', 'permissions'],
  domain: ['domain', 'domains'],
  subscription: ['licence', 'licences'],
  tenant: ['tenant', 'tenants'],
}

function objects(of: readonly { readonly entity: string }[]): string {
  const counts = new Map<string, number>()
  for (const { entity } of of) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  return Array.from(counts, ([entity, count]) => {
    const [one, many] = entityWords[entity] ?? [entity, entity]
    return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
  }).join(' and ')
}

/** Words of the smallest parts, used on every page. */
export const lookTexts = {
  entity: (name: string) => entityWords[name]?.[0] ?? name,
  objects,
  /** A field, by its label. */
  field: (label: string) => `"${label}"`,
  states: { enabled: 'Enabled', awaiting: 'Awaiting', disabled: 'Disabled' },
  copied: 'Copied',
  copyRefused: 'The browser did not allow it: select the text and copy it by keyboard',
  changes: { create: 'create', change: 'change', remove: 'remove' },
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
  secret: 'asked when run',
  sealed: '•••',
  never: 'never',
  unlimited: 'unlimited',
  entries: (n: number) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
  readOnly: 'read only',
} as const
