import Box from '@mui/material/Box'
import Snackbar from '@mui/material/Snackbar'
import { CopiedLine } from '../form/copied-line.tsx'
import { useCopiedSecret } from '../state/copied-secret.ts'

/** Tells of a copied secret whose own place has been left, until it is out of the clipboard. */
export function CopiedNote() {
  const shown = useCopiedSecret(({ copied, places }) => copied !== undefined && places === 0)
  if (!shown) return null
  return (
    <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}>
      <Box
        sx={theme => ({
          px: 4,
          py: 2.5,
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
