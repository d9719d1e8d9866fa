import { randomInt } from 'node:crypto'
import type { CommonPasswords } from '../../shared/common-passwords.ts'
import { missedPasswordRules, type PasswordPerson, type PasswordPolicy } from '../../shared/password-policies.ts'
import { passwordWords } from '../../shared/password-words.ts'

export type PasswordStyle = 'characters' | 'words'

/**
 * A password by the system's random source that meets the policy for that person.
 * - `characters`: 16 (or the policy's least, if more) out of 62 that cannot be taken for one another: 95 bits, less the
 *   tenth of a bit that refusing the few without three classes costs.
 * - `words`: as many short words as fit, at most five, with a figure at the end: `amber-Pond-kite7`. Where 16 characters are the
 *   most (BPOS) three words of four or five letters fit: 36 bits, good for a password that is changed at first sign-in;
 *   five words carry 60 bits.
 */
export function generatePassword(
  policy: PasswordPolicy,
  style: PasswordStyle,
  person: PasswordPerson,
  common: CommonPasswords,
): string {
  const propose = style === 'characters' ? charactersFor(policy) : wordsFor(policy)
  for (;;) {
    const password = propose()
    if (missedPasswordRules(policy, password, person, common).length === 0) return password
  }
}

/** Without I l 1, O o 0; the signs need no quoting in a spreadsheet, and none opens a formula. */
const unambiguous = [...'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%*?:']
const usualLength = 16

function charactersFor(policy: PasswordPolicy): () => string {
  const length = Math.min(Math.max(usualLength, policy.minLength), policy.maxLength)
  return () => Array.from({ length }, () => pick(unambiguous)).join('')
}

const separators = ['-', '.', '_', '+']
const figures = [...'23456789']
const mostWords = 5
const shortestWord = 4

function wordsFor(policy: PasswordPolicy): () => string {
  const count = Math.min(mostWords, Math.floor(policy.maxLength / (shortestWord + 1)))
  const letters = policy.maxLength - count
  const fitting = passwordWords.filter(word => word.length <= letters - (count - 1) * shortestWord)
  return () => {
    const capital = randomInt(count)
    const words = Array.from({ length: count }, (_, at) =>
      at === capital ? capitalized(pick(fitting)) : pick(fitting),
    )
    return words.join(pick(separators)) + pick(figures)
  }
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function pick(from: readonly string[]): string {
  return from[randomInt(from.length)] ?? ''
}
