import Box from '@mui/material/Box'
import { shellTexts } from '../../shared/texts/shell.ts'
import { useConnection } from '../engine/connection-context.ts'
import { mono, rem } from '../look/measures.ts'

/** What stands before each command: `PS TENANT>`. */
export function Prompt() {
  const { info } = useConnection()
  return (
    <Box
      component="span"
      sx={{
        display: 'block',
        flex: 'none',
        fontFamily: mono,
        fontSize: rem(12.5),
        lineHeight: rem(20),
        fontVariantLigatures: 'none',
        color: 'text.hint',
        maxWidth: rem(280),
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
    >
      {shellTexts.prompt(info.tenant.name)}
      <Box component="span" sx={{ color: 'syntax.cmdlet', fontWeight: 620 }}>
        {'>'}
      </Box>
    </Box>
  )
}
