/** Something that a template refers to and the tenant no longer has, in words. */
export function goneText({
  kind,
  name,
}: {
  readonly kind: 'subscription' | 'mailbox' | 'group'
  readonly name: string
}): string {
  const words = { subscription: 'the licence', mailbox: 'the mailbox', group: 'the group' } as const
  return `${words[kind]} ${name}`
}

/** The words about templates. */
export const templateTexts = {
  template: 'Template',
  templates: 'Templates',
  add: 'Add a template',
  teach: 'None yet. A filled form for a new person can be saved as one.',
  accountOnly: 'account only',
  groups: (n: number) => (n === 1 ? 'one group' : `${String(n)} groups`),
  mailboxes: (n: number) => (n === 1 ? 'opens one mailbox' : `opens ${String(n)} mailboxes`),
  gone: (gone: readonly string[]) => `No longer there: ${gone.join(', ')}`,
  none: 'None',
  noneYet: 'None yet',
  help: 'Fills what is still empty.',
  leftOut: (gone: readonly string[]) =>
    `Left out, because it is no longer there: ${gone.join(', ')}. Save the template again to forget it.`,
  save: 'Save as template',
  saveTitle: 'Save as template',
  saveHelp: 'All who administer this tenant can choose it. Names, mobile phone and password stay out.',
  saveAction: 'Save',
  saved: (name: string) => `Saved as ${name}.`,
  replaces: 'There is one of that name; it is replaced. Undo in Activity brings it back.',
} as const
