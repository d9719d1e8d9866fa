import { expect, test } from 'vitest'
import { errorRecord } from '../../shared/errors.ts'
import { inFieldWords } from './field-words.ts'

const labels = new Map([
  ['Password', 'Password'],
  ['GeneratePassword', 'Generate a password'],
  ['UserLocation', 'Location'],
  ['Force', 'Even so'],
  ['ReleaseLicence', 'Release the licence'],
])

const advised = (sentence: string | undefined) => inFieldWords(sentence ?? '', labels)

test('a parameter that advice names is said as the field is labelled', () => {
  expect(advised(errorRecord('LocationNeeded', { user: 'Ann' }).advice)).toMatch(/ "Location"/)
  expect(advised(errorRecord('PasswordSaidTwice', {}).message)).toMatch(/^"Password" \S+ "Generate a password" /)
  expect(advised('Redirect it with Set-MSOnlineAlternateRecipient, or add -Force: it stays.')).toMatch(/add "Even so":/)
})

test('what is typed in a line stays so, and a parameter without a field is left', () => {
  for (const sentence of [
    'Release it with Disable-MSOnlineUser -ReleaseLicence.',
    "Or with Set-MSOnlineUser 'ann' -Password now.",
    'Give -ChangePasswordOnNextLogon.',
    'A word-Password, and -password in small letters.',
  ])
    expect(advised(sentence)).toBe(sentence)
})
