import Box from '@mui/material/Box'
import { useEffect } from 'react'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { ShellPane } from '../../shell/shell-pane.tsx'

/** The command shell as a page: one sheet of ink. */
export function ShellPage() {
  useEffect(() => {
    document.title = `${frameTexts.pages.shell} · ${frameTexts.product}`
  }, [])
  return (
    <Box
      sx={theme => ({
        height: '100%',
        overflow: 'hidden',
        borderRadius: '10px',
        border: `1px solid ${theme.vars.palette.line.hair}`,
      })}
    >
      <ShellPane />
    </Box>
  )
}
