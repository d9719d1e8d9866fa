import CloseOutlined from '@mui/icons-material/CloseOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Snackbar from '@mui/material/Snackbar'
import Typography from '@mui/material/Typography'
import { frameTexts } from '../../shared/texts/frame.ts'
import { useSession } from '../state/session.ts'

/** What could not be done and has no place of its own on the page; it stays until somebody closes it. */
export function ComplaintNote() {
  const complaint = useSession(session => session.complaint)
  const dismiss = useSession(session => session.dismiss)
  if (complaint === undefined) return null
  return (
    <Snackbar
      open
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      onClose={(_event, reason) => {
        if (reason === 'escapeKeyDown') dismiss()
      }}
    >
      <Box
        role="alert"
        sx={theme => ({
          display: 'flex',
          gap: 3,
          alignItems: 'flex-start',
          p: 3,
          maxWidth: 560,
          borderRadius: '10px',
          border: `1px solid ${theme.vars.palette.tone.bad.line}`,
          backgroundColor: theme.vars.palette.background.paper,
          boxShadow: theme.vars.shadows[8],
          '& > svg': { color: theme.vars.palette.tone.bad.text, fontSize: 20, mt: '5px' },
        })}
      >
        <ErrorOutlineOutlined aria-hidden />
        <Box sx={{ flex: 1, minWidth: 0, py: 1, overflowWrap: 'anywhere' }}>
          <Typography>{complaint.message}</Typography>
          {complaint.advice !== undefined && (
            <Typography sx={{ color: 'text.secondary' }}>{complaint.advice}</Typography>
          )}
        </Box>
        <IconButton size="small" aria-label={frameTexts.close} onClick={dismiss}>
          <CloseOutlined />
        </IconButton>
      </Box>
    </Snackbar>
  )
}
