import Box from '@mui/material/Box'
import { shellTexts } from '../../shared/texts/shell.ts'
import { KeyCap } from '../look/key-cap.tsx'
import { rem } from '../look/measures.ts'

const hints = [
  ['Tab', shellTexts.keys.complete],
  ['Shift ↵', shellTexts.keys.newLine],
  ['↑', shellTexts.keys.history],
  ['Ctrl R', shellTexts.keys.search],
  ['Ctrl C', shellTexts.keys.stop],
] as const

/** The keys of the shell, under its line. */
export function ShellHints() {
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 4,
        rowGap: 1,
        px: 5,
        pt: 2,
        pb: 3,
        flex: 'none',
        fontSize: rem(12),
        color: 'text.hint',
      }}
    >
      {hints.map(([key, does]) => (
        <Box key={key} component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          <KeyCap>{key}</KeyCap>
          {does}
        </Box>
      ))}
    </Box>
  )
}
