import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { CommandLine } from '../look/command-line.tsx'
import { CopyButton } from '../look/copy-button.tsx'
import { Ink } from '../look/ink.tsx'
import { rem } from '../look/measures.ts'
import { useSteady } from '../look/use-steady.ts'
import { introducedBy } from './introduced.ts'

interface FootProps {
  /** The line that made what is shown. */
  readonly line: string
  /** What it cost, or that it is under way. */
  readonly cost: string
  /** A strip above the line: what can be done with the selected rows. */
  readonly children?: ReactNode
}

/** The ink at the end of a sheet for which nothing was asked: a line that waits. */
export function BareFoot() {
  return (
    <Ink>
      <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 38, pl: 6 }} aria-hidden>
        <CommandLine text="" oneLine />
      </Box>
    </Ink>
  )
}

/** The ink at the end of each sheet: the line behind what is shown and its cost. */
export function Foot({ line, cost, children }: FootProps) {
  const shownLine = useSteady(() => line)
  return (
    <Ink>
      {children}
      <Box
        component="footer"
        aria-label={frameTexts.line}
        {...introducedBy('line')}
        sx={{ display: 'flex', alignItems: 'center', gap: 3, minHeight: 38, pl: 6, pr: 3.5 }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <CommandLine text={line} oneLine />
        </Box>
        <Box component="span" className="num" sx={{ fontSize: rem(12), color: 'text.hint', whiteSpace: 'nowrap' }}>
          {cost}
        </Box>
        <CopyButton text={shownLine} name={frameTexts.copyLine} />
      </Box>
    </Ink>
  )
}
