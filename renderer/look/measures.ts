import type { Theme } from '@mui/material/styles'

/** The face of commands, parameters, servers and hashes. */
export const mono = "'JetBrains Mono Variable', ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace"

/** The face of everything else. */
export const sans = "'Inter Variable', system-ui, 'Segoe UI', sans-serif"

/** Fast where the hand waits, slower where a surface moves; milliseconds. Both vanish under reduced motion. */
export const motion = { quick: 100, surface: 160, ease: 'cubic-bezier(0.2, 0, 0, 1)' } as const

/** Below this width the navigation folds to icons, Home becomes two columns and the pane lies over its list. */
export const narrow = 1160

/** A size of the drawings (pixels at 100 %) as rem, so that zoom and the system's text size are obeyed. */
export function rem(pixels: number): string {
  return `${pixels / 16}rem`
}

/** One step of the type scale: pixels of size and line, weight, tracking. */
export function type(size: number, line: number, weight = 400, tracking = '0') {
  return { fontSize: rem(size), lineHeight: line / size, fontWeight: weight, letterSpacing: tracking }
}

/** The focus ring: two pixels of accent, `offset` pixels away; negative inside cells. */
export function ring(theme: Theme, offset = 2) {
  return { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: offset }
}

/** For words that only screen readers are to meet. */
export const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  m: 0,
  overflow: 'hidden',
  whiteSpace: 'nowrap',
  clipPath: 'inset(50%)',
} as const
