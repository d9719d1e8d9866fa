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
