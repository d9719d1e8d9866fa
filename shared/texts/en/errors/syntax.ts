import { problem } from '../../problem.ts'

/** The facts of a syntax error. */
export interface Met {
  /** The piece of text met, empty at the end of the text. */
  readonly met: string
  /** What should have stood there, or what to do instead, in words. */
  readonly expected: string
}

const met = (p: Met): string => (p.met === '' ? 'the end of the text' : `"${p.met}"`)
const expected = (p: Met): string => `Met ${met(p)}; expected ${p.expected}.`
const syntax = () => problem('ParserError', expected)

/** What can be wrong with command text before anything runs. */
export const syntaxErrors = {
  BackTickBeforeBlank: syntax(),
  DuplicateKey: problem(
    'ParserError',
    (p: Met) => `The key ${met(p)} stands in the hash table twice; expected ${p.expected}.`,
  ),
  EmptyPipeElement: syntax(),
  ExpectedArgument: syntax(),
  ExpectedExpression: syntax(),
  ExpressionMustBeFirst: syntax(),
  InputRedirection: syntax(),
  InvalidAssignmentTarget: syntax(),
  InvalidVariableReference: syntax(),

  MissingBlock: syntax(),
  MissingCatchOrFinally: syntax(),
  MissingEndBracket: syntax(),
  MissingEndCurlyBrace: syntax(),
  MissingEndParenthesis: syntax(),
  MissingEquals: syntax(),
  MissingName: syntax(),
  MissingOpenParenthesis: syntax(),
  MissingRedirectionTarget: syntax(),
  MissingTypeName: syntax(),
  NestingTooDeep: problem('LimitsExceeded', (p: Met) => `The text is nested too deeply; it may have ${p.expected}.`),
  TextAfterHereStringHeader: syntax(),
  ScriptTooLong: problem('LimitsExceeded', (p: Met) => `The text is too long; it may have ${p.expected}.`),
  UnexpectedToken: syntax(),
  UnsupportedConstruct: problem(
    'NotImplemented',
    (p: Met) => `${met(p)} is not part of this shell's language.`,
    (p: Met) => p.expected,
  ),
  UnterminatedComment: syntax(),
  UnterminatedString: syntax(),
} as const
