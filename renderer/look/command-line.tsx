import LockOutlined from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import { Fragment, memo } from 'react'
import { highlight } from '../../shared/language/highlight.ts'
import type { TokenKind } from '../../shared/language/tokens.ts'
import { lookTexts } from '../../shared/texts/look.ts'
import { mono, rem } from './measures.ts'
import { Caret } from './mark.tsx'
import type { SyntaxColors } from './palette.ts'

/** How a secret prints in a line; it is shown as a sealed pill instead. */
const secretText = '(Read-Host -AsSecureString)'

/** The colour of each kind of token: a key of the palette's `syntax`. */
export const syntaxColors: Readonly<Record<TokenKind, keyof SyntaxColors>> = {
  cmdlet: 'cmdlet',
  parameter: 'parameter',
  text: 'text',
  string: 'value',
  number: 'literal',
  variable: 'literal',
  member: 'text',
  keyword: 'cmdlet',
  operator: 'quiet',
  comment: 'quiet',
  type: 'cmdlet',
  punctuation: 'quiet',
}

interface CommandLineProps {
  readonly text: string
  /** Cut with dots at the end of the line instead of wrapping. */
  readonly oneLine?: boolean
  readonly caret?: boolean
  /** Words to underline as wrong: offsets into the text, the end excluded. */
  readonly wrong?: readonly { readonly start: number; readonly end: number }[]
}

const nothingWrong: NonNullable<CommandLineProps['wrong']> = []

/** One command with its colours; wraps before a parameter and hangs, as a person would write it. */
export const CommandLine = memo(function CommandLine({
  text,
  oneLine = false,
  caret = true,
  wrong = nothingWrong,
}: CommandLineProps) {
  return (
    <Box
      sx={{ display: 'flex', gap: 2, minWidth: 0, fontFamily: mono, fontSize: rem(12.5), lineHeight: rem(20) }}
      component="span"
    >
      {caret && <Caret sx={{ color: 'syntax.cmdlet', flex: 'none', width: 11, height: 20, fontSize: 16 }} />}
      <Box component="code" sx={[codeStyle, oneLine ? cutStyle : wrapStyle]} dir="ltr">
        {partsOf(text).map(part =>
          part.secret ? (
            <Box key={part.start} component="span" sx={secretStyle}>
              <LockOutlined aria-hidden />
              {lookTexts.secret}
            </Box>
          ) : (
            <Fragment key={part.start}>
              <span className={classOf(part, wrong)}>{text.slice(part.start, part.end)}</span>
              {!oneLine && text.slice(part.start, part.end) === ',' && <wbr />}
            </Fragment>
          ),
        )}
      </Box>
    </Box>
  )
})

const codeStyle = { font: 'inherit', color: 'syntax.text', minWidth: 0, flex: 1 } as const
const cutStyle = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const
const wrapStyle = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', pl: '2ch', textIndent: '-2ch' } as const
const secretStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '5px',
  px: '6px',
  textIndent: 0,
  borderRadius: '4px',
  border: '1px dashed',
  borderColor: 'line.control',
  color: 'syntax.parameter',
  lineHeight: rem(16),
  '& svg': { fontSize: 12 },
} as const

/** Values of so many letters are not broken at their blanks; longer ones could not fit a narrow pane whole. */
const mostTogether = 30

function classOf(part: Part, wrong: NonNullable<CommandLineProps['wrong']>): string {
  const names = [`desk-syntax-${syntaxColors[part.kind]}`]
  const isShortValue = part.kind === 'string' && part.end - part.start <= mostTogether
  if (part.kind === 'parameter' || part.kind === 'cmdlet' || isShortValue) names.push('desk-together')
  if (part.kind === 'cmdlet') names.push('desk-cmdlet')
  if (wrong.some(place => place.start < part.end && place.end > part.start)) names.push('desk-wrong')
  return names.join(' ')
}

interface Part {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  readonly secret: boolean
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let sealedTo = 0
  for (const span of highlight(text)) {
    if (span.end <= sealedTo) continue
    const secret = text.startsWith(secretText, span.start)
    const end = secret ? span.start + secretText.length : span.end
    if (secret) sealedTo = end
    parts.push({ start: span.start, end, kind: span.kind, secret })
  }
  return parts
}
