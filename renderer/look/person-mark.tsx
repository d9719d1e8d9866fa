import { markHues, type MarkSize } from './small-marks.ts'

/** The first letters of the first and last word, of an address without its domain; signs that begin no name are passed over. */
export function initialsOf(name: string): string {
  const [local = ''] = name.split('@', 1)
  const words = local.split(/[\s.]+/u).filter(word => /^[\p{L}\p{N}]/u.test(word))
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : ''
  const letters = [first, last].map(word => [...word][0] ?? '').join('')
  return letters.toLocaleUpperCase() || '?'
}

function hueOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return markHues[sum % markHues.length] ?? markHues[0]
}

interface PersonMarkProps {
  readonly name: string
  /** Pixels across. */
  readonly size?: MarkSize
}

/** A person's initials on a soft hue that stays theirs; hidden from screen readers, because the name stands beside it. */
export function PersonMark({ name, size = 24 }: PersonMarkProps) {
  return (
    <span aria-hidden className={`desk-mark desk-mark-${size} desk-hue-${hueOf(name)}`}>
      {initialsOf(name)}
    </span>
  )
}
