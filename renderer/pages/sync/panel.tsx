import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Theme } from '@mui/material/styles'
import type { ReactNode } from 'react'
import type { Tone } from '../../look/palette.ts'

/** The look of the one panel between the source and the plan, which says how things stand. */
export function panelStyle(theme: Theme, tone: Tone) {
  const colors = theme.vars.palette.tone[tone]
  return {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '11px 16px',
    borderRadius: '10px',
    border: `1px solid ${tone === 'quiet' ? theme.vars.palette.line.hair : colors.line}`,
    backgroundColor: tone === 'quiet' ? theme.vars.palette.background.sunken : colors.soft,
    minHeight: 60,
  } as const
}

interface PanelProps {
  readonly tone: Tone
  readonly icon: SvgIconComponent
  readonly title: string
  readonly text: ReactNode
  readonly actions?: ReactNode
  /** Said aloud when it appears. */
  readonly urgent?: boolean
}

/** How things stand, in a sentence with its reason and the ways on. */
export function Panel({ tone, icon: Icon, title, text, actions, urgent = false }: PanelProps) {
  return (
    <Box
      component="section"
      aria-label={title}
      {...(urgent ? { role: 'alert' } : {})}
      sx={theme => ({ ...panelStyle(theme, tone), flexWrap: 'wrap' })}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 34,
          height: 34,
          flex: 'none',
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          color: `tone.${tone}.text`,
          border: '2px solid currentColor',
          ...(tone === 'quiet' ? { border: 'none', bgcolor: 'tone.quiet.soft' } : {}),
          '& svg': { fontSize: 18 },
        }}
      >
        <Icon />
      </Box>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="h3" component="h2">
          {title}
        </Typography>
        <Typography sx={{ color: 'text.secondary' }} className="num">
          {text}
        </Typography>
      </Box>
      {actions !== undefined && <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>{actions}</Box>}
    </Box>
  )
}
