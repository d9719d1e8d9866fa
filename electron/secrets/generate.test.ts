import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { times } from '../../e2e/extent.ts'
import { loadCommonPasswords } from '../../shared/common-passwords.ts'
import { setMSOnlineUserPassword } from '../../shared/cmdlets/msonline-user-password.ts'
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

const bits = (ways: bigint) => Math.round(Math.log2(Number(ways)))

/** The ways to choose that many words of the list with at most so many letters in all. */
function wordChoices(count: number, letters: number): bigint {
  const ofLength = (length: number) => BigInt(passwordWords.filter(word => word.length === length).length)
  if (count === 0) return letters < 0 ? 0n : 1n
  return [4, 5, 6, 7, 8].reduce((sum, length) => sum + ofLength(length) * wordChoices(count - 1, letters - length), 0n)
}

/** The texts of that length with signs of at least so many classes; `sizes` counts the signs of each. */
function textChoices(length: number, sizes: readonly number[], least: number): bigint {
  // Exactly these classes: all texts of them, less those that leave one of them out.
  const exactly = (classes: readonly number[]): bigint =>
    subsetsOf(classes).reduce((sum, part) => {
      const all = BigInt(part.reduce((total, size) => total + size, 0)) ** BigInt(length)
      return (classes.length - part.length) % 2 === 0 ? sum + all : sum - all
    }, 0n)
  return subsetsOf(sizes)
    .filter(({ length: classes }) => classes >= least)
    .reduce((sum, each) => sum + exactly(each), 0n)
}

function subsetsOf([first, ...others]: readonly number[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]]
  const without = subsetsOf(others)
  return [...without, ...without.map(each => each.concat(first))]
}

/** How many different ones there are of what the sample shows at one place. */
function variety(sample: readonly string[], shown: (password: string) => string | readonly string[]): number {
  return new Set(sample.flatMap(shown)).size
}

describe.each(passwordPolicyNames)('how hard a password of %s is to guess', name => {
  const policy = passwordPolicies[name]
  const sampleOf = (style: 'characters' | 'words') =>
    Array.from({ length: 3_000 }, () => generatePassword(policy, style, {}, common))

  test('is told as it is', () => {
    const words = sampleOf('words')
    const parts = (password: string) => password.slice(0, -1).split(/[-._+]/)
    const count = parts(words[0] ?? '').length
    const capitals = variety(words, password => String(parts(password).findIndex(word => /^[A-Z]/.test(word))))
    const separators = variety(words, password => password.replaceAll(/[A-Za-z\d]/g, '').slice(0, 1))
    const figures = variety(words, password => password.slice(-1))
    // Separators between the words, and the figure, take a place each.
    const chosen = wordChoices(count, policy.maxLength - count)
    const ofWords = bits(chosen * BigInt(capitals * separators * figures))

    const texts = sampleOf('characters')
    const signs = [...new Set(texts.join(''))]
    const sizes = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/].map(kind => signs.filter(sign => kind.test(sign)).length)
    const ofCharacters = bits(textChoices(texts[0]?.length ?? 0, sizes, policy.classes))

    const told = name === 'BPOS' ? 'under BPOS three' : 'five'
    const { help } = setMSOnlineUserPassword.parameters.find(({ name: each }) => each === 'PasswordStyle') ?? {
      help: '',
    }
    expect(help).toContain(`Sixteen characters (${ofCharacters} bits)`)
    expect(help).toContain(`${told} (${ofWords} bits)`)
    const security = readFileSync(join(import.meta.dirname, '..', '..', 'SECURITY.md'), 'utf8')
    expect(security).toContain(`sixteen characters, ${ofCharacters} bits`)
    expect(security).toContain(name === 'BPOS' ? `under BPOS three, ${ofWords} bits` : `five of them, ${ofWords} bits`)
  })
})
