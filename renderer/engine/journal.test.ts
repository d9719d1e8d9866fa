import { expect, test } from 'vitest'
import { PsObject } from '../../shared/values.ts'
import { changesOf, cmdletsOf, titleOfLine, undoneOf } from './journal.ts'

test('a run is named by its job, or by the cmdlet that writes', () => {
  expect(titleOfLine("Add-MSOnlineUser a@b.example; Enable-MSOnlineUser a@b.example -UserLocation 'BE'")).toBe(
    'Provision a user',
  )
  expect(titleOfLine('Get-MSOnlineUser -Disabled | Remove-MSOnlineUser')).toBe('Remove a user')
  expect(titleOfLine('Add-MSOnlineUser a@b.example; Add-MSOnlineUser c@b.example')).toBe('Add a user')
  expect(titleOfLine('get-tenant')).toBe('Show the tenant')
  expect(titleOfLine('monday.ps1, SHA-256 0f0f')).toBe('monday.ps1, SHA-256 0f0f')
})

test('a run is undone in part until nothing is left of it', () => {
  const run = (names: Record<string, string | null>) => PsObject.of('TenantRun', names)
  expect(undoneOf(run({ UndoneBy: null, PartlyUndoneBy: null }))).toBe('no')
  expect(undoneOf(run({ UndoneBy: null, PartlyUndoneBy: 'r2' }))).toBe('partly')
  expect(undoneOf(run({ UndoneBy: 'r3', PartlyUndoneBy: null }))).toBe('whole')
})

test('a line names each of its cmdlets once, and no word in quotes', () => {
  expect(cmdletsOf("Set-MSOnlineUser ann -City 'Get-Tenant'; Set-MSOnlineUser tom")).toEqual(['Set-MSOnlineUser'])
})

test('an operation of the journal reads as changes of objects', () => {
  const field = PsObject.of('TenantFieldChange', { Field: 'City', Before: null, After: 'Ghent' })
  const change = { Name: 'Ann', Entity: 'user', Change: 'change', Fields: [field], Id: '1' }
  expect(changesOf(PsObject.of('TenantOperation', { Changes: [PsObject.of('TenantChange', change)] }))).toEqual([
    {
      entity: 'user',
      id: '1',
      name: 'Ann',
      change: 'change',
      fields: [{ field: 'City', before: null, after: 'Ghent' }],
    },
  ])
  expect(changesOf(new PsObject())).toEqual([])
})
