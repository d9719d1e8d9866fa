import { expect, test } from 'vitest'
import { parse } from './parser.ts'
import { parserCases } from './parser.cases.ts'
import { sketch } from './sketch.ts'
import { statementCases } from './statements.cases.ts'
import { wordCases } from './words.cases.ts'

const outcome = (text: string): string => {
  const { tree, errors } = parse(text)
  const [error] = errors
  return error === undefined ? sketch(tree) : `!${error.id}${error.incomplete ? '…' : ''}`
}

test.each([...parserCases, ...statementCases, ...wordCases])('%j reads as %s', (text, expected) => {
  expect(outcome(text)).toBe(expected)
})
