import Box from '@mui/material/Box'
import Snackbar from '@mui/material/Snackbar'
import { CopiedLine } from '../form/copied-line.tsx'
import { useCopiedSecret } from '../state/copied-secret.ts'

/**
 * Tells of a copied secret whose own place has been left, until it is out of the clipboard: in the middle of the top bar,
 * where neither a dialog's buttons nor a page's last line lie beneath it.
 */
export function CopiedNote() {
  const shown = useCopiedSecret(({ copied, places }) => copied !== undefined && places === 0)
  if (!shown) return null
  return (
    <Snackbar open anchorOrigin={{ vertical: 'top', horizontal: 'center' }} sx={{ top: { xs: 4, sm: 4 } }}>
      <Box
        sx={theme => ({
          px: 4,
          py: 2,
          maxWidth: 560,
          borderRadius: '10px',
          border: `1px solid ${theme.vars.palette.line.hair}`,
          backgroundColor: theme.vars.palette.background.paper,
          boxShadow: theme.vars.shadows[8],
        })}
      >
        <CopiedLine />
      </Box>
    </Snackbar>
  )
}
