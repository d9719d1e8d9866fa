import { expect, test } from 'vitest'
import { argumentsOf, savedScript, scriptText } from './script-file.ts'

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

test('what is saved is the text in the line, else what ran, without secrets, what-ifs and files', () => {
  const summary = {
    id: '1',
    outcome: 'completed',
    errors: 0,
    changed: 0,
    whatIf: false,
    undoable: false,
    milliseconds: 1,
  } as const
  const entry = (text: string, more: object = {}) => ({ text, whatIf: false, summary, ...more })
  const ran = [
    entry('$n = 1'),
    entry("$password = 'Canary-Plum-42'"),
    entry('Get-Tenant', { whatIf: true }),
    entry('Get-Date', { file: 'a.ps1' }),
    entry('if ($n) {\n  $n\n}\n'),
    entry('Start-Sleep 60', { summary: undefined }),
  ]
  expect(savedScript(' ', ran)).toBe('$n = 1\r\nif ($n) {\r\n  $n\r\n}\r\n')
  expect(savedScript('Get-Tenant', ran)).toBe('Get-Tenant\r\n')
  expect(savedScript('', [])).toBe('')
})
