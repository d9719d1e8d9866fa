import { expect, test } from 'vitest'
import { againRequest } from './again-request.ts'

const added = "Add-MSOnlineUser -Identity 'ann@firm.example' -DisplayName 'Ann'"

test('one cmdlet fills its own form, but for its secrets', () => {
  expect(againRequest('Set-MSOnlineUserPassword ann -Password (Read-Host -AsSecureString)')).toEqual({
    cmdlet: 'Set-MSOnlineUserPassword',
    presets: { Identity: 'ann' },
  })
})

test('the commands of a job fill its dialog, and suggest nothing that was not said', () => {
  const enabled =
    "Enable-MSOnlineUser -Identity 'ann@firm.example' -Password (Read-Host -AsSecureString) -UserLocation 'BE'"
  const request = againRequest(`${added}; ${enabled}`)
  expect(request).toMatchObject({
    job: 'provision',
    presets: { Identity: 'ann@firm.example', DisplayName: 'Ann', UserLocation: 'BE', Pop3: null, Password: null },
  })
})

test('other commands open as they stand', () => {
  const request = againRequest(`${added}; Get-MSOnlineUser bob | Set-MSOnlineUser -City 'Ghent'`)
  expect(request).toMatchObject({
    pipelines: [[{ cmdlet: 'Add-MSOnlineUser' }], [{ cmdlet: 'Get-MSOnlineUser' }, { cmdlet: 'Set-MSOnlineUser' }]],
  })
})

test.each([
  "Undo-TenantChange 'x'; Get-Tenant",
  `${added}; …`,
  'monday.ps1, SHA-256 0f0f',
  'Set-MSOnlineUser ann -City Ghent; Set-MSOnlineUserPassword bob -Password (Read-Host -AsSecureString)',
])('%s cannot run again from here', line => {
  expect(againRequest(line)).toBeUndefined()
})
