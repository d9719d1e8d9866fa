import Box from '@mui/material/Box'
import { rem } from './measures.ts'

/** A key as it is printed on the keyboard; decoration beside a control that says its shortcut itself. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <Box
      component="kbd"
      aria-hidden
      sx={{
        border: '1px solid color-mix(in srgb, currentColor 45%, transparent)',
        borderRadius: '4px',
        px: '5px',
        height: 18,
        display: 'inline-flex',
        alignItems: 'center',
        font: 'inherit',
        fontSize: rem(11),
        fontWeight: 550,
        whiteSpace: 'nowrap',
      }}
    >
      {children}
    </Box>
  )
}

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** The name of the key that commands are given with on this computer. */
export const commandKey = isMac ? '⌘' : 'Ctrl'

/** Whether the event carries the command key of this computer. */
export function hasCommandKey(event: { readonly ctrlKey: boolean; readonly metaKey: boolean }): boolean {
  return isMac ? event.metaKey : event.ctrlKey
}
