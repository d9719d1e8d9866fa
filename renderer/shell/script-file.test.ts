import { expect, test } from 'vitest'
import { argumentsOf, scriptText } from './script-file.ts'

test('a script reads right in UTF-8, UTF-16 and Windows-1252', () => {
  const text = "'Größe – 5 €'"
  const wide = (swap: boolean) =>
    Uint8Array.from([
      ...(swap ? [0xfe, 0xff] : [0xff, 0xfe]),
      ...Array.from(text, letter => letter.charCodeAt(0)).flatMap(code =>
        swap ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8],
      ),
    ])
  const utf8 = new TextEncoder().encode(text)
  expect(scriptText(utf8)).toBe(text)
  expect(scriptText(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]))).toBe(text)
  expect(scriptText(wide(false))).toBe(text)
  expect(scriptText(wide(true))).toBe(text)
  const windows = Array.from(text, letter => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0))
  expect(scriptText(Uint8Array.from(windows))).toBe(text)
})

test('arguments are parted at blanks, but not inside quotes', () => {
  expect(argumentsOf('  -Team "Sales North" -Most:2 \'it"s\' ""')).toEqual([
    '-Team',
    'Sales North',
    '-Most:2',
    'it"s',
    '',
  ])
  expect(argumentsOf(' ')).toEqual([])
})
