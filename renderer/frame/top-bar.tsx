import SearchOutlined from '@mui/icons-material/SearchOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { frameTexts } from '../../shared/texts/frame.ts'
import { commandKey, KeyCap } from '../look/key-cap.tsx'
import { Mark } from '../look/mark.tsx'
import { ring } from '../look/measures.ts'
import { introducedBy } from './introduced.ts'
import { RunningPill } from './running-pill.tsx'
import { SchemeButton } from './scheme-button.tsx'
import { TenantMenu } from './tenant-menu.tsx'

interface TopBarProps {
  readonly folded: boolean
  readonly onSearch: () => void
}

/** The bar over everything; in a desktop window it is the title bar, dragged by its empty parts. */
export function TopBar({ folded, onSearch }: TopBarProps) {
  return (
    <Box
      component="header"
      sx={{
        height: 48,
        flex: 'none',
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        pr: 'max(8px, calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + 8px))',
        pl: 'max(0px, env(titlebar-area-x, 0px))',
        WebkitAppRegion: 'drag',
        '& button, & a': { WebkitAppRegion: 'no-drag' },
      }}
    >
      <Box sx={{ width: folded ? 56 : 196, flex: 'none', display: 'flex', alignItems: 'center', gap: 2.5, pl: 4 }}>
        <Mark sx={{ fontSize: 24 }} aria-hidden />
        {!folded && (
          <Typography component="span" variant="h2" sx={{ fontSize: '0.875rem' }}>
            {frameTexts.product}
          </Typography>
        )}
      </Box>
      <TenantMenu />
      <Box sx={{ flex: 1 }} />
      <RunningPill />
      <ButtonBase
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
        {...introducedBy('search')}
        sx={theme => ({
          width: 300,
          maxWidth: '34vw',
          height: 32,
          px: 3,
          gap: 2,
          justifyContent: 'flex-start',
          borderRadius: '6px',
          border: `1px solid ${theme.vars.palette.line.hover}`,
          backgroundColor: theme.vars.palette.background.raised,
          color: theme.vars.palette.text.hint,
          ...theme.typography.body1,
          '& svg': { fontSize: 16 },
          '&:hover': { borderColor: theme.vars.palette.line.control },
          '&.Mui-focusVisible': ring(theme),
        })}
      >
        <SearchOutlined aria-hidden />
        <Box
          component="span"
          sx={{ flex: 1, textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          {frameTexts.search}
        </Box>
        <KeyCap>{`${commandKey} K`}</KeyCap>
      </ButtonBase>
      <SchemeButton />
    </Box>
  )
}
