import { describe, expect, test } from 'vitest'
import { passwordPolicies } from './password-policies.ts'
import {
  afterWrongPassword,
  isLockedOut,
  isRemembered,
  noFailedSignIns,
  ownChangeAllowedFrom,
  passwordStanding,
  type LockoutState,
} from './password-standing.ts'

const { BPOS, Entra, NIST } = passwordPolicies
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const set = Date.UTC(2026, 0, 1)
const password = { passwordSetAt: set, mustChangePassword: false, passwordNeverExpires: false }

describe('the age of a password', () => {
  test.each([
    [0, 'valid'],
    [75, 'valid'],
    [76, 'warning'],
    [89, 'warning'],
    [90, 'expired'],
    [91, 'expired'],
  ])('of %i days under BPOS: %s', (days, standing) => {
    expect(passwordStanding(BPOS, password, set + days * day)).toEqual({ standing, expiresAt: set + 90 * day })
  })

  test('does not matter where it never expires, and less than that it must be changed', () => {
    const late = set + 1000 * day
    expect(passwordStanding(BPOS, { ...password, passwordNeverExpires: true }, late).standing).toBe('valid')
    expect(passwordStanding(NIST, password, late)).toEqual({ standing: 'valid', expiresAt: null })
    expect(passwordStanding(BPOS, { ...password, mustChangePassword: true }, late).standing).toBe('must-change')
    expect(passwordStanding(BPOS, { ...password, passwordSetAt: null }, late).standing).toBe('none')
  })
})

test('people change their own password once in 24 hours under BPOS, at once when they must', () => {
  expect(ownChangeAllowedFrom(BPOS, password, set + day - 1)).toBe(set + day)
  expect(ownChangeAllowedFrom(BPOS, password, set + day)).toBeNull()
  expect(ownChangeAllowedFrom(BPOS, { ...password, mustChangePassword: true }, set + 1)).toBeNull()
  expect(ownChangeAllowedFrom(Entra, password, set + 1)).toBeNull()
})

test.each([
  ['BPOS', 24],
  ['Entra', 1],
  ['NIST', 0],
] as const)('%s remembers %i passwords', async (name, remembered) => {
  const hashes = Array.from({ length: 30 }, (_, age) => `hash of ${age}`)
  const verify = async (hash: string, typed: string): Promise<boolean> => hash === `hash of ${typed}`
  const found = await Promise.all(
    hashes.map((_, age) => isRemembered(passwordPolicies[name], String(age), hashes, verify)),
  )
  expect(found.filter(Boolean)).toHaveLength(remembered)
  expect(found.lastIndexOf(true)).toBe(remembered - 1)
})

describe('wrong passwords under BPOS', () => {
  const failing = (times: number, from: LockoutState = noFailedSignIns): LockoutState =>
    Array.from({ length: times }).reduce<LockoutState>(state => afterWrongPassword(BPOS, state, set), from)

  test('lock at the fifth for fifteen minutes', () => {
    expect(isLockedOut(failing(4), set)).toBe(false)
    const locked = failing(5)
    expect(isLockedOut(locked, set + 15 * minute - 1000)).toBe(true)
    expect(isLockedOut(locked, set + 15 * minute)).toBe(false)
  })

  test('neither count nor prolong while locked, and count from one after it', () => {
    const locked = failing(5)
    expect(failing(3, locked)).toEqual(locked)
    expect(afterWrongPassword(BPOS, locked, set + 15 * minute)).toEqual({ failedSignIns: 1, lockedUntil: null })
  })
})
