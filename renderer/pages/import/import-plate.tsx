import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { Invocation } from '../../../shared/engine.ts'
import { printScript } from '../../../shared/language/print.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { CommandLine } from '../../look/command-line.tsx'
import { CopyButton } from '../../look/copy-button.tsx'
import { Ink, InkFoot, InkHead } from '../../look/ink.tsx'

interface ImportPlateProps {
  /** What the line is, at this step. */
  readonly state: string
  readonly command: Invocation
  /** One sentence of consequence. */
  readonly sentence: ReactNode
  /** What can be done. */
  readonly children: ReactNode
}

/** The ink at the end of each step: the line, what it comes to, and what can be done. */
export function ImportPlate({ state, command, sentence, children }: ImportPlateProps) {
  const line = printScript([[command]], findDefinition)
  return (
    <Ink>
      <Box sx={{ px: 5, pt: 2.5, pb: 3 }}>
        <InkHead state={state}>
          <CopyButton text={line} name={formTexts.copy} />
        </InkHead>
        <Box
          sx={{ '--desk-cmdlet-weight': 620, maxHeight: 84, overflowY: 'auto' }}
          tabIndex={line.length > longLine ? 0 : -1}
        >
          <CommandLine text={line} />
        </Box>
      </Box>
      <InkFoot sentence={sentence}>{children}</InkFoot>
    </Ink>
  )
}

/** Characters from which a line may need its own scrolling. */
const longLine = 400
