import { describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { loadCommonPasswords } from '../../shared/common-passwords.ts'
import { missedPasswordRules, passwordPolicies, passwordPolicyNames } from '../../shared/password-policies.ts'
import { generatePassword } from './generate.ts'
import { passwordWords } from '../../shared/password-words.ts'

const common = await loadCommonPasswords()
const ann = { userName: 'ann@fernwick.example', displayName: 'Ann Verstraeten' }

describe.each(passwordPolicyNames)('a password generated under %s', name => {
  const policy = passwordPolicies[name]

  test.each(['characters', 'words'] as const)(
    'of %s meets the policy and never comes twice',
    style => {
      // Words alone give too few passwords for a million without one that comes twice.
      const count = style === 'words' ? 5_000 : times(5_000, 1_000_000)
      const passwords = Array.from({ length: count }, () => generatePassword(policy, style, ann, common))
      expect(passwords.filter(password => missedPasswordRules(policy, password, ann, common).length > 0)).toEqual([])
      expect(new Set(passwords).size).toBe(passwords.length)
    },
    600_000,
  )
})

test('characters are 16, none of which looks like another, all equally frequent at every place', () => {
  const rounds = times(20_000, 62_500)
  const counts = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const password = generatePassword(passwordPolicies.NIST, 'characters', {}, common)
    expect(password).toMatch(/^[^\s01IOlo'"`,;=+@-]{16}$/)
    ;[...password].forEach((character, place) => {
      const key = `${place}${character}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    })
  }
  const symbols = 62
  expect(counts.size).toBe(16 * symbols)
  const expected = rounds / symbols
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  const freedom = 16 * (symbols - 1)
  // Six standard deviations: once in a thousand million runs by chance.
  expect(Math.abs(chiSquare - freedom)).toBeLessThan(6 * Math.sqrt(2 * freedom))
})

test('words are plain, different, and three of them fit into the 16 characters of BPOS', () => {
  expect(new Set(passwordWords).size).toBe(passwordWords.length)
  expect(passwordWords.length).toBeGreaterThan(1024)
  expect(passwordWords.filter(word => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  const listed = new Set(passwordWords)
  for (const [name, count] of [
    ['BPOS', 3],
    ['NIST', 5],
  ] as const) {
    const password = generatePassword(passwordPolicies[name], 'words', {}, common)
    const words = password
      .toLowerCase()
      .slice(0, -1)
      .split(/[-._+]/)
    expect(words).toHaveLength(count)
    expect(words.filter(word => !listed.has(word))).toEqual([])
  }
})
