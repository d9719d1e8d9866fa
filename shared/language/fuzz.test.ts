import { expect, test } from 'vitest'
import { checkLine } from '../../e2e/doubles/line-round-trip.ts'
import { mutated, scriptText } from '../../e2e/doubles/script-text.ts'
import { seeded, type Draw } from '../../e2e/doubles/seeded.ts'
import { stretch } from '../../e2e/extent.ts'
import type { CmdletDefinition } from '../cmdlet.ts'
import { complete, type CompletionSource } from './complete.ts'
import { highlight } from './highlight.ts'
import { parserCases } from './parser.cases.ts'
import { parse } from './parser.ts'
import { statementCases } from './statements.cases.ts'
import { argumentsIn, find, grant, setPerson, write } from './toy-cmdlets.ts'
import { wordCases } from './words.cases.ts'

const corpus = [...parserCases, ...statementCases, ...wordCases].map(([text]) => text)
const toys: readonly CmdletDefinition[] = [setPerson, grant, find, write]
const source: CompletionSource = {
  definitions: toys,
  find: name => toys.find(toy => toy.name.toLowerCase() === name.toLowerCase()) ?? setPerson,
  values: (_, begun) => Promise.resolve([`${begun}’s`, 'ann@x.example']),
  variables: () => ['a', 'b c', '__proto__'],
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}

/** Reads, colours and completes a text, and binds its commands: a tree or one error within it, whatever it is. */
async function check(text: string, cursor: number): Promise<void> {
  const { tree, errors } = parse(text)
  must(errors.length <= 1, 'more than one error')
  for (const { start, end, line, column } of errors) {
    must(start >= 0 && end <= text.length && end >= start && line > 0 && column > 0, 'the error lies outside')
  }
  const spans = highlight(text)
  must(
    spans.every(({ start, end }) => end > start),
    'an empty colour',
  )
  must(spans.map(({ start, end }) => text.slice(start, end)).join('') === text, 'the colours are not of the whole text')
  const { start, end } = await complete(text, cursor, source)
  must(start >= 0 && start <= end && end === cursor, 'a completion of another place')
  for (const statement of tree.body.endBlock?.statements ?? []) {
    for (const stage of statement.type === 'Pipeline' ? statement.stages : []) {
      if (stage.type === 'Command') for (const toy of toys) checkLine(toy, argumentsIn(stage))
    }
  }
}

/** Checks a stretch of as many texts as there are; what fails is told with the text and its number, by which it is made again. */
async function fuzz(short: number, full: number, first: number, textOf: (draw: Draw) => string): Promise<void> {
  const { from, to } = stretch(short, full)
  for (let seed = first + from; seed < first + to; seed++) {
    const draw = seeded(seed)
    const text = textOf(draw)
    try {
      await check(text, draw.below(text.length + 1))
    } catch (error) {
      throw new Error(`seed ${seed}: ${JSON.stringify(text)}`, { cause: error })
    }
  }
}

test('broken texts are read, coloured, completed and bound without a crash', async () => {
  await fuzz(12_000, 620_000, 1, draw => mutated(draw.oneOf(corpus), draw, corpus))
}, 1_800_000)

test('scripts made by the grammar likewise', async () => {
  await fuzz(3_000, 130_000, 100_001, scriptText)
}, 1_800_000)

test('such scripts with faults put in likewise', async () => {
  await fuzz(3_000, 130_000, 200_001, draw => mutated(scriptText(draw), draw, corpus))
}, 1_800_000)

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
