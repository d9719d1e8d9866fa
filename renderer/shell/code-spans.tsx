import type { Token } from '../../shared/language/tokens.ts'
import { syntaxColors } from '../look/command-line.tsx'

/** The colours of `CodeSpans`, for what they lie in: hundreds of lines are coloured at each key, and one style is enough. */
export const codeColors = Object.fromEntries(
  Object.entries(syntaxColors).map(([kind, color]) => [
    `& .token-${kind}`,
    { color: `syntax.${color}`, fontWeight: kind === 'cmdlet' ? 620 : 400 },
  ]),
)

interface CodeSpansProps {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** Pieces of command text in their colours; below an element with `codeColors`. */
export function CodeSpans({ text, tokens }: CodeSpansProps) {
  return tokens.map(({ kind, start, end }, index) => (
    <span key={`${kind} ${String(index)}`} className={`token-${kind}`}>
      {text.slice(start, end)}
    </span>
  ))
}

/** Parts the pieces of a text at two offsets, so that what lies between stands for itself. */
export function partedAt(tokens: readonly Token[], from: number, to: number): readonly [Token[], Token[], Token[]] {
  const parts: [Token[], Token[], Token[]] = [[], [], []]
  for (const { kind, start, end } of tokens) {
    const pieces = [
      [start, Math.min(end, from)],
      [Math.max(start, from), Math.min(end, to)],
      [Math.max(start, to), end],
    ] as const
    pieces.forEach(([begin, stop], part) => {
      if (stop > begin) parts[part]?.push({ kind, start: begin, end: stop })
    })
  }
  return parts
}
