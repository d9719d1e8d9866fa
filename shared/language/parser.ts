import { argument } from './parser-commands.ts'
import { expression } from './parser-expressions.ts'
import { body } from './parser-functions.ts'
import { pipelineStatement } from './parser-pipelines.ts'
import type { Parser } from './parser-state.ts'
import { note, SyntaxStop } from './parser-state.ts'
import { statement, statements } from './parser-statements.ts'
import type { SyntaxProblem } from './syntax.ts'
import { placeOf } from './syntax.ts'
import type { Token } from './tokens.ts'
import type { Body, Script } from './tree.ts'

/** What `parse` makes of a text. With an error the tree is empty; the tokens then go on behind the error. */
export interface ParseResult {
  readonly tree: Script
  readonly tokens: readonly Token[]
  /** Empty, or the first error. */
  readonly errors: readonly SyntaxProblem[]
}

const longestText = 2 * 1024 * 1024
const mostRecoveries = 1000

const grammar = { statement, pipeline: pipelineStatement, statements, expression, argument, body }

/** Runs a production and gives what stopped it, or undefined where nothing did. */
function stopOf(production: () => void): SyntaxStop | undefined {
  try {
    production()
    return undefined
  } catch (error) {
    if (error instanceof SyntaxStop) return error
    throw error
  }
}

/** Goes on behind an error for the tokens' sake alone. */
function recover(parser: Parser, first: SyntaxStop): void {
  let error: SyntaxStop | undefined = first
  let from = -1
  for (let turn = 0; error !== undefined && turn < mostRecoveries; turn++) {
    const seen = parser.tokens.at(-1)?.end ?? 0
    parser.at = Math.max(from + 1, seen, error.problem.start)
    if (parser.at >= parser.text.length) return
    from = parser.at
    if (')}],|&<'.includes(parser.text.charAt(from))) {
      parser.at++
      note(parser, 'punctuation', from)
    }
    parser.depth = 0
    error = stopOf(() => statements(parser, ''))
  }
}

/** Reads command text. Never throws, whatever the text; texts over 2 MiB characters and nesting over 150 levels are errors. */
export function parse(text: string): ParseResult {
  const span = { start: 0, end: text.length }
  const empty: Body = { type: 'Body', attributes: [], parameters: [], ...span }
  if (text.length > longestText) {
    const problem = { start: longestText, end: text.length, met: '', expected: 'shorter', incomplete: false } as const
    const errors = [{ id: 'ScriptTooLong', ...problem, ...placeOf(text, longestText) }] as const
    return { tree: { type: 'Script', body: empty, ...span }, tokens: [], errors }
  }
  const parser: Parser = { text, grammar, tokens: [], at: 0, depth: 0 }
  let tree = empty
  const error = stopOf(() => {
    tree = body(parser, '')
  })
  if (error === undefined) return { tree: { type: 'Script', body: tree, ...span }, tokens: parser.tokens, errors: [] }
  const problem = { ...error.problem, ...placeOf(text, error.problem.start) }
  recover(parser, error)
  return { tree: { type: 'Script', body: empty, ...span }, tokens: parser.tokens, errors: [problem] }
}
