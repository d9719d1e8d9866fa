import { expect, test } from 'vitest'
import { secretLines } from '../../e2e/doubles/secret-lines.ts'
import { mayBeKept } from './may-be-kept.ts'

test.each(secretLines('Harbour9tin'))('a secret as it stands is not kept: %s', line => {
  expect(mayBeKept(line)).toBe(false)
})

// Each in one way only, so that none of them is held back for another's sake.
test.each([
  "$ann['pass'] = 'Harbour9'",
  "$ann.ww = 'Harbour9'",
  "$c = [SecureString]'Harbour9'",
  'Set-MSOnlineUserPassword ann@firm.example -Password 90210934',
  'Set-MSOnlineUserPassword ann@firm.example -Password "$($n)Harbour9"',
  "New-Variable -Name:pass -Value:'Harbour9'",
  "$a.p = 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -Password $a.p",
  "$a['p'] = 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -Password $a.p",
  "$p = 'Harbour9'; $p = $q; Set-MSOnlineUserPassword ann@firm.example -Password $p",
  "$p = Write-Output 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -Password $p",
  "$p = Invoke-Mine 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -Password $p",
  "$p = Budget-Mine 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -Password $p",
  "'Harbour9' | ForEach-Object { Set-MSOnlineUserPassword ann@firm.example -Password $PSItem }",
  "function f { Set-MSOnlineUserPassword ann@firm.example -Password $input }; 'Harbour9' | f",
  "function f { Set-MSOnlineUserPassword ann@firm.example -Password $args[0] }; f 'Harbour9'",
  "function f($Who, $P) { Set-MSOnlineUserPassword $Who -Password $P }; f $ann 'Harbour9'",
  'Set-MSOnlineUserPassword ann@firm.example -GeneratePassword Harbour1',
  'Set-MSOnlineUserPassword ann@firm.example -GeneratePassword noHarbour',
  "$harbourtrue = 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -GeneratePassword $harbourtrue",
  "$trueharbour = 'Harbour9'; Set-MSOnlineUserPassword ann@firm.example -GeneratePassword $trueharbour",
  'Set-MSOnlineUserPassword -ChangePasswordOnNextLogon Harbour9 ann@firm.example',
  'Set-MSOnlineUserPassword ann@firm.example -ChangePasswordOnNextLogon:Harbour9',
  "Connect-Somewhere -ApiToken:'Harbour9'",
  "$f = { Set-MSOnlineUserPassword ann@firm.example -Password $input }; 'Harbour9' | & $f",
  "$f = { param($x) Set-MSOnlineUserPassword ann@firm.example -Password $x }; & $f 'Harbour9'",
  "$f = { Set-MSOnlineUserPassword ann@firm.example -Password $args[0] }; & $f 'Harbour9'",
  "function f { param([Parameter(ValueFromPipeline)]$x) process { Set-MSOnlineUserPassword ann@firm.example -Password $x } }; 'Harbour9' | f",
  "switch ('Harbour9') { default { Set-MSOnlineUserPassword ann@firm.example -Password $_ } }",
  "'Harbour9' | Tee-Object -Variable v | Out-Null; Set-MSOnlineUserPassword ann@firm.example -Password $v",
  "Write-Output 'Harbour9' -OutVariable +v; Set-MSOnlineUserPassword ann@firm.example -Password $v",
  "'Harbour9' | Write-Output -ov:v; Set-MSOnlineUserPassword ann@firm.example -Password $v",
])('a secret that is written in this way alone is not kept: %s', line => {
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
  "Get-MSOnlineUser -City 'Ghent",
  "'ann@firm.example' | Set-MSOnlineUserPassword -GeneratePassword | ConvertFrom-Csv",
  'Set-MSOnlineUserPassword -ChangePasswordOnNextLogon $TRUE ann@firm.example',
  'Set-MSOnlineUserPassword -ChangePasswordOnNextLogon 1 ann@firm.example',
  'Set-MSOnlineUserPassword -ChangePasswordOnNextLogon 0 ann@firm.example',
  "Set-MSOnlineUserPassword -ChangePasswordOnNextLogon 'No' ann@firm.example",
  'Set-MSOnlineUserPassword -PasswordStyle words ann@firm.example',
  'Set-MSOnlineUserPassword -ChangePasswordOnNextLogon:yes -Identity:ann@firm.example',
  'Test-MSOnlineUserPassword ann@firm.example',
  "$p = Get-MSOnlineUser 'ann@firm.example'; Set-MSOnlineUserPassword ann@firm.example -Password $p",
  "Connect-Somewhere -Name:'Ghent' -ApiToken $t 'here'",
  "Connect-Somewhere -PassThru 'here'",
  "$f = { param($x) Set-MSOnlineUser ann@firm.example -City $x }; & $f 'Ghent'",
  "Get-MSOnlineUser -City 'Ghent' | Tee-Object -Variable people | Set-MSOnlineUserPassword -GeneratePassword",
  "switch ('Ghent') { Ghent { Set-MSOnlineUserPassword ann@firm.example -Password $given } }",
])('what holds none may be kept: %s', line => {
  expect(mayBeKept(line)).toBe(true)
})
