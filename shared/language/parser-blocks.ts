import { codeAt, endsWord, isNameStart } from './characters.ts'
import type { Parser } from './parser-state.ts'
import { close, enter, leave, note, openParenthesis, punctuation, skipLines, stop } from './parser-state.ts'
import type { Block, Statement } from './tree.ts'

const longestKeyword = 'configuration'.length

/** The word that the parser stands on, in lower case, if it could be a keyword: letters only, ended as words are. */
export function keywordAt(parser: Parser): string {
  const { text, at } = parser
  let end = at
  while (end - at <= longestKeyword && isNameStart(codeAt(text, end))) end++
  return end > at && endsWord(codeAt(text, end)) ? text.slice(at, end).toLowerCase() : ''
}

/** Steps over the keyword that the parser stands on. */
export function takeKeyword(parser: Parser, keyword: string): void {
  const { at } = parser
  parser.at += keyword.length
  note(parser, 'keyword', at)
}

/** `{ … }` of a statement, line ends before it allowed. */
export function block(parser: Parser): Block {
  skipLines(parser)
  const { at: start } = parser
  if (codeAt(parser.text, start) !== 123) stop(parser, 'MissingBlock', 'block')
  enter(parser)
  punctuation(parser)
  const statements = parser.grammar.statements(parser, '}')
  close(parser, '}', start)
  leave(parser)
  return { type: 'Block', statements, start, end: parser.at }
}

/** `( … )` of a statement: a pipeline or an assignment. */
export function condition(parser: Parser): Statement {
  const opened = openParenthesis(parser)
  skipLines(parser)
  if (codeAt(parser.text, parser.at) === 41) stop(parser, 'ExpectedExpression', 'expression')
  const result = parser.grammar.pipeline(parser)
  close(parser, ')', opened)
  return result
}
