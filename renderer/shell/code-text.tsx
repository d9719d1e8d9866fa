import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { highlight } from '../../shared/language/highlight.ts'
import { syntaxColor } from '../look/command-line.tsx'
import { mono, rem } from '../look/measures.ts'

/** Longer text is shown in one colour: parsing it takes too long to wait for. */
const longestColored = 100_000

/** Command text of several lines with its colours, line by line as it was written. */
export function CodeText({ text }: { readonly text: string }) {
  const spans = useMemo(() => (text.length > longestColored ? [] : highlight(text)), [text])
  return (
    <Box
      component="code"
      dir="ltr"
      sx={{
        display: 'block',
        fontFamily: mono,
        fontSize: rem(12.5),
        lineHeight: rem(20),
        fontVariantLigatures: 'none',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
        tabSize: 4,
      }}
    >
      {spans.length === 0
        ? text
        : spans.map(({ kind, start, end }) => (
            <Box
              key={start}
              component="span"
              sx={{ color: `syntax.${syntaxColor(kind)}`, fontWeight: kind === 'cmdlet' ? 620 : 400 }}
            >
              {text.slice(start, end)}
            </Box>
          ))}
    </Box>
  )
}
