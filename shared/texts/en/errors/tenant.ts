import { problem } from '../../problem.ts'
import { undoObstacleText, type UndoObstacle } from '../undo.ts'

/** What can go wrong with the tenant's own objects and rules. */
export const tenantErrors = {
  UserNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string }) => `There is no user "${p.identity}".`,
    () =>
      'Give a user name, an address, a display name or an id; Get-MSOnlineUser -Search finds people by any part of a name.',
  ),
  UserNotUnique: problem(
    'InvalidArgument',
    (p: { identity: string; owners: string }) =>
      `"${p.identity}" is the display name of more than one person: ${p.owners}.`,
    () => 'Name the person by address.',
  ),
  ObjectNotFound: problem(
    'ObjectNotFound',
    (p: { kind: string; identity: string }) => `There is no ${p.kind} "${p.identity}".`,
  ),
  SubscriptionNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string; subscriptions: string }) => `There is no subscription "${p.identity}".`,
    (p: { subscriptions: string }) =>
      p.subscriptions === ''
        ? 'The tenant has none yet; Add-TenantSubscription adds one.'
        : `The tenant has ${p.subscriptions}; Get-MSOnlineSubscription tells more of them.`,
  ),
  DomainNotFound: problem(
    'ObjectNotFound',
    (p: { domain: string; domains: string }) =>
      `The domain ${p.domain} is not one of this tenant. Its domains are ${p.domains}.`,
  ),
  AddressInUse: problem(
    'ResourceExists',
    (p: { address: string; owner: string; entity?: 'user' | 'group' | 'contact' | undefined }) =>
      `The address ${p.address} belongs to ${{ user: '', group: 'the group ', contact: 'the contact ' }[p.entity ?? 'user']}${p.owner}.`,
    p =>
      p.entity === 'contact' || p.entity === 'group'
        ? `Choose another address: no cmdlet takes one from a ${p.entity}. One that a directory brought is changed there, and the run that brought it can be taken back.`
        : 'Choose another address, or take it from its owner first with Remove-MSOnlineUserAddress.',
  ),
  DomainNotInTenant: problem(
    'InvalidArgument',
    (p: { domain: string; domains: string }) =>
      `The domain ${p.domain} is not one of this tenant. Its domains are ${p.domains}.`,
    () => 'Use one of them, or add the domain with Add-TenantDomain.',
  ),
  NoLicenceFree: problem(
    'LimitsExceeded',
    (p: { subscription: string; used: number; seats: number }) =>
      `${p.subscription} has no licence left: ${p.used} of ${p.seats} are in use.`,
    () =>
      'Remove a person, release a licence with Disable-MSOnlineUser -ReleaseLicence, or raise the seats with Set-TenantSubscription.',
  ),
  DirectoryMastered: problem(
    'InvalidOperation',
    (p: { user: string; parameters: string }) =>
      `${p.user} comes from a directory, which is where ${p.parameters} is kept.`,
    () =>
      'Change it in the directory and synchronize. Licence, password, POP3, forwarding and permissions are changed here.',
  ),
  LocationNeeded: problem(
    'InvalidArgument',
    (p: { user: string }) => `${p.user} has no location yet.`,
    () => 'Give the country where services are used with -UserLocation, such as BE.',
  ),
  SubscriptionNeeded: problem(
    'InvalidArgument',
    (p: { user: string; subscriptions: string }) =>
      p.subscriptions === ''
        ? 'The tenant has no subscription to take a licence from.'
        : `Which licence ${p.user} gets is not said; there are ${p.subscriptions}.`,
    (p: { subscriptions: string }) =>
      p.subscriptions === '' ? 'Add one with Add-TenantSubscription.' : 'Name one with -SubscriptionIDs.',
  ),
  MailServiceNeeded: problem(
    'InvalidArgument',
    (p: { user: string }) => `None of the licences of ${p.user} includes a mailbox, so it can have no size.`,
    () => 'Add a subscription with the service Exchange to -SubscriptionIDs.',
  ),
  MailboxNeeded: problem(
    'InvalidOperation',
    (p: { user: string }) => `${p.user} has no mailbox.`,
    () => 'Activate the person first with Enable-MSOnlineUser.',
  ),
  PasswordNotSaid: problem(
    'InvalidArgument',
    () => 'Nothing to do: neither a password nor whether it has to be changed is given.',
    () => 'Give -Password, -GeneratePassword or -ChangePasswordOnNextLogon.',
  ),
  PasswordSaidTwice: problem('InvalidArgument', () => '-Password and -GeneratePassword exclude each other.'),
  PasswordMissing: problem(
    'InvalidOperation',
    (p: { user: string }) => `${p.user} has no password yet that could be changed.`,
    () => 'Give one with -Password or -GeneratePassword.',
  ),
  OnlyMailboxOfOthers: problem(
    'InvalidOperation',
    (p: { user: string; people: string }) => `All mail of ${p.people} goes to ${p.user} only.`,
    () =>
      'Redirect it first with Set- or Remove-MSOnlineAlternateRecipient, or add -Force: it then stays in their own mailboxes.',
  ),
  PermissionNotSaid: problem(
    'InvalidArgument',
    (p: { rights: string }) => `No right is named; there are ${p.rights}.`,
    () => 'Name at least one of them.',
  ),
  PermissionOnOneself: problem(
    'InvalidArgument',
    (p: { user: string }) => `${p.user} has every right on the own mailbox.`,
  ),
  ForwardingLoop: problem(
    'InvalidArgument',
    (p: { chain: string }) => `Mail would go in a circle: ${p.chain}.`,
    () => 'Choose another recipient, or end one of the other forwardings first.',
  ),
  RecipientNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string }) => `There is no person, group or contact "${p.identity}", and it is no outside address.`,
    () => 'Give a user name, an address or a display name, or a whole address outside the tenant.',
  ),
  RecipientNotUnique: problem(
    'InvalidArgument',
    (p: { identity: string; owners: string }) => `"${p.identity}" is the display name of more than one: ${p.owners}.`,
    () => 'Name it by address.',
  ),
  AddressIsPrimary: problem(
    'InvalidOperation',
    (p: { address: string; user: string }) => `${p.address} is the user name of ${p.user}, which cannot be removed.`,
    () => 'Give the person another user name first with Update-MSOnlineUserAddresses.',
  ),
  AddressNotOwned: problem(
    'ObjectNotFound',
    (p: { address: string; user: string }) => `${p.user} has no other address ${p.address}.`,
  ),
  DomainInUse: problem(
    'InvalidOperation',
    (p: { domain: string; users: number }) =>
      `${p.domain} cannot be removed: ${p.users === 1 ? 'one person has' : `${p.users} people have`} an address there.`,
    () => 'Give them another user name with Update-MSOnlineUserAddresses and take the old address away first.',
  ),
  DomainIsDefault: problem(
    'InvalidOperation',
    (p: { domain: string }) => `${p.domain} is the default domain.`,
    () => 'Choose another default first with Set-Tenant -DefaultDomain.',
  ),
  DomainExists: problem('ResourceExists', (p: { domain: string }) => `The tenant has the domain ${p.domain} already.`),
  SubscriptionExists: problem(
    'ResourceExists',
    (p: { name: string }) => `There is a subscription "${p.name}" already.`,
  ),
  SeatsInUse: problem(
    'InvalidArgument',
    (p: { subscription: string; used: number; seats: number }) =>
      `${p.subscription} has ${p.used} licences in use; it cannot have ${p.seats} seats.`,
    () => 'Release licences first with Disable-MSOnlineUser -ReleaseLicence.',
  ),
  AddressPatternMalformed: problem(
    'InvalidData',
    (p: { pattern: string }) => `"${p.pattern}" is not a pattern for addresses.`,
    () => 'Use {first}, {last}, {f} and {l} with dots, hyphens or underscores between them, such as {first}.{last}.',
  ),
  TemplateNotFound: problem(
    'ObjectNotFound',
    (p: { name: string; templates: string }) => `There is no template "${p.name}".`,
    (p: { templates: string }) =>
      p.templates === '' ? 'The tenant has none yet; Set-TenantTemplate makes one.' : `There are ${p.templates}.`,
  ),
  TemplateStale: problem(
    'InvalidOperation',
    (p: { name: string; gone: string }) => `The template "${p.name}" names what is no longer there: ${p.gone}.`,
    () => 'Save it again without that, by Settings or by Set-TenantTemplate.',
  ),
  TemplateMakesNoAddress: problem(
    'InvalidArgument',
    (p: { name: string }) => `The template "${p.name}" can make no address of this name.`,
    () => 'Give -FirstName and -LastName with letters that an address may have, or the address itself with -Identity.',
  ),
  RunNotFound: problem(
    'ObjectNotFound',
    (p: { run: string }) => `There is no run "${p.run}".`,
    () => 'Get-TenantJournal lists the runs with their ids.',
  ),
  RunNotOver: problem(
    'InvalidOperation',
    (p: { run: string }) => `The run "${p.run}" is still going on.`,
    () => 'Take it back when it is over, or stop it first. A script cannot take itself back; name an earlier run.',
  ),
  NothingToUndo: problem(
    'InvalidOperation',
    (p: { run: string }) => `Of the run ${p.run} there is nothing to take back.`,
  ),
  UndoBlocked: problem(
    'InvalidOperation',
    (p: { object: string; obstacle: UndoObstacle }) => `${p.object} stays as it is: ${undoObstacleText(p.obstacle)}.`,
  ),
  UndoRefused: problem(
    'InvalidOperation',
    (p: { blocked: number; total: number }) =>
      `${p.blocked} of ${p.total} objects cannot be taken back, so nothing was.`,
    () => 'Leave -AllOrNothing out to take the others back.',
  ),
} as const
