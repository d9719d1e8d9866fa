import type { CommonPasswords } from './common-passwords.ts'

export const passwordPolicyNames = ['BPOS', 'Entra', 'NIST'] as const
export type PasswordPolicyName = (typeof passwordPolicyNames)[number]

/** The rules a password itself can meet or miss, in the order in which a person is shown them. */
export const passwordRules = [
  'minimum-length',
  'maximum-length',
  'characters',
  'classes',
  'names',
  'blocklist',
] as const
export type PasswordRule = (typeof passwordRules)[number]

/** One named set of rules about passwords. Lengths count characters (code points) after NFKC. */
export interface PasswordPolicy {
  readonly name: PasswordPolicyName
  /** Rises whenever a figure of the policy changes. */
  readonly version: number
  readonly minLength: number
  readonly maxLength: number
  /** `ascii`: letters, figures and signs; `ascii-space`: and blanks; `unicode`: anything but control characters. */
  readonly characters: 'ascii' | 'ascii-space' | 'unicode'
  /** How many of capital letters, small letters, figures and signs must occur; 0 asks for none. */
  readonly classes: 0 | 3
  /** Whether user name and display name may not occur in it. */
  readonly refusesNames: boolean
  readonly refusesCommon: boolean
  /** How many earlier passwords, the current one included, may not come back. */
  readonly history: number
  /** Hours after which people may change their own password again. */
  readonly minAgeHours: number
  /** Days after which it must be changed; null where it never must. */
  readonly maxAgeDays: number | null
  /** Days before that in which people are warned. */
  readonly warningDays: number
  /** Wrong passwords in a row after which sign-in is locked. */
  readonly lockoutFailures: number
  readonly lockoutMinutes: number
}

/**
 * The policies a tenant chooses from.
 * - BPOS: Microsoft Online Services, "About User Passwords" (2013): 8 to 16 characters, no Unicode, three of four
 *   classes, neither user nor display name, the last 24 remembered, 90 days, one own change in 24 hours, a warning 14
 *   days before; five failures lock for 15 minutes.
 * - Entra: Microsoft Entra ID, "Password policies and account restrictions": 8 to 256 characters, no Unicode, three of
 *   four classes, not the current one, 90 days with a warning 14 days before; ten failures lock for one minute; names
 *   and common passwords are refused as its banned list does.
 * - NIST: SP 800-63B-4 for a password alone: 15 characters or more, any character, no classes, no periodic change, a
 *   blocklist. It asks for at most 100 failures in a row; ten and 15 minutes are our choice within that.
 */
export const passwordPolicies: Readonly<Record<PasswordPolicyName, PasswordPolicy>> = {
  BPOS: {
    name: 'BPOS',
    version: 1,
    minLength: 8,
    maxLength: 16,
    characters: 'ascii',
    classes: 3,
    refusesNames: true,
    refusesCommon: false,
    history: 24,
    minAgeHours: 24,
    maxAgeDays: 90,
    warningDays: 14,
    lockoutFailures: 5,
    lockoutMinutes: 15,
  },
  Entra: {
    name: 'Entra',
    version: 1,
    minLength: 8,
    maxLength: 256,
    characters: 'ascii-space',
    classes: 3,
    refusesNames: true,
    refusesCommon: true,
    history: 1,
    minAgeHours: 0,
    maxAgeDays: 90,
    warningDays: 14,
    lockoutFailures: 10,
    lockoutMinutes: 1,
  },
  NIST: {
    name: 'NIST',
    version: 1,
    minLength: 15,
    maxLength: 256,
    characters: 'unicode',
    classes: 0,
    refusesNames: true,
    refusesCommon: true,
    history: 0,
    minAgeHours: 0,
    maxAgeDays: null,
    warningDays: 0,
    lockoutFailures: 10,
    lockoutMinutes: 15,
  },
}

/** Whose password it is to be; what is unknown is left out. */
export interface PasswordPerson {
  /** The user name, with or without its domain. */
  readonly userName?: string
  readonly displayName?: string
}

/** One rule and whether the password meets it. */
export interface PasswordRuleResult {
  readonly rule: PasswordRule
  readonly met: boolean
}

/**
 * Judges a password by every rule of the policy that it can be judged by alone, in the order of `passwordRules`; rules
 * that the policy does not have are left out, and so is the one about common passwords while these are not at hand. An
 * empty text meets none. History and age are the engine's.
 */
export function checkPassword(
  policy: PasswordPolicy,
  password: string,
  person: PasswordPerson,
  common: CommonPasswords | undefined,
): PasswordRuleResult[] {
  const text = password.normalize('NFKC')
  const length = characterCount(text)
  const results: PasswordRuleResult[] = [
    { rule: 'minimum-length', met: length >= policy.minLength },
    { rule: 'maximum-length', met: length <= policy.maxLength },
    { rule: 'characters', met: allowed[policy.characters].test(password) },
  ]
  if (policy.classes > 0) results.push({ rule: 'classes', met: classesIn(text) >= policy.classes })
  if (policy.refusesNames) results.push({ rule: 'names', met: !containsName(text, person) })
  if (policy.refusesCommon && common !== undefined) {
    results.push({ rule: 'blocklist', met: !isCommonPassword(text, common) })
  }
  return text === '' ? results.map(({ rule }) => ({ rule, met: false })) : results
}

/** The rules the password misses; empty means that it will do. */
export function missedPasswordRules(
  policy: PasswordPolicy,
  password: string,
  person: PasswordPerson,
  common: CommonPasswords,
): PasswordRule[] {
  return checkPassword(policy, password, person, common)
    .filter(result => !result.met)
    .map(result => result.rule)
}

const allowed = {
  ascii: /^[\x21-\x7e]*$/,
  'ascii-space': /^[\x20-\x7e]*$/,
  unicode: /^[^\p{Cc}\p{Cs}]*$/u,
} as const satisfies Record<PasswordPolicy['characters'], RegExp>

const classPatterns = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/]

function classesIn(text: string): number {
  return classPatterns.filter(pattern => pattern.test(text)).length
}

function characterCount(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** Names shorter than this occur in too many good passwords to be refused. */
const shortestName = 3

/** Dots, blanks and hyphens do not hide a name: AnnVerstraeten holds ann.verstraeten. */
function containsName(text: string, { userName = '', displayName = '' }: PasswordPerson): boolean {
  const plain = withoutSigns(text)
  return [userName.split('@', 1)[0] ?? '', displayName]
    .map(withoutSigns)
    .some(name => name.length >= shortestName && plain.includes(name))
}

function withoutSigns(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether it is a password that everybody tries: listed, a row of keys, a repetition, or one of these thinly disguised. */
export function isCommonPassword(password: string, common: CommonPasswords): boolean {
  const lower = password.toLowerCase()
  const plain = withoutDisguise(lower)
  return [lower, plain, trimmed(lower), trimmed(plain)].some(text => {
    const unit = repeatedUnit(text)
    const repeats = unit.length < text.length
    return common.has(text) || (repeats && unit.length < 4) || common.has(unit) || isRowOfKeys(unit)
  })
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
}

function withoutDisguise(text: string): string {
  return text.replace(/[@431!0$57]/g, sign => disguises[sign] ?? sign)
}

/** The text without figures and signs around it, where these are the lesser part; else the text itself. */
function trimmed(text: string): string {
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return core.length >= text.length * leastCore ? core : text
}

/** From here on the word in the middle is what a guesser would find: summer2024!!! yes, 83917462!max no. */
const leastCore = 0.4

const rows = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  'qwertzuiop',
]
const rowsBothWays = rows.flatMap(row => [row, [...row].reverse().join('')])

function isRowOfKeys(text: string): boolean {
  return text.length > 2 && rowsBothWays.some(row => row.includes(text))
}

/** The part that the whole text repeats, the last time perhaps in part: abcabcab repeats abc. Else the text itself. */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.startsWith(text.slice(length))) return text.slice(0, length)
  }
  return text
}
