import Box from '@mui/material/Box'
import Snackbar from '@mui/material/Snackbar'
import { CopiedLine } from '../form/copied-line.tsx'
import { narrow } from '../look/measures.ts'
import { useCopiedSecret } from '../state/copied-secret.ts'

/**
 * Tells of a copied secret whose own place has been left, until it is out of the clipboard: in the middle of the top bar,
 * where neither a dialog's buttons nor a page's last line lie beneath it.
 */
export function CopiedNote() {
  const shown = useCopiedSecret(({ copied, places }) => copied !== undefined && places === 0)
  if (!shown) return null
  return (
    <Snackbar open anchorOrigin={{ vertical: 'top', horizontal: 'center' }} sx={placeStyle}>
      <Box
        sx={theme => ({
          px: 3,
          py: 1,
          maxWidth: 560,
          [narrowWindow]: { maxWidth: 340 },
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

const narrowWindow = `@media (max-width: ${narrow - 0.02}px)`

// In a narrow window the middle of the bar is taken by the search.
const placeStyle = {
  top: { xs: 4, sm: 4 },
  [narrowWindow]: { left: 'auto', right: 'calc(min(300px, 34vw) + 56px)', transform: 'none' },
}
