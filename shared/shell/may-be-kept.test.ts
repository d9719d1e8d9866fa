import { expect, test } from 'vitest'
import { secretLines } from '../../e2e/doubles/secret-lines.ts'
import { mayBeKept } from './may-be-kept.ts'

test.each(secretLines('Harbour9tin'))('a secret as it stands is not kept: %s', line => {
  expect(mayBeKept(line)).toBe(false)
})

test.each([
  "Set-MSOnlineUserPassword ann@firm.example 'Harbour-9",
  "Enable-MSOnlineUser ann@firm.example 'Harbour-9",
  "foreach ($w in 'a') { $ww = 'Harbour-9'",
])('broken text that may hold one is not kept: %s', line => {
  expect(mayBeKept(line)).toBe(false)
})

test.each([
  'Set-MSOnlineUserPassword ann@firm.example -GeneratePassword -PasswordStyle words',
  'Set-MSOnlineUserPassword ann@firm.example -GeneratePassword yes -ChangePasswordOnNextLogon $true',
  'Set-MSOnlineUserPassword ann@firm.example -Password (Read-Host -AsSecureString "New password")',
  '$cred = Get-Credential ann; $pw = Read-Host -AsSecureString "New password"',
  "$new = Set-MSOnlineUserPassword 'ann@firm.example' -GeneratePassword",
  "'ann', 'bo' | Set-MSOnlineUserPassword -ChangePasswordOnNextLogon $true",
  "'ann', 'bo' | ForEach-Object { Set-MSOnlineUserPassword $_ -Password $given }",
  "Import-Csv 'people.csv' | ForEach-Object { Set-MSOnlineUserPassword $_.Identity -Password $_.Password }",
  "Get-Content 'one.txt' | ConvertTo-SecureString -AsPlainText -Force",
  "Import-TenantCsv 'people.csv' -Kind Password -Separator ';'",
  "Get-MSOnlineUser -City 'Ghent' | Enable-MSOnlineUser -UserLocation BE -SubscriptionIDs 'Mail Standard'",
  "Get-MSOnlineUser | Select-Object -First 5 -PassThru | Where-Object PasswordNeverExpire -eq 'True'",
  "$p = 'Ghent'; Get-MSOnlineUser -City $p",
  "$compass = 'north'; $passenger = 'Ann'; $spinner = 'on'; $twwo = 2",
  "'Set-MSOnlineUserPassword' | Get-Help",
])('what holds none may be kept: %s', line => {
  expect(mayBeKept(line)).toBe(true)
})
