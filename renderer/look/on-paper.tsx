import Box from '@mui/material/Box'
import GlobalStyles from '@mui/material/GlobalStyles'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface OnPaperProps {
  /** Says what it is, as the value of `data-paper`. */
  readonly name: string
  /** Around each page; with `0` the browser prints no address and no date of its own beside what is here. */
  readonly margin: string
  /** Whether each page says which it is of how many. */
  readonly numbered?: boolean
  readonly children: ReactNode
}

/** There on paper only, black on white: no plate and no fill. While it is there nothing else of the program is printed. */
export function OnPaper({ name, margin, numbered = false, children }: OnPaperProps) {
  return createPortal(
    <>
      <GlobalStyles styles={paperStyles(margin, numbered)} />
      <Box data-paper={name}>{children}</Box>
    </>,
    document.body,
  )
}

const paperStyles = (margin: string, numbered: boolean) => ({
  '[data-paper]': { display: 'none' },
  '@media print': {
    '@page': {
      size: 'auto',
      margin,
      ...(numbered
        ? { '@bottom-right': { content: 'counter(page) " / " counter(pages)', fontSize: '8pt', color: '#555' } }
        : {}),
    },
    'html, body': { background: '#fff !important', height: 'auto !important', overflow: 'visible !important' },
    'body > *:not([data-paper])': { display: 'none !important' },
    '[data-paper]': { display: 'block', colorScheme: 'light', color: '#000', background: '#fff' },
  },
})
