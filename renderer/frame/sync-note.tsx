import Box from '@mui/material/Box'
import { syncTexts } from '../../shared/texts/sync.ts'
import { textOf } from '../engine/properties.ts'
import { useLatestSync } from '../engine/use-latest-sync.ts'
import { rem } from '../look/measures.ts'

/** The word beside Directory sync in the navigation while a run waits for approval. */
export function SyncNote() {
  const latest = useLatestSync()
  if (latest === undefined || textOf(latest, 'Status') !== 'Held') return null
  return (
    <Box component="span" sx={noteStyle}>
      {syncTexts.held}
    </Box>
  )
}

const noteStyle = {
  px: '6px',
  py: '2px',
  borderRadius: '8px',
  bgcolor: 'tone.warn.soft',
  color: 'tone.warn.text',
  fontSize: rem(11),
  fontWeight: 550,
} as const
