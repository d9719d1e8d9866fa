/** What a shell in which nothing was typed yet offers to begin with. */
export const firstCommands = {
  disabled: 'Get-MSOnlineUser -Disabled',
  departments: 'Get-MSOnlineUser | Group-Object Department -NoElement | Sort-Object Count -Descending',
  largest: 'Get-MSOnlineUser | Sort-Object MailboxSize -Descending | Select-Object DisplayName, MailboxSize -First 5',
  latest: 'Get-TenantJournal -First 5',
  help: 'Get-Help Add-MSOnlineMailPermission -Examples',
} as const
