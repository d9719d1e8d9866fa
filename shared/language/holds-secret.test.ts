import { expect, test } from 'vitest'
import { definitions } from '../cmdlets/index.ts'
import { holdsSecret } from './holds-secret.ts'

const find = (name: string) =>
  definitions.find(each => [each.name, ...(each.aliases ?? [])].some(known => known.toLowerCase() === name.toLowerCase()))

test.each([
  "Set-MSOnlineUserPassword ann -Password 'Tr0ub4dor'",
  "set-msonlineuserpassword ann -Pass:'Tr0ub4dor'",
  'Get-MSOnlineUser ann | Set-MSOnlineUserPassword -Password Tr0ub4dor',
  "$p = ConvertTo-SecureString 'Tr0ub4dor' -AsPlainText -Force",
  "$password = 'Tr0ub4dor'",
  '$cred.Password; [string]$secret = "Tr0ub4dor"',
  "foreach ($u in $all) { if ($u) { $u | Enable-MSOnlineUser -Password 'Tr0ub4dor' } }",
  "$a = @{ Identity = 'ann'; Password = 'Tr0ub4dor' }; Set-MSOnlineUserPassword @a",
  "Set-MSOnlineUserPassword ann -Password ('Tr0ub' + '4dor')",
  "Connect-Somewhere -ApiToken 'Tr0ub4dor'",
  "Set-MSOnlineUserPassword ann -Password 'Tr0ub",
])('a secret as it stands is seen: %s', line => {
  expect(holdsSecret(line, find)).toBe(true)
})

test.each([
  'Set-MSOnlineUserPassword ann -Password $p',
  "Set-MSOnlineUserPassword ann -Password (Read-Host 'New password' -AsSecureString)",
  'Get-MSOnlineUser -Search ann | Set-MSOnlineUser -City Ghent',
  "Set-MSOnlineUserPasswordNeverExpire ann -PasswordNeverExpires $true",
  '$password = Read-Host -AsSecureString',
  "Write-Host 'All done'; 1 + 1",
])('what holds none may be kept: %s', line => {
  expect(holdsSecret(line, find)).toBe(false)
})
