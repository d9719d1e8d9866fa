import type { Meaning } from '../../shared/shell/record-lines.ts'

/** What a piece of a line is, for its colour. */
export type Tone =
  | 'output'
  /** The names over the columns of a table, and the line under them. */
  | 'head'
  | 'rule'
  | 'error'
  | 'warn'
  | 'info'
  | 'good'
  | 'accent'
  | 'violet'
  | 'secondary'
  | 'hint'

/** The colour of each tone: a key of the palette. All are readable on ink. */
export const toneColors: Readonly<Record<Tone, string>> = {
  output: 'text.primary',
  head: 'syntax.cmdlet',
  rule: 'line.control',
  error: 'tone.bad.text',
  warn: 'tone.warn.text',
  info: 'tone.info.text',
  good: 'tone.good.text',
  accent: 'syntax.cmdlet',
  violet: 'syntax.literal',
  secondary: 'text.secondary',
  hint: 'text.hint',
}

/** The tone of the first line of what is said beside the output. */
export const meaningTones: Readonly<Record<Meaning, Tone>> = {
  error: 'error',
  warning: 'warn',
  detail: 'info',
  whatIf: 'info',
  plain: 'secondary',
}

/** Write-Host's colours; the dark ones are no darker here, for they could not be read on ink. */
const hostTones: Readonly<Record<string, Tone>> = {
  black: 'hint',
  darkgray: 'hint',
  gray: 'secondary',
  white: 'output',
  red: 'error',
  darkred: 'error',
  green: 'good',
  darkgreen: 'good',
  yellow: 'warn',
  darkyellow: 'warn',
  blue: 'info',
  darkblue: 'info',
  cyan: 'accent',
  darkcyan: 'accent',
  magenta: 'violet',
  darkmagenta: 'violet',
}

/** The tone of one of Write-Host's colours. */
export function hostTone(color: string | undefined): Tone {
  return hostTones[color?.toLowerCase() ?? ''] ?? 'output'
}
