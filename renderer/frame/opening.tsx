import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ErrorRecord } from '../../shared/errors.ts'
import { frameTexts } from '../../shared/texts/frame.ts'
import { Mark } from '../look/mark.tsx'
import { Problem } from '../look/problem.tsx'

/** What stands before the frame: that the tenant is being opened, or why it cannot be. */
export function Opening({ error }: { readonly error: ErrorRecord | undefined }) {
  return (
    <Box
      component="main"
      sx={{
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        justifyContent: 'center',
        gap: 4,
      }}
    >
      <Mark sx={{ fontSize: 48 }} aria-hidden />
      {error === undefined ? (
        <Typography role="status" sx={appearLate}>
          {frameTexts.opening}
        </Typography>
      ) : (
        <Box sx={{ width: 560, maxWidth: '90%' }}>
          <Problem error={error}>
            <Button variant="outlined" sx={{ mt: 3 }} onClick={() => window.location.reload()}>
              {frameTexts.reload}
            </Button>
          </Problem>
        </Box>
      )}
    </Box>
  )
}

const appearLate = {
  color: 'text.secondary',
  animation: 'desk-late 1ms 300ms backwards',
  '@keyframes desk-late': { from: { opacity: 0 } },
} as const
