import { expect, test } from 'vitest'
import { chosenLanguage } from './own-language.ts'

test.each([
  ['{"language":"nl","scheme":"dark"}', 'nl'],
  ['{"language":"system"}', undefined],
  ['{"language":7}', undefined],
  ['{}', undefined],
  ['null', undefined],
  ['', undefined],
  ['{"language":"n', undefined],
])('preferences %s choose %s', (text, language) => {
  expect(chosenLanguage(text)).toBe(language)
})
