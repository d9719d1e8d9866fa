import type { CSSObject, Theme } from '@mui/material/styles'
import { rem, ring } from './measures.ts'
import type { SyntaxColors, Tone } from './palette.ts'

/** Degrees of hue of people's marks, none of them red: red is a warning here. */
export const markHues = [205, 310, 112, 290, 155, 238, 66, 90] as const

/** Pixels across that a person's mark may have. */
export type MarkSize = 20 | 22 | 24 | 32 | 40

const markSizes: readonly MarkSize[] = [20, 22, 24, 32, 40]

const cut = { overflow: 'hidden', textOverflow: 'ellipsis' } as const
const beside = { display: 'inline-flex', alignItems: 'center' } as const

function keyed<Key extends string | number>(keys: readonly Key[], rule: (key: Key) => [string, CSSObject]): CSSObject {
  return Object.fromEntries(keys.map(rule))
}

/**
 * The looks of what stands in lists many times over: people's marks, names, addresses, states, signs, tags, and the words of
 * a command. They are classes, written once, because a style that is worked out for each cell costs more time than all else
 * that a list draws.
 */
export function smallMarks(theme: Theme): CSSObject {
  const { text, tone, syntax, line, primary, action } = theme.vars.palette
  return {
    '.desk-mark': {
      ...beside,
      flex: 'none',
      justifyContent: 'center',
      borderRadius: '50%',
      fontWeight: 620,
      lineHeight: 1,
      letterSpacing: '0.01em',
      userSelect: 'none',
      backgroundColor: 'oklch(0.93 0.045 var(--desk-hue))',
      color: 'oklch(0.4 0.07 var(--desk-hue))',
      ...theme.applyStyles('dark', {
        backgroundColor: 'oklch(0.29 0.045 var(--desk-hue))',
        color: 'oklch(0.86 0.07 var(--desk-hue))',
      }),
    },
    ...keyed(markHues, hue => [`.desk-hue-${hue}`, { '--desk-hue': String(hue) }]),
    ...keyed(markSizes, size => [
      `.desk-mark-${size}`,
      { width: size, height: size, fontSize: rem(size <= 20 ? 8 : Math.round(size * 0.4)) },
    ]),
    '.desk-cell': { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
    '.desk-beside': { display: 'inline-flex' },
    '.desk-grow': { flex: 1, minWidth: 0 },
    '.desk-name': { ...cut, fontWeight: 550, color: text.primary },
    '.desk-dim': { color: text.secondary },
    '.desk-cut': cut,
    // Gives its room first where there is not enough for all; what the others give is no part of a pixel, or dots would stand there.
    '.desk-yields': { color: text.secondary, flexShrink: 1_000_000 },
    '.desk-hint': { color: text.hint },
    '.desk-box': {
      ...beside,
      position: 'relative',
      padding: 4,
      borderRadius: '50%',
      color: line.control,
      cursor: 'pointer',
      '& svg': { width: 18, height: 18 },
      '& input': {
        position: 'absolute',
        inset: 0,
        width: '100%',
        height: '100%',
        margin: 0,
        opacity: 0,
        cursor: 'inherit',
      },
      '&:hover': { backgroundColor: action.hover },
      '&:has(:checked)': { color: primary.main },
      '&:has(:focus-visible)': ring(theme, -2),
    },
    '.desk-state': { ...beside, gap: '6px', whiteSpace: 'nowrap', color: text.secondary },
    '.desk-awaiting': { color: tone.warn.text },
    '.desk-signs': { display: 'flex', gap: '10px', '& svg': { fontSize: 16, color: text.hint } },
    '.desk-tags': { display: 'flex', gap: '6px', flexWrap: 'wrap' },
    '.desk-tag': {
      ...beside,
      gap: '5px',
      height: 22,
      padding: '0 7px',
      borderRadius: '5px',
      fontSize: rem(12),
      fontWeight: 550,
      whiteSpace: 'nowrap',
      flexShrink: 0,
      '& svg': { fontSize: 14 },
    },
    ...keyed(Object.keys(tone) as readonly Tone[], name => [
      `.desk-tag-${name}`,
      { color: tone[name].text, backgroundColor: tone[name].soft },
    ]),
    ...keyed(Object.keys(syntax) as readonly (keyof SyntaxColors)[], name => [
      `.desk-syntax-${name}`,
      { color: syntax[name] },
    ]),
    '.desk-together': { whiteSpace: 'nowrap' },
    '.desk-cmdlet': { fontWeight: 'var(--desk-cmdlet-weight, inherit)' },
    '.desk-wrong': { textDecoration: `underline wavy ${tone.bad.text}`, textUnderlineOffset: '3px' },
  }
}
