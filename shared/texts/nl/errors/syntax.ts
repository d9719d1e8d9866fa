import type * as en from '../../en/errors/syntax.ts'
import type { Sentences } from '../../problem.ts'

const met = (p: en.Met): string => (p.met === '' ? 'het einde van de tekst' : `"${p.met}"`)
const syntax = { message: (p: en.Met) => `Gevonden: ${met(p)}; verwacht: ${p.expected}.` }

export const syntaxErrors: Sentences<typeof en.syntaxErrors> = {
  BackTickBeforeBlank: syntax,
  DuplicateKey: {
    message: p => `De sleutel ${met(p)} staat twee keer in de hashtabel; verwacht: ${p.expected}.`,
  },
  EmptyPipeElement: syntax,
  ExpectedArgument: syntax,
  ExpectedExpression: syntax,
  ExpressionMustBeFirst: syntax,
  InputRedirection: syntax,
  InvalidAssignmentTarget: syntax,
  InvalidVariableReference: syntax,

  MissingBlock: syntax,
  MissingCatchOrFinally: syntax,
  MissingEndBracket: syntax,
  MissingEndCurlyBrace: syntax,
  MissingEndParenthesis: syntax,
  MissingEquals: syntax,
  MissingName: syntax,
  MissingOpenParenthesis: syntax,
  MissingRedirectionTarget: syntax,
  MissingTypeName: syntax,
  NestingTooDeep: { message: p => `De tekst is te diep genest; toegestaan: ${p.expected}.` },
  TextAfterHereStringHeader: syntax,
  ScriptTooLong: { message: p => `De tekst is te lang; toegestaan: ${p.expected}.` },
  UnexpectedToken: syntax,
  UnsupportedConstruct: {
    message: p => `${met(p)} hoort niet bij de taal van deze shell.`,
    advice: p => p.expected,
  },
  UnterminatedComment: syntax,
  UnterminatedString: syntax,
}
