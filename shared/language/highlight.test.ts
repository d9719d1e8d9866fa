import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'
import { scriptText, withoutPrompts } from './prompts.ts'
import { parse } from './parser.ts'
import { syntaxRecord } from './syntax.ts'

const colours = (text: string): readonly string[] =>
  highlight(text)
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

test('every sort of piece has its colour', () => {
  expect(colours('foreach ($u in 1..5GB) { Set-X -City:Ghent [int] "a $b" @p } # done')).toEqual([
    'keyword foreach',
    'punctuation (',
    'variable $u',
    'keyword in',
    'number 1',
    'operator ..',
    'number 5GB',
    'punctuation )',
    'punctuation {',
    'cmdlet Set-X',
    'parameter -City:',
    'text Ghent',
    'text [int]',
    'string "a ',
    'variable $b',
    'string "',
    'variable @p',
    'punctuation }',
    'comment # done',
  ])
  expect(colours('[int]$a.Name -eq 5')).toEqual([
    'type [int]',
    'variable $a',
    'operator .',
    'member Name',
    'operator -eq',
    'number 5',
  ])
})

test('broken text keeps its colours before and behind the error', () => {
  expect(colours('Set-X -City ) ; Get-Y 5')).toEqual([
    'cmdlet Set-X',
    'parameter -City',
    'punctuation )',
    'punctuation ;',
    'cmdlet Get-Y',
    'number 5',
  ])
  expect(colours("Set-X -City 'Gh")).toEqual(['cmdlet Set-X', 'parameter -City', "string 'Gh"])
  expect(colours('if ($a) {')).toEqual(['keyword if', 'punctuation (', 'variable $a', 'punctuation )', 'punctuation {'])
})

test('an error says its line and column, with the line', () => {
  const text = 'Get-A\r\nGet-B |\r\n  | Get-C\r\n'
  const [problem] = parse(text).errors
  if (problem === undefined) throw new Error('read without error')
  expect(problem).toMatchObject({ id: 'EmptyPipeElement', line: 3, column: 3, met: '|', incomplete: false })
  expect(syntaxRecord(problem, text)).toMatchObject({
    id: 'EmptyPipeElement',
    category: 'ParserError',
    place: { line: 3, column: 3, text: '  | Get-C', length: 1 },
  })
})

test('the end of the text points at the bracket that stays open', () => {
  const text = 'Get-A\nif ($a) {\n  Get-B\n'
  expect(parse(text).errors).toMatchObject([
    { id: 'MissingEndCurlyBrace', line: 2, column: 9, met: '', incomplete: true },
  ])
})

test('what is outside the language is named', () => {
  expect(parse('Get-A\nclass Person { }').errors).toMatchObject([{ id: 'UnsupportedConstruct', line: 2, met: 'class' }])
})

test.each([
  ['PS C:\\Users\\ann> Get-A', 'Get-A'],
  ['PS> Get-A | Get-B', 'Get-A | Get-B'],
  ['[server]: PS C:\\> Get-A', 'Get-A'],
  ['PS FERNWICK> if (1) {\n>> Get-A\n>> }\nPS FERNWICK> Get-B', 'if (1) {\nGet-A\n}\nGet-B'],
  ['Get-A\nPSomething > $null', 'Get-A\nPSomething > $null'],
  ['Get-A', 'Get-A'],
  ["echo 'PS C:\\> x'", "echo 'PS C:\\> x'"],
])('%j without its prompts', (pasted, text) => {
  expect(withoutPrompts(pasted)).toBe(text)
})

test.each([
  ['# saved\r\nPS C:\\> Get-A\r\n', '# saved\r\nGet-A\r\n'],
  ['Get-A\n"PS C:\\> x"\nPS C:\\> y', 'Get-A\n"PS C:\\> x"\nPS C:\\> y'],
])('the script %j as it is run', (saved, text) => {
  expect(scriptText(saved)).toBe(text)
})
