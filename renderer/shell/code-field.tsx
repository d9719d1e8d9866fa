import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import type { SystemStyleObject } from '@mui/system'
import { useLayoutEffect, useMemo, useRef, type ComponentProps, type RefObject } from 'react'
import { highlight } from '../../shared/language/highlight.ts'
import { mono, rem } from '../look/measures.ts'
import { codeColors, CodeSpans, partedAt } from './code-spans.tsx'

/** Longer text is shown in one colour: it is not parsed at each key. */
const longestColored = 40_000

interface CodeFieldProps extends Omit<ComponentProps<'textarea'>, 'ref' | 'value' | 'color'> {
  readonly text: string
  readonly field: RefObject<HTMLTextAreaElement | null>
  /** A stretch to underline as wrong. */
  readonly wrong: { readonly start: number; readonly end: number } | undefined
  /** An offset whose place is told, in pixels from the left edge. */
  readonly mark: number | undefined
  readonly onMark: (left: number) => void
}

/** A text area whose text is coloured while it is typed: the coloured text lies under it, letter on letter. */
export function CodeField({ text, field, wrong, mark, onMark, ...rest }: CodeFieldProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const spans = useMemo(
    () => (text.length > longestColored ? [{ kind: 'text' as const, start: 0, end: text.length }] : highlight(text)),
    [text],
  )
  // What is wrong is underlined only while nothing is offered.
  const from = mark ?? wrong?.start ?? text.length
  const [before, marked, behind] = partedAt(spans, from, mark === undefined ? (wrong?.end ?? from) : from)
  useLayoutEffect(() => {
    if (mark !== undefined && anchor.current !== null) onMark(anchor.current.offsetLeft)
  })
  return (
    <Box sx={stackStyle} dir="ltr">
      <Box component="pre" aria-hidden sx={[textStyle, codeColors]}>
        <CodeSpans text={text} tokens={before} />
        <span ref={anchor} />
        <Box component="span" sx={wrongStyle}>
          <CodeSpans text={text} tokens={marked} />
        </Box>
        <CodeSpans text={text} tokens={behind} />{' '}
      </Box>
      <Box component="textarea" {...rest} ref={field} value={text} rows={1} wrap="soft" sx={[textStyle, fieldStyle]} />
    </Box>
  )
}

const stackStyle = { display: 'grid', position: 'relative', '& > *': { gridArea: '1 / 1' } } as const

const textStyle = {
  m: 0,
  p: 0,
  border: 0,
  minWidth: 0,
  fontFamily: mono,
  fontSize: rem(12.5),
  lineHeight: rem(20),
  fontWeight: 400,
  letterSpacing: 0,
  fontVariantLigatures: 'none',
  tabSize: 4,
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  wordBreak: 'normal',
  textAlign: 'left',
} as const

const fieldStyle = {
  position: 'relative',
  width: '100%',
  height: '100%',
  resize: 'none',
  overflow: 'hidden',
  outline: 'none',
  background: 'none',
  color: 'transparent',
  caretColor: 'var(--td-palette-primary-main)',
  '&:focus-visible': { outline: 'none' },
  '&::selection': { backgroundColor: 'rgb(92 200 214 / 0.28)' },
} as const

const wrongStyle = (theme: Theme): SystemStyleObject<Theme> => ({
  textDecoration: `underline wavy ${theme.vars.palette.tone.bad.text}`,
  textUnderlineOffset: '3px',
})
