import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCommonPasswords } from './common-passwords.ts'
import {
  checkPassword,
  isCommonPassword,
  missedPasswordRules,
  passwordPolicies,
  passwordPolicyNames,
  passwordRules,
} from './password-policies.ts'

const { BPOS, Entra, NIST } = passwordPolicies
const common = await loadCommonPasswords()
const ann = { userName: 'ann.verstraeten@fernwick.example', displayName: 'Ann Verstraeten' }

describe('a password under BPOS', () => {
  test.each([
    ['Otter7k', ['minimum-length']],
    ['Otter7kz', []],
    ['Otter7kzOtter7kz', []],
    ['Otter7kzOtter7kzx', ['maximum-length']],
    ['otterotter7', ['classes']],
    ['otterOtter', ['classes']],
    ['OTTEROTTER7', ['classes']],
    ['otterOtter7', []],
    ['otter-otter7', []],
    ['OTTER-OTTER-7', []],
    ['Ottér-otter7', ['characters']],
    ['Otter otter7', ['characters']],
    ['Otter\u0000otter7', ['characters']],
    ['Ann.Verstraeten7', ['names']],
    ['xAnnVerstraeten7', ['names']],
    ['Password1', []],
    ['', ['minimum-length', 'maximum-length', 'characters', 'classes', 'names']],
  ])('%j misses %j', (password, missed) => {
    expect(missedPasswordRules(BPOS, password, ann, common)).toEqual(missed)
  })

  test('takes every sign of the keyboard', () => {
    for (let code = 0x21; code < 0x7f; code++) {
      expect(missedPasswordRules(BPOS, `Otter7k${String.fromCharCode(code)}`, {}, common)).toEqual([])
    }
  })
})

describe('a password under Entra', () => {
  test.each([
    ['Otter7k', ['minimum-length']],
    ['Otter otter7', []],
    ['éOtter otter7', ['characters']],
    ['Otter otter7é', ['characters']],
    [`${'Otter7k!'.repeat(32)}`, []],
    [`${'Otter7k!'.repeat(32)}x`, ['maximum-length']],
    ['P@ssw0rd2024!', ['blocklist']],
  ])('%j misses %j', (password, missed) => {
    expect(missedPasswordRules(Entra, password, ann, common)).toEqual(missed)
  })
})

describe('a password under NIST', () => {
  test.each([
    ['fjordeneerblijf', []],
    ['fjordeneerblij', ['minimum-length']],
    ['\u0007fjordeneerblijf', ['characters']],
    ['fjordeneerblijf\u0007', ['characters']],
    ['žluťoučký kůň 🐎🐎', []],
    ['passwordpassword', ['blocklist']],
    ['1234567890123456', ['blocklist']],
    ['aaaaaaaaaaaaaaaa', ['blocklist']],
    ['the ann verstraeten song', ['names']],
  ])('%j misses %j', (password, missed) => {
    expect(missedPasswordRules(NIST, password, ann, common)).toEqual(missed)
  })

  test('counts characters, not their halves or their parts', () => {
    expect(missedPasswordRules(NIST, '🐎'.repeat(14), {}, common)).toContain('minimum-length')
    expect(missedPasswordRules(NIST, 'é'.normalize('NFD').repeat(14), {}, common)).toContain('minimum-length')
  })
})

test('common passwords are found behind capitals, figures for letters and figures around', () => {
  for (const password of [
    'password',
    'PassWord',
    'Pa$$w0rd',
    '123password!',
    'Summer2024!!!',
    'abcdefgh',
    '98765432',
    'qwertyqwerty',
    'Welkom2024!',
    'Donderdag1!',
    'Voxstrange#1',
  ]) {
    expect(isCommonPassword(password, common), password).toBe(true)
  }
  for (const password of ['83917462!max', '2948#ab73', 'quiet-otter-mends', 'x'])
    expect(isCommonPassword(password, common), password).toBe(false)
})

test('the list of common passwords is in the form in which it is searched', () => {
  expect(common.size).toBeGreaterThan(49_000)
  expect([...common].filter(password => password !== password.toLowerCase() || password === '')).toEqual([])
})

test('every policy answers for each of its rules once, in order, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...passwordPolicyNames),
      fc.string({ unit: 'binary', maxLength: 300 }),
      (name, password) => {
        const rules = checkPassword(passwordPolicies[name], password, ann, common).map(result => result.rule)
        expect(rules).toEqual(passwordRules.filter(rule => rules.includes(rule)))
      },
    ),
  )
})

test('each policy judges by its own rules and no others, by common passwords only once these are at hand', () => {
  const rulesOf = (policy: typeof BPOS, known: typeof common | undefined) =>
    checkPassword(policy, 'Otter7kz', ann, known).map(({ rule }) => rule)
  const always = ['minimum-length', 'maximum-length', 'characters']
  expect(rulesOf(BPOS, common)).toEqual([...always, 'classes', 'names'])
  expect(rulesOf(Entra, common)).toEqual([...always, 'classes', 'names', 'blocklist'])
  expect(rulesOf(Entra, undefined)).toEqual([...always, 'classes', 'names'])
  expect(rulesOf(NIST, common)).toEqual([...always, 'names', 'blocklist'])
})

test('a name of three letters is one, in whatever form it is written; one of two is none', () => {
  const missed = (displayName: string) => missedPasswordRules(BPOS, 'Xann-otter7', { displayName }, common)
  expect(missed('Ann')).toEqual(['names'])
  expect(missed('Ａｎｎ')).toEqual(['names'])
  expect(missed('An')).toEqual([])
})

test('the name before the @ is one as well, and whoever has no name hides none', () => {
  const missed = (password: string, person: object) => missedPasswordRules(BPOS, password, person, common)
  expect(missed('Xjdoe-otter7', { userName: 'jdoe@fernwick.example' })).toEqual(['names'])
  expect(missed('Fernwick-otter7', { userName: 'jdoe@fernwick.example' })).toEqual([])
  expect(missed('Planted-otter7', {})).toEqual([])
})

test('a policy says its own name', () => {
  for (const name of passwordPolicyNames) expect(passwordPolicies[name].name).toBe(name)
})

test.each(['qwerty', 'azerty', 'qwertz', 'asdfgh', 'qsdfgh', 'zxcvb', 'abcdef', '345678'])(
  'the row of keys %s is found both ways',
  row => {
    expect(isCommonPassword(row, new Set())).toBe(true)
    expect(isCommonPassword([...row].toReversed().join(''), new Set())).toBe(true)
  },
)

test.each(['@a', '4a', '3e', '1i', '!i', '0o', '$s', '5s', '7t'])('of %s the sign hides no letter', pair => {
  expect(isCommonPassword(`mur${pair.charAt(0)}ver`, new Set([`mur${pair.charAt(1)}ver`]))).toBe(true)
})

test('two keys are no row, a beginning that comes again no repetition, and two fifths of a text are its word', () => {
  for (const password of ['wx', 'wxyw', 'uvtu']) expect(isCommonPassword(password, new Set()), password).toBe(false)
  expect(isCommonPassword('1xq23', new Set(['xq']))).toBe(true)
  expect(isCommonPassword('1xq234', new Set(['xq']))).toBe(false)
})

test('rows of keys, both ways, and short repetitions need no list; disguises are of what is listed', () => {
  const none = new Set<string>()
  for (const password of ['lkjhgf', 'poiuyt', 'zxcvb', 'fedcba', 'abcabcab', 'xyxyxy']) {
    expect(isCommonPassword(password, none), password).toBe(true)
  }
  for (const password of ['wxyqwxyq', 'otter', 'sesame']) expect(isCommonPassword(password, none), password).toBe(false)
  const listed = new Set(['sesame', 'otter'])
  for (const password of ['$e5am3', '0TT3R', 'otterotter', '--sesame9']) {
    expect(isCommonPassword(password, listed), password).toBe(true)
  }
})
