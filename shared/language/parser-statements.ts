import { codeAt, isDash, isNamePart, isNameStart } from './characters.ts'
import { argument, endsCommand } from './parser-commands.ts'
import { functionDefinition } from './parser-functions.ts'
import { doLoop, forEach, forLoop, switchStatement, whileLoop } from './parser-loops.ts'
import { block, condition, keywordAt, takeKeyword } from './parser-blocks.ts'
import { pipelineStatement } from './parser-pipelines.ts'
import { bracketedName } from './parser-primary.ts'
import type { Close, Parser } from './parser-state.ts'
import { attempt, note, operator, skipBlanks, skipLines, skipSeparators, stop, unsupported } from './parser-state.ts'
import type { Expectation } from './syntax.ts'
import type { TypeName } from './tree-expressions.ts'
import type { Block, If, Jump, Leave, Statement, Trap, Try } from './tree.ts'

/** Statements up to, and without, the closing character or the end of the text. */
export function statements(parser: Parser, close: Close): Statement[] {
  const found: Statement[] = []
  for (skipSeparators(parser); !atClose(parser, close); skipSeparators(parser)) {
    const next = statement(parser)
    found.push(next)
    if (!endsWithBlock(next)) endOfStatement(parser)
  }
  return found
}

function atClose(parser: Parser, close: Close): boolean {
  if (parser.at >= parser.text.length) return true
  const character = parser.text[parser.at]
  if (character === ')' || character === '}') {
    if (character === close) return true
    stop(parser, 'UnexpectedToken', close === '' ? 'command' : close === ')' ? 'closingParenthesis' : 'closingBrace')
  }
  return false
}

/** Whether another statement may follow without a separator, as after a closing brace. */
function endsWithBlock(statement: Statement): boolean {
  switch (statement.type) {
    case 'If':
    case 'ForEach':
    case 'For':
    case 'While':
    case 'Switch':
    case 'Try':
    case 'Trap':
    case 'Function':
      return true
    case 'Assignment':
      return endsWithBlock(statement.value)
    default:
      return false
  }
}

function endOfStatement(parser: Parser): void {
  skipBlanks(parser)
  const code = codeAt(parser.text, parser.at)
  if (code === 38) unsupported(parser, '&', 'insteadOfBackground')
  if (!endsCommand(code) || code === 124) stop(parser, 'UnexpectedToken', 'endOfStatement')
}

type Production = (parser: Parser, start: number, label?: string) => Statement

const loops = new Map<string, Production>([
  ['foreach', forEach],
  ['for', forLoop],
  ['while', whileLoop],
  ['do', doLoop],
  ['switch', switchStatement],
])

const productions = new Map<string, Production>([
  ...loops,
  ['if', ifStatement],
  ['try', tryStatement],
  ['trap', trap],
  ['return', leaveStatement('Return')],
  ['throw', leaveStatement('Throw')],
  ['exit', leaveStatement('Exit')],
  ['break', jump('Break')],
  ['continue', jump('Continue')],
  ['function', functionDefinition('function')],
  ['filter', functionDefinition('filter')],
])

/** Words that only continue something else; met at the beginning of a statement they are errors. */
const strays = new Set(['else', 'elseif', 'catch', 'finally', 'until', 'in'])

/** Constructs outside the language, and what follows the word where it is one: a name, a block, or both. */
const outside = new Map<string, { readonly follows: 'name' | 'block' | 'either'; readonly instead: Expectation }>([
  ['class', { follows: 'name', instead: 'insteadOfClass' }],
  ['enum', { follows: 'name', instead: 'insteadOfEnum' }],
  ['using', { follows: 'name', instead: 'insteadOfUsing' }],
  ['workflow', { follows: 'name', instead: 'insteadOfWorkflow' }],
  ['configuration', { follows: 'name', instead: 'insteadOfWorkflow' }],
  ['data', { follows: 'either', instead: 'insteadOfBlock' }],
  ['dynamicparam', { follows: 'block', instead: 'insteadOfDynamicParam' }],
  ['clean', { follows: 'block', instead: 'insteadOfBlock' }],
  ['parallel', { follows: 'block', instead: 'insteadOfParallel' }],
  ['sequence', { follows: 'block', instead: 'insteadOfParallel' }],
  ['inlinescript', { follows: 'block', instead: 'insteadOfBlock' }],
])

function refuseOutside(parser: Parser, keyword: string): void {
  const found = outside.get(keyword)
  if (found === undefined) return
  const { at: start } = parser
  attempt(parser, () => {
    parser.at += keyword.length
    skipLines(parser)
    const code = codeAt(parser.text, parser.at)
    const fits = (found.follows !== 'block' && isNameStart(code)) || (found.follows !== 'name' && code === 123)
    if (fits) unsupported(parser, parser.text.slice(start, start + keyword.length), found.instead, start)
    return false
  })
}

/** A statement of any sort, without its terminator; the parser stands right before it. */
export function statement(parser: Parser): Statement {
  const { at: start } = parser
  if (codeAt(parser.text, start) === 58 && isNameStart(codeAt(parser.text, start + 1))) return labelled(parser)
  const keyword = keywordAt(parser)
  if (keyword === '') return pipelineStatement(parser)
  const production = productions.get(keyword)
  if (production !== undefined) {
    takeKeyword(parser, keyword)
    return production(parser, start)
  }
  if (strays.has(keyword)) stop(parser, 'UnexpectedToken', 'command', { incomplete: false })
  refuseOutside(parser, keyword)
  return pipelineStatement(parser)
}

function labelled(parser: Parser): Statement {
  const { text, at: start } = parser
  parser.at++
  while (isNamePart(codeAt(text, parser.at))) parser.at++
  const label = text.slice(start + 1, parser.at)
  note(parser, 'keyword', start)
  skipLines(parser)
  const keyword = keywordAt(parser)
  const production = loops.get(keyword)
  if (production === undefined) return stop(parser, 'UnexpectedToken', 'loop')
  takeKeyword(parser, keyword)
  return production(parser, start, label)
}

function ifStatement(parser: Parser, start: number): If {
  const clauses: { condition: Statement; body: Block }[] = []
  for (;;) {
    const test = condition(parser)
    clauses.push({ condition: test, body: block(parser) })
    if (!follows(parser, 'elseif')) break
  }
  const otherwise = follows(parser, 'else') ? { otherwise: block(parser) } : {}
  return { type: 'If', clauses, ...otherwise, start, end: parser.at }
}

/** Steps over line ends and the keyword, if it comes next. */
function follows(parser: Parser, keyword: string): boolean {
  return attempt(parser, () => {
    skipLines(parser)
    // The type of a catch may stand right behind it.
    const typed = keyword === 'catch' && /^catch\[/i.test(parser.text.slice(parser.at, parser.at + 6))
    if (!typed && keywordAt(parser) !== keyword) return false
    takeKeyword(parser, keyword)
    return true
  })
}

function catchTypes(parser: Parser): TypeName[] {
  const types: TypeName[] = []
  for (skipLines(parser); codeAt(parser.text, parser.at) === 91; skipLines(parser)) {
    const { type, attribute } = bracketedName(parser)
    if (attribute) stop(parser, 'MissingEndBracket', 'closingBracket')
    types.push(type)
    skipLines(parser)
    if (codeAt(parser.text, parser.at) !== 44) break
    operator(parser)
  }
  return types
}

function tryStatement(parser: Parser, start: number): Try {
  const body = block(parser)
  const catches: { types: readonly TypeName[]; body: Block }[] = []
  while (follows(parser, 'catch')) {
    const types = catchTypes(parser)
    catches.push({ types, body: block(parser) })
  }
  const last = follows(parser, 'finally') ? { finally: block(parser) } : {}
  if (catches.length === 0 && last.finally === undefined) {
    skipLines(parser)
    stop(parser, 'MissingCatchOrFinally', 'catchOrFinally')
  }
  return { type: 'Try', body, catches, ...last, start, end: parser.at }
}

function trap(parser: Parser, start: number): Trap {
  const [type] = catchTypes(parser)
  const body = block(parser)
  return { type: 'Trap', ...(type === undefined ? {} : { typeName: type }), body, start, end: parser.at }
}

function leaveStatement(type: Leave['type']): Production {
  return (parser, start) => {
    const { at: end } = parser
    skipBlanks(parser)
    if (endsCommand(codeAt(parser.text, parser.at))) return { type, start, end }
    const value = pipelineStatement(parser)
    return { type, value, start, end: value.end }
  }
}

function jump(type: Jump['type']): Production {
  return (parser, start) => {
    const { at: end } = parser
    skipBlanks(parser)
    if (endsCommand(codeAt(parser.text, parser.at)) || isDash(codeAt(parser.text, parser.at)))
      return { type, start, end }
    const label = argument(parser)
    return { type, label, start, end: label.end }
  }
}
