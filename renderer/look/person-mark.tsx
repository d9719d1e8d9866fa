import Box from '@mui/material/Box'
import { rem } from './measures.ts'

/** Degrees of hue, none of them red: red is a warning here. */
const hues = [205, 310, 112, 290, 155, 238, 66, 90]

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
  return hues[sum % hues.length] ?? 205
}

interface PersonMarkProps {
  readonly name: string
  /** Pixels across. */
  readonly size?: number
}

/** A person's initials on a soft hue that stays theirs; hidden from screen readers, because the name stands beside it. */
export function PersonMark({ name, size = 24 }: PersonMarkProps) {
  const hue = hueOf(name)
  return (
    <Box
      component="span"
      aria-hidden
      sx={[
        {
          width: size,
          height: size,
          flex: 'none',
          borderRadius: '50%',
          display: 'inline-flex',
          alignItems: 'center',
          justifyContent: 'center',
          fontSize: rem(size <= 20 ? 8 : Math.round(size * 0.4)),
          fontWeight: 620,
          lineHeight: 1,
          letterSpacing: '0.01em',
          userSelect: 'none',
          backgroundColor: `oklch(0.93 0.045 ${hue})`,
          color: `oklch(0.4 0.07 ${hue})`,
        },
        theme =>
          theme.applyStyles('dark', {
            backgroundColor: `oklch(0.29 0.045 ${hue})`,
            color: `oklch(0.86 0.07 ${hue})`,
          }),
      ]}
    >
      {initialsOf(name)}
    </Box>
  )
}
