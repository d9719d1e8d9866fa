import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { Invocation } from '../../../shared/engine.ts'
import { printScript } from '../../../shared/language/print.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { CommandLine } from '../../look/command-line.tsx'
import { CopyButton } from '../../look/copy-button.tsx'
import { Ink } from '../../look/ink.tsx'
import { rem } from '../../look/measures.ts'

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
        <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 28 }}>
          <Box component="span" sx={{ flex: 1, fontSize: rem(11), fontWeight: 550, color: 'text.hint' }}>
            {state}
          </Box>
          <CopyButton text={line} name={formTexts.copy} />
        </Box>
        <Box
          sx={{ '--desk-cmdlet-weight': 620, maxHeight: 84, overflowY: 'auto' }}
          tabIndex={line.length > longLine ? 0 : -1}
        >
          <CommandLine text={line} />
        </Box>
      </Box>
      <Box
        sx={{
          borderTop: '1px solid rgb(255 255 255 / 0.1)',
          display: 'flex',
          alignItems: 'center',
          gap: 2,
          px: 5,
          minHeight: 52,
          flexWrap: 'wrap',
          py: 2,
        }}
      >
        <Box
          sx={{ flex: 1, minWidth: 180, fontSize: rem(12), lineHeight: rem(18), color: 'text.secondary' }}
          role="status"
        >
          {sentence}
        </Box>
        {children}
      </Box>
    </Ink>
  )
}

/** Characters from which a line may need its own scrolling. */
const longLine = 400
