import Box from '@mui/material/Box'
import { memo } from 'react'
import type { Block, Line, Span } from './scrollback.ts'
import { toneColors } from './tones.ts'

/** Lines that are drawn together; drawn only while they are looked at. */
export const BlockView = memo(function BlockView({ block }: { readonly block: Block }) {
  const { kind, lines } = block
  return (
    <Box
      component="div"
      data-kind={kind}
      sx={[
        { contentVisibility: 'auto', containIntrinsicSize: `auto ${String(lines.length * 20)}px` },
        kind === 'error' && errorStyle,
      ]}
    >
      <Spans spans={spansOf(lines)} />
    </Box>
  )
})

const errorStyle = { borderLeft: '2px solid', borderColor: 'tone.bad.text', pl: 3, my: 1.5 } as const

/** The line that has not ended yet. */
export function OpenLine({ line }: { readonly line: Line }) {
  return (
    <div data-kind="output">
      <Spans spans={line} />
    </div>
  )
}

function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map(({ text, tone }, index) => (
    <Box key={`${tone} ${String(index)}`} component="span" sx={{ color: toneColors[tone] }}>
      {text}
    </Box>
  ))
}

/** The lines as one text in as few pieces as its colours allow. */
function spansOf(lines: readonly Line[]): readonly Span[] {
  const spans: { text: string; tone: Span['tone'] }[] = []
  lines.forEach((line, index) => {
    const ended = index < lines.length - 1 ? [...line, newLine(line)] : line
    for (const { text, tone } of ended) {
      const last = spans.at(-1)
      if (last?.tone === tone) last.text += text
      else spans.push({ text, tone })
    }
  })
  return spans
}

function newLine(line: Line): Span {
  return { text: '\n', tone: line.at(-1)?.tone ?? 'output' }
}
