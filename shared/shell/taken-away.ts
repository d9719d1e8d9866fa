import { parse } from '../language/parser.ts'

const takesAway = /^(?:remove|disable|undo|clear)-\p{L}/iu

/** The lines of a pasted text that would remove, disable or undo something, as they are written. */
export function takenAwayBy(text: string): readonly string[] {
  const { tokens } = parse(text)
  const found = new Set<number>()
  for (const { kind, start, end } of tokens) {
    if (kind === 'cmdlet' && takesAway.test(text.slice(start, end))) found.add(text.lastIndexOf('\n', start - 1) + 1)
  }
  return [...found].map(start => text.slice(start).split('\n', 1)[0]?.trim() ?? '')
}
