import type { GrantFilter } from '../../user-lists.ts'

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const filters: Readonly<Record<GrantFilter, string>> = {
  FullAccess: 'Full access',
  SendAs: 'Send as',
  SendOnBehalf: 'Send on behalf',
  TrustedUserDisabled: 'Held by disabled people',
  MailboxDisabled: 'On disabled mailboxes',
}

/** Words of the Permissions page. */
export const permissionsTexts = {
  title: 'Permissions',
  search: 'Search mailboxes and people',
  grant: 'Grant',
  permissions: (n: number) => count(n, 'permission', 'permissions'),
  reading: 'Reading permissions…',
  filters,
  forwardOutside: (n: number) => `${count(n, 'mailbox forwards', 'mailboxes forward')} to outside addresses`,
  columns: { mailbox: 'Mailbox', person: 'Person with the right', rights: 'May' },
  emptyTitle: 'Nobody opens the mailbox of another',
  emptyText: 'Grant a right: opening a mailbox, sending as its owner, or sending on behalf of it.',
  nothingTitle: 'No permission fits',
  nothingText: 'Every word and every filter must fit. Take one away.',
  showAll: 'Show all permissions',
  revokeOne: 'Revoke…',
  revokeMany: (n: number) => `Revoke ${count(n, 'permission', 'permissions')}`,
  pane: 'Who can open what',
  closePane: 'Close the picture',
  opensMailbox: (name: string) => `Can open the mailbox of ${name}`,
  opensMailboxNobody: 'Nobody but the owner.',
  canOpen: (name: string) => `${name} can open`,
  canOpenNothing: 'Only the own mailbox.',
  more: (n: number) => `${n.toLocaleString('en')} more: search the list for all`,
  openPerson: 'Open the person',
  gone: 'There is nobody here any more',
  goneText: 'The person was removed, and the permissions with them. Activity can take it back.',
} as const
