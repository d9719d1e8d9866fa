import Box from '@mui/material/Box'
import { useMemo } from 'react'
import { highlight } from '../../shared/language/highlight.ts'
import { mono, rem } from '../look/measures.ts'
import { codeColors, CodeSpans } from './code-spans.tsx'

/** Longer text is shown in one colour: parsing it takes too long to wait for. */
const longestColored = 100_000

/** Command text of several lines with its colours, line by line as it was written. */
export function CodeText({ text }: { readonly text: string }) {
  const tokens = useMemo(() => (text.length > longestColored ? [] : highlight(text)), [text])
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
        ...codeColors,
      }}
    >
      {tokens.length === 0 ? text : <CodeSpans text={text} tokens={tokens} />}
    </Box>
  )
}
