import { expect, test } from 'vitest'
import { formOf } from './form-of-line.ts'

test('one cmdlet with plain values is its form; secrets that are only asked for stay open', () => {
  expect(formOf('Set-MSOnlineUser ann -City Ghent')).toEqual({
    cmdlet: 'Set-MSOnlineUser',
    presets: { Identity: 'ann', City: 'Ghent' },
  })
  expect(formOf('Set-MSOnlineUserPassword ann -Password (Read-Host -AsSecureString)')).toEqual({
    cmdlet: 'Set-MSOnlineUserPassword',
    presets: { Identity: 'ann' },
  })
})

test.each([
  '',
  'Get-MSOnlineUser | Set-MSOnlineUser -City Ghent',
  'Get-Tenant; Get-Tenant',
  'Set-MSOnlineUser $name',
  'if (1) {',
])('%j is no form', text => {
  expect(formOf(text)).toBeUndefined()
})
