import { codeAt, isDash, isNewline } from './characters.ts'
import { dashedWord } from './operators.ts'
import { block, condition, keywordAt, takeKeyword } from './parser-blocks.ts'
import type { Parser } from './parser-state.ts'
import {
  close,
  enter,
  leave,
  note,
  openParenthesis,
  punctuation,
  skipBlanks,
  skipLines,
  skipSeparators,
  stop,
  unsupported,
} from './parser-state.ts'
import { variable } from './parser-strings.ts'
import type { Expression } from './tree-expressions.ts'
import type { Block, For, ForEach, Statement, Switch, While } from './tree.ts'

const labelOf = (label: string | undefined) => (label === undefined ? {} : { label })

/** `foreach`, the parser standing behind the keyword. */
export function forEach(parser: Parser, start: number, label?: string): ForEach {
  skipLines(parser)
  if (isDash(codeAt(parser.text, parser.at))) unsupported(parser, 'foreach -parallel', 'insteadOfParallel')
  const opened = openParenthesis(parser)
  skipLines(parser)
  const item = codeAt(parser.text, parser.at) === 36 ? variable(parser) : undefined
  if (item === undefined) return stop(parser, 'MissingName', 'variable')
  skipLines(parser)
  if (keywordAt(parser) !== 'in') stop(parser, 'UnexpectedToken', 'inKeyword')
  takeKeyword(parser, 'in')
  skipLines(parser)
  if (codeAt(parser.text, parser.at) === 41) stop(parser, 'ExpectedExpression', 'expression')
  const source = parser.grammar.pipeline(parser)
  close(parser, ')', opened)
  const body = block(parser)
  return { type: 'ForEach', ...labelOf(label), variable: item, source, body, start, end: parser.at }
}

/** One of the three parts of `for`, if it is there, with the semicolon or line end behind it. */
function forPart(parser: Parser, last: boolean): Statement | undefined {
  skipLines(parser)
  const code = codeAt(parser.text, parser.at)
  const part = code === 59 || code === 41 ? undefined : parser.grammar.pipeline(parser)
  skipBlanks(parser)
  if (last) return part
  if (codeAt(parser.text, parser.at) === 59) punctuation(parser)
  else if (!isNewline(codeAt(parser.text, parser.at)) && codeAt(parser.text, parser.at) !== 41) {
    stop(parser, 'MissingEndParenthesis', 'closingParenthesis')
  }
  return part
}

/** `for`, the parser standing behind the keyword. */
export function forLoop(parser: Parser, start: number, label?: string): For {
  const opened = openParenthesis(parser)
  const initial = forPart(parser, false)
  const test = forPart(parser, false)
  const step = forPart(parser, true)
  close(parser, ')', opened)
  const body = block(parser)
  return {
    type: 'For',
    ...labelOf(label),
    ...(initial === undefined ? {} : { initial }),
    ...(test === undefined ? {} : { condition: test }),
    ...(step === undefined ? {} : { step }),
    body,
    start,
    end: parser.at,
  }
}

/** `while`, the parser standing behind the keyword. */
export function whileLoop(parser: Parser, start: number, label?: string): While {
  const test = condition(parser)
  const body = block(parser)
  return { type: 'While', ...labelOf(label), condition: test, body, start, end: parser.at }
}

/** `do … while` and `do … until`, the parser standing behind the keyword. */
export function doLoop(parser: Parser, start: number, label?: string): While {
  const body = block(parser)
  skipLines(parser)
  const keyword = keywordAt(parser)
  if (keyword !== 'while' && keyword !== 'until') return stop(parser, 'UnexpectedToken', 'until')
  takeKeyword(parser, keyword)
  const test = condition(parser)
  const type = keyword === 'while' ? 'DoWhile' : 'DoUntil'
  return { type, ...labelOf(label), condition: test, body, start, end: parser.at }
}

/** The options of `switch` before its subject. */
function switchOptions(parser: Parser): Pick<Switch, 'mode' | 'caseSensitive'> {
  let mode: Switch['mode'] = 'exact'
  let caseSensitive = false
  for (skipLines(parser); isDash(codeAt(parser.text, parser.at)); skipLines(parser)) {
    const { at } = parser
    const name = dashedWord(parser.text, at)
    if (name !== '' && 'file'.startsWith(name)) unsupported(parser, 'switch -File', 'insteadOfFile')
    if (name !== '' && 'parallel'.startsWith(name)) unsupported(parser, 'switch -Parallel', 'insteadOfParallel')
    if (name !== '' && 'casesensitive'.startsWith(name)) caseSensitive = true
    else {
      const found = (['exact', 'wildcard', 'regex'] as const).find(mode => name !== '' && mode.startsWith(name))
      if (found === undefined) return stop(parser, 'UnexpectedToken', 'openingParenthesis')
      mode = found
    }
    parser.at += name.length + 1
    note(parser, 'parameter', at)
  }
  return { mode, caseSensitive }
}

/** `switch`, the parser standing behind the keyword. */
export function switchStatement(parser: Parser, start: number, label?: string): Switch {
  const options = switchOptions(parser)
  const subject = condition(parser)
  skipLines(parser)
  const { at: opened } = parser
  if (codeAt(parser.text, opened) !== 123) stop(parser, 'MissingBlock', 'block')
  enter(parser)
  punctuation(parser)
  const clauses: { test: Expression; body: Block }[] = []
  let otherwise: Block | undefined
  for (skipSeparators(parser); !atEnd(parser); skipSeparators(parser)) {
    if (keywordAt(parser) === 'default') {
      takeKeyword(parser, 'default')
      otherwise = block(parser)
    } else {
      const test = parser.grammar.argument(parser)
      clauses.push({ test, body: block(parser) })
    }
  }
  close(parser, '}', opened)
  leave(parser)
  const rest = otherwise === undefined ? {} : { otherwise }
  return { type: 'Switch', ...labelOf(label), ...options, subject, clauses, ...rest, start, end: parser.at }
}

function atEnd(parser: Parser): boolean {
  const code = codeAt(parser.text, parser.at)
  return code === 125 || code === -1
}
