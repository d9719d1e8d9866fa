import { problem } from '../../problem.ts'

/** What can go wrong with the tenant's own objects and rules. */
export const tenantErrors = {
  UserNotFound: problem(
    'ObjectNotFound',
    (p: { identity: string }) => `There is no user "${p.identity}".`,
    () => 'Give a user name, an address, a display name or an id; Get-MSOnlineUser -Search finds people by any part of a name.',
  ),
  UserNotUnique: problem(
    'InvalidArgument',
    (p: { identity: string; owners: string }) => `"${p.identity}" is the display name of more than one person: ${p.owners}.`,
    () => 'Name the person by address.',
  ),
  ObjectNotFound: problem(
    'ObjectNotFound',
    (p: { kind: string; identity: string }) => `There is no ${p.kind} "${p.identity}".`,
  ),
  AddressInUse: problem(
    'ResourceExists',
    (p: { address: string; owner: string }) => `The address ${p.address} belongs to ${p.owner}.`,
    () => 'Choose another address, or take it from its owner first with Remove-MSOnlineUserAddress.',
  ),
  DomainNotInTenant: problem(
    'InvalidArgument',
    (p: { domain: string; domains: string }) => `The domain ${p.domain} is not one of this tenant. Its domains are ${p.domains}.`,
    () => 'Use one of them, or add the domain with Add-TenantDomain.',
  ),
  NoLicenceFree: problem(
    'LimitsExceeded',
    (p: { subscription: string; used: number; seats: number }) =>
      `${p.subscription} has no licence left: ${p.used} of ${p.seats} are in use.`,
    () => 'Remove a person, release a licence with Disable-MSOnlineUser -ReleaseLicence, or raise the seats with Set-TenantSubscription.',
  ),
} as const
