import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { ErrorRecord } from '../../shared/errors.ts'
import { useFieldWords } from './field-words.ts'
import { mono, rem } from './measures.ts'

interface ProblemProps {
  readonly error: ErrorRecord
  /** What was not harmed, or what can be done. */
  readonly children?: ReactNode
}

/** One error as a panel: what happened, its id, the way out. */
export function Problem({ error, children }: ProblemProps) {
  const say = useFieldWords()
  return (
    <Box
      role="alert"
      sx={theme => ({
        display: 'flex',
        gap: 3,
        p: 4,
        borderRadius: '10px',
        border: `1px solid ${theme.vars.palette.tone.bad.line}`,
        backgroundColor: theme.vars.palette.tone.bad.soft,
        '& > svg': { color: theme.vars.palette.tone.bad.text, fontSize: 20, mt: '1px' },
      })}
    >
      <ErrorOutlineOutlined aria-hidden />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 3, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography variant="subtitle1" component="p" sx={{ flex: 1, minWidth: '60%' }}>
            {say(error.message)}
          </Typography>
          <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'tone.bad.text' }}>
            {error.id}
          </Box>
        </Box>
        {error.advice !== undefined && <Typography sx={{ color: 'text.secondary' }}>{say(error.advice)}</Typography>}
        {children}
      </Box>
    </Box>
  )
}
