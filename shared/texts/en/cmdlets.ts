const lists = new Intl.ListFormat('en')

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}

/** What cmdlets say beside their definitions: warnings, details, and what goes along with an action. */
export const cmdletTexts = {
  /** The action of a removal with all that goes along; `action` is the plain name of the cmdlet. */
  removal: (p: { action: string; grants: number; groups: number; forwarding: number }): string => {
    const parts = [
      ...(p.grants === 0 ? [] : [counted(p.grants, 'permission', 'permissions')]),
      ...(p.groups === 0 ? [] : [`membership of ${counted(p.groups, 'group', 'groups')}`]),
      ...(p.forwarding === 0 ? [] : [`forwarding from ${counted(p.forwarding, 'person', 'people')}`]),
    ]
    return parts.length === 0 ? p.action : `${p.action}, with ${lists.format(parts)}`
  },
  removedGrants: (p: { user: string; people: string }): string =>
    `Permissions between ${p.user} and ${p.people} go along.`,
  removedFromGroups: (p: { user: string; groups: string }): string => `${p.user} leaves ${p.groups}.`,
  removedForwarding: (p: { user: string; people: string }): string =>
    `Mail of ${p.people} is no longer sent on to ${p.user}.`,
  nothingToChange: (p: { user: string }): string => `${p.user} is like that already.`,
  licenceChosen: (p: { user: string; subscription: string }): string =>
    `${p.user} gets the licence ${p.subscription}, the only one there is.`,
  sendingRightReplaced: (p: { trustee: string; to: 'SendAs' | 'SendOnBehalf' }): string =>
    p.to === 'SendAs'
      ? `${p.trustee} may now send as the owner instead of on their behalf; one excludes the other.`
      : `${p.trustee} may now send on behalf of the owner instead of as the owner; one excludes the other.`,
  permissionNotHeld: (p: { trustee: string; mailbox: string }): string =>
    `${p.trustee} has none of these rights on the mailbox of ${p.mailbox}.`,
  undoMany: (p: { action: string; count: number }): string =>
    `${p.action} ${counted(p.count, 'object', 'objects')}, this one first`,
  removedHereOnly: (p: { user: string }): string =>
    `${p.user} is still in the directory and comes back with the next synchronization. Remove the person there, or leave them out of its scope.`,
  notForwarding: (p: { user: string }): string => `Mail of ${p.user} is not sent on.`,
  credentialPrompt: 'Give a user name and a password.',
} as const
