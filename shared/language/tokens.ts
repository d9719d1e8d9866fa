/** What a piece of command text is, as far as its colour goes. */
export type TokenKind =
  | 'cmdlet'
  | 'parameter'
  | 'text'
  | 'string'
  | 'number'
  | 'variable'
  | 'member'
  | 'keyword'
  | 'operator'
  | 'comment'
  | 'type'
  | 'punctuation'

/** A piece of the source: UTF-16 offsets, `end` exclusive. Tokens of one text are in order and never overlap. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
}
