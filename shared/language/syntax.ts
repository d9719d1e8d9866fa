import type { ErrorId } from '../errors.ts'
import { errorRecord } from '../errors.ts'
import type { ErrorRecord } from '../errors.ts'
import { expectations } from '../texts/syntax.ts'
import type { syntaxErrors } from '../texts/errors/syntax.ts'
import { isNewline } from './characters.ts'

/** The ids of what can be wrong with command text. */
export type SyntaxErrorId = keyof typeof syntaxErrors & ErrorId

/** What should have stood where the error was met; the words for it are in the texts. */
export type Expectation = keyof typeof expectations

/**
 * One syntax error. `line` and `column` are 1-based, `start` and `end` offsets; `met` is the piece of text met there,
 * empty at the end of the text; `incomplete` says that more lines could complete the text.
 */
export interface SyntaxProblem {
  readonly id: SyntaxErrorId
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  readonly met: string
  readonly expected: Expectation
  readonly incomplete: boolean
}

/** The 1-based line and column of an offset; carriage return, line feed and both together end a line. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1
  let lineStart = 0
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at)
    if (!isNewline(code)) continue
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++
    if (at >= offset) break
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1 }
}

/** The line of the text that the offset stands on, without its end. */
export function lineAt(text: string, offset: number): string {
  let start = offset
  let end = offset
  while (start > 0 && !isNewline(text.charCodeAt(start - 1))) start--
  while (end < text.length && !isNewline(text.charCodeAt(end))) end++
  return text.slice(start, end)
}

/** The error record of a syntax problem, with its place in the text. */
export function syntaxRecord(problem: SyntaxProblem, text: string): ErrorRecord {
  const { line, column, start, end } = problem
  const length = Math.max(1, end - start)
  return errorRecord(
    problem.id,
    { met: problem.met, expected: expectations[problem.expected] },
    { place: { line, column, text: lineAt(text, start), length } },
  )
}
