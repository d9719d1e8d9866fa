import { parse } from './parser.ts'
import type { Token, TokenKind } from './tokens.ts'

/** The colours of a text, broken or not: pieces in order that cover all of it; blanks between tokens are `text`. */
export function highlight(text: string): readonly Token[] {
  const spans: Token[] = []
  let from = 0
  const fill = (kind: TokenKind, start: number, end: number): void => {
    if (end > start) spans.push({ kind, start, end })
  }
  for (const { kind, start, end } of parse(text).tokens) {
    fill('text', from, start)
    fill(kind, Math.max(start, from), end)
    from = Math.max(from, end)
  }
  fill('text', from, text.length)
  return spans
}
