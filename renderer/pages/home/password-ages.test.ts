import { expect, test } from 'vitest'
import { PsObject } from '../../../shared/values.ts'
import { passwordAgesOf, policyOf } from './password-ages.ts'

const tenant = (PasswordPolicy: string) =>
  PsObject.of('Tenant', {
    PasswordPolicy,
    PasswordAges: [
      [30, 38],
      [60, 46],
      [90, 41],
      [null, 14],
    ].map(([UpToDays = null, Users = null]) => PsObject.of('TenantPasswordAge', { UpToDays, Users })),
  })

test('only ages that the policy no longer allows are warned of', () => {
  expect(passwordAgesOf(tenant('BPOS')).map(({ users, alarm }) => [users, alarm])).toEqual([
    [38, false],
    [46, false],
    [41, false],
    [14, true],
  ])
  expect(passwordAgesOf(tenant('NIST')).some(age => age.alarm)).toBe(false)
})

test('each age begins where the one before ends', () => {
  expect(passwordAgesOf(tenant('BPOS')).map(age => age.label)).toEqual(['0–30', '30–60', '60–90', 'over 90'])
})

test('a policy that is not known sets no limit', () => {
  expect(policyOf(tenant('Later'))).toBeUndefined()
})
