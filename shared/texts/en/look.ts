const entities: Readonly<Record<string, string>> = {
  user: 'person',
  group: 'group',
  contact: 'contact',
  grant: 'permission',
  domain: 'domain',
  subscription: 'licence',
  tenant: 'tenant',
}

/** Words of the smallest parts, used on every page. */
export const lookTexts = {
  entities,
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
