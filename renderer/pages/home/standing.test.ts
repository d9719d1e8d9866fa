import { expect, test } from 'vitest'
import { PsObject, type Value } from '../../../shared/values.ts'
import { licencesOf, thingsToLookAt } from './standing.ts'

const tenant = (properties: Record<string, Value>) => PsObject.of('Tenant', properties)
const licence = (Name: string, Seats: number, Used: number) => PsObject.of('TenantLicence', { Name, Seats, Used })

test('a tenant in order has nothing to look at', () => {
  expect(thingsToLookAt(tenant({ PasswordExpired: 0, Licences: [licence('Mail Standard', 150, 40)] }))).toEqual([])
})

test('what wants a hand leads to the list behind it', () => {
  const figures = { PasswordExpired: 14, ForwardingOutside: 6, Awaiting: 9, Licences: [licence('Mail', 150, 147)] }
  expect(thingsToLookAt(tenant(figures)).map(({ kind, to }) => [kind, to])).toEqual([
    ['expired', '/users?filter=PasswordExpired'],
    ['outside', '/users?filter=ForwardingOutside'],
    ['seats', '/settings?at=licences'],
    ['awaiting', '/users?filter=Awaiting'],
  ])
})

test('seats are short when one in twenty is left, not when none were bought', () => {
  const all = [licence('None', 0, 0), licence('Plenty', 100, 94), licence('Few', 100, 95), licence('Full', 10, 10)]
  const short = licencesOf(tenant({ Licences: all })).filter(each => each.short)
  expect(short.map(each => each.name)).toEqual(['Few', 'Full'])
})
