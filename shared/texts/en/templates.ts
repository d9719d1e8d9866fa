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
