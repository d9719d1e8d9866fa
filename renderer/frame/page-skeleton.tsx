import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { frameTexts } from '../../shared/texts/frame.ts'

/** The shape of a page while its code is on its way; not shown for the first 150 ms. */
export function PageSkeleton() {
  return (
    <Box
      role="status"
      aria-label={frameTexts.reading}
      sx={{
        height: '100%',
        borderRadius: '10px',
        border: '1px solid',
        borderColor: 'line.hair',
        bgcolor: 'background.paper',
        px: 6,
        pt: 5,
        '& > *': { animation: 'desk-appear 1ms 150ms backwards' },
        '@keyframes desk-appear': { from: { opacity: 0 } },
      }}
    >
      <Skeleton variant="rounded" width={180} height={24} />
      <Skeleton variant="rounded" width={320} height={16} sx={{ mt: 4 }} />
    </Box>
  )
}
