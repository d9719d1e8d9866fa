import Box from '@mui/material/Box'
import { createContext, useContext, type ReactNode } from 'react'

/** What a list without rows says; a context, so that the grid's slot stays one component. */
export const EmptyContent = createContext<ReactNode>(null)

/** The grid's slot for no rows. */
export function EmptyOverlay() {
  return <Box sx={{ height: '100%', pointerEvents: 'auto' }}>{useContext(EmptyContent)}</Box>
}
