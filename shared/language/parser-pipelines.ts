import { codeAt, isBlank, isDash, isNewline } from './characters.ts'
import { command, redirection } from './parser-commands.ts'
import { beginsExpression, expression, isAssignable } from './parser-expressions.ts'
import type { Parser } from './parser-state.ts'
import {
  attempt,
  enter,
  leave,
  operator,
  punctuation,
  skipBlanks,
  skipLines,
  stop,
  unsupported,
} from './parser-state.ts'
import type { Expression } from './tree-expressions.ts'
import type { Assignment, Chain, Command, CommandExpression, Pipeline, Redirection, Statement } from './tree.ts'

/** An assignment, or pipelines joined by `&&` and `||`; the parser stands right before it. */
export function pipelineStatement(parser: Parser): Chain | Pipeline | Assignment {
  const { at: start } = parser
  const first = pipeline(parser)
  const pipelines = [first]
  const operators: ('&&' | '||')[] = []
  for (let found = chainOperator(parser); found !== undefined; found = chainOperator(parser)) {
    operator(parser, 2)
    operators.push(found)
    skipLines(parser)
    pipelines.push(pipeline(parser))
  }
  return operators.length === 0 ? first : { type: 'Chain', pipelines, operators, start, end: parser.at }
}

/** Whether a pipe may come next: told without a step, since few lines go on after their end. */
function goesOn(parser: Parser): boolean {
  const { text } = parser
  let at = parser.at
  let code = codeAt(text, at)
  while (isNewline(code) || isBlank(code)) code = codeAt(text, ++at)
  // A comment between the lines may hide what comes next.
  return code === 124 || code === 38 || code === 35 || code === 60 || code === 96
}

/** Whether that pipe comes next, which may stand on a later line if it continues the pipeline there. */
function continuation(parser: Parser, first: number, second: number | undefined): boolean {
  skipBlanks(parser)
  if (!isNewline(codeAt(parser.text, parser.at))) return stands(parser, first, second)
  if (!goesOn(parser)) return false
  return attempt(parser, () => {
    skipLines(parser)
    return stands(parser, first, second)
  })
}

function stands({ text, at }: Parser, first: number, second: number | undefined): boolean {
  if (codeAt(text, at) !== first) return false
  const next = codeAt(text, at + 1)
  return second === undefined ? next !== first : next === second
}

function chainOperator(parser: Parser): '&&' | '||' | undefined {
  if (continuation(parser, 38, 38)) return '&&'
  return continuation(parser, 124, 124) ? '||' : undefined
}

const assignments = new Map<number, Assignment['operator']>([
  [43, '+='],
  [45, '-='],
  [42, '*='],
  [47, '/='],
  [37, '%='],
])

/** The assignment operator that the parser stands on. */
function assignmentOperator(parser: Parser): Assignment['operator'] | undefined {
  const { text, at } = parser
  const code = codeAt(text, at)
  const next = codeAt(text, at + 1)
  if (code === 61) {
    if (next === 61) stop(parser, 'UnexpectedToken', 'equality', { met: '==', incomplete: false })
    return '='
  }
  if (code === 63 && next === 63) unsupported(parser, '??=', 'insteadOfNullOperators')
  if (next !== 61) return undefined
  return assignments.get(isDash(code) ? 45 : code)
}

function assignment(parser: Parser, target: Expression): Assignment | undefined {
  skipBlanks(parser)
  const found = assignmentOperator(parser)
  if (found === undefined) return undefined
  if (!isAssignable(target)) stop(parser, 'InvalidAssignmentTarget', 'assignable', { at: target.start })
  operator(parser, found.length)
  skipLines(parser)
  enter(parser)
  const value: Statement = parser.grammar.statement(parser)
  leave(parser)
  return { type: 'Assignment', target, operator: found, value, start: target.start, end: value.end }
}

function expressionStage(parser: Parser, value: Expression): CommandExpression {
  const redirections: Redirection[] = []
  for (;;) {
    skipBlanks(parser)
    const found = redirection(parser)
    if (found === undefined) break
    redirections.push(found)
  }
  const end = redirections.at(-1)?.end ?? value.end
  return { type: 'CommandExpression', expression: value, redirections, start: value.start, end }
}

function pipeline(parser: Parser): Pipeline | Assignment {
  const { text, at: start } = parser
  const stages: (Command | CommandExpression)[] = []
  if (codeAt(text, start) === 124) stop(parser, 'EmptyPipeElement', 'command')
  if (beginsExpression(text, start)) {
    const value = expression(parser, true)
    const assigned = assignment(parser, value)
    if (assigned !== undefined) return assigned
    stages.push(expressionStage(parser, value))
  } else stages.push(command(parser))
  while (continuation(parser, 124, undefined)) {
    punctuation(parser)
    skipLines(parser)
    const code = codeAt(text, parser.at)
    if (code === 124 || code === 59 || code === 41 || code === 125 || code === -1) {
      stop(parser, 'EmptyPipeElement', 'command')
    }
    if (beginsExpression(text, parser.at)) stop(parser, 'ExpressionMustBeFirst', 'pipelineFirst')
    stages.push(command(parser))
  }
  return { type: 'Pipeline', stages, start, end: stages.at(-1)?.end ?? parser.at }
}
