import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'
import { parse } from './parser.ts'
import { parserCases } from './parser.cases.ts'
import { statementCases } from './statements.cases.ts'
import { wordCases } from './words.cases.ts'

const corpus = [...parserCases, ...statementCases, ...wordCases].map(([text]) => text)
const pieces = [
  ...'(){}[]@$"\'`;|&,.-–=<>#%!?:+*0a\n \u00a0‘“',
  '$(',
  '@(',
  '@{',
  '@"\n',
  '\n"@',
  '<#',
  '#>',
  'if',
  '-eq ',
  '${',
]

type Mutation = readonly [at: number, remove: number, insert: string]
const mutation: fc.Arbitrary<Mutation> = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(6),
  fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...corpus), fc.string({ unit: 'binary', maxLength: 3 })),
)

const mutate = (text: string, mutations: readonly Mutation[]): string =>
  mutations.reduce((text, [where, remove, insert]) => {
    const at = Math.floor(where * text.length)
    return text.slice(0, at) + insert + text.slice(at + remove)
  }, text)

test('twenty thousand broken texts give a tree or one error with its place, and colours for all of the text', () => {
  fc.assert(
    fc.property(fc.constantFrom(...corpus), fc.array(mutation, { minLength: 1, maxLength: 6 }), (start, mutations) => {
      const text = mutate(start, mutations)
      const { errors } = parse(text)
      expect(errors.length).toBeLessThanOrEqual(1)
      for (const { start, end, line, column } of errors) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
      }
      const spans = highlight(text)
      expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      expect(spans.every(({ start, end }) => end > start)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})

test.each([
  '(',
  '{',
  '[int](',
  '@(',
  '$(',
  '"$(',
  '@{a=',
  'if (1) {',
  '-not ',
  ',',
  '!',
  '$a[',
  '$a.b(',
  '[int]',
  '$a=',
])('ten thousand times %j is an error, not a crash', piece => {
  const [error] = parse(piece.repeat(10_000)).errors
  expect(error?.id).toBe('NestingTooDeep')
})

test.each([' + 1', '.b', '[0]', ' -eq 1', '.Trim()'])('an expression of ten thousand times %j is refused', piece => {
  expect(parse(`$a${piece.repeat(10_000)}`).errors[0]?.id).toBe('NestingTooDeep')
})

test('a hundred and forty levels are fine', () => {
  expect(parse('('.repeat(140) + '1' + ')'.repeat(140)).errors).toEqual([])
  expect(parse('& { @(if (1) {'.repeat(46) + '1' + '}) }'.repeat(46)).errors).toEqual([])
})

test.each([')', '}', '"', "'", '`', '|', '$(', '<#', '@"', '& ', '$a[0', ' ` \n'])(
  'two million characters of %j end in time',
  piece => {
    const text = piece.repeat(Math.floor((2 * 1024 * 1024) / piece.length))
    expect(highlight(text).at(-1)?.end).toBe(text.length)
    expect(parse(`${text}xxxxxxxxxx`).errors[0]?.id).toBeDefined()
  },
)

test('a longer text is refused unread', () => {
  const [error] = parse(' '.repeat(2 * 1024 * 1024 + 1)).errors
  expect(error).toMatchObject({ id: 'ScriptTooLong', incomplete: false })
})

test('ten thousand statements are read whole', () => {
  const text = "foreach ($user in $all) { Set-X -Identity $user.Mail -City 'Ghent' } # note\n".repeat(10_000)
  const { tree, errors } = parse(text)
  expect(errors).toEqual([])
  expect(tree.body.endBlock?.statements).toHaveLength(10_000)
})
