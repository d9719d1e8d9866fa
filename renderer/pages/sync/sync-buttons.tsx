import MoreVertOutlined from '@mui/icons-material/MoreVertOutlined'
import SyncOutlined from '@mui/icons-material/SyncOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import { startOnlineCoexistenceSync } from '../../../shared/cmdlets/coexistence-sync.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { syncInvocation, synchronize } from '../../engine/synchronize.ts'
import { mono, rem, ring } from '../../look/measures.ts'
import { useDialog } from '../../state/dialog.ts'
import { useSync } from '../../state/sync.ts'

interface SyncButtonsProps {
  /** One over the other, where there is little room beside. */
  readonly stacked: boolean
}

/** The two big buttons, each with its line, and the way to the form with all that the cmdlet can be told. */
export function SyncButtons({ stacked }: SyncButtonsProps) {
  const connection = useConnection()
  const busy = useSync(sync => sync.run !== undefined)
  const openDialog = useDialog(dialog => dialog.open)
  const line = (whatIf: boolean) => printCommand(syncInvocation({ whatIf }), startOnlineCoexistenceSync)
  return (
    <Box sx={{ display: 'flex', flex: 'none', gap: stacked ? 1.5 : 3, flexDirection: stacked ? 'column' : 'row' }}>
      <BigButton
        icon={SyncOutlined}
        label={syncTexts.synchronize}
        line={line(false)}
        filled
        busy={busy}
        stacked={stacked}
        onClick={() => void synchronize(connection, { whatIf: false })}
      />
      <BigButton
        icon={VisibilityOutlined}
        label={syncTexts.preview}
        line={line(true)}
        busy={busy}
        stacked={stacked}
        onClick={() => void synchronize(connection, { whatIf: true })}
        more={() => openDialog({ cmdlet: startOnlineCoexistenceSync.name, presets: { FullSync: true } })}
      />
    </Box>
  )
}

interface BigButtonProps {
  readonly icon: SvgIconComponent
  readonly label: string
  /** The command that it runs. */
  readonly line: string
  readonly filled?: boolean
  readonly busy: boolean
  readonly stacked: boolean
  readonly onClick: () => void
  readonly more?: () => void
}

function BigButton({ icon: Icon, label, line, filled = false, busy, stacked, onClick, more }: BigButtonProps) {
  const button = (
    <ButtonBase
      onClick={onClick}
      disabled={busy}
      title={busy ? syncTexts.busy : line}
      sx={theme => ({
        flexDirection: 'column',
        alignItems: 'flex-start',
        justifyContent: 'center',
        gap: '3px',
        flex: stacked ? 1 : '1 0 auto',
        minWidth: stacked ? 0 : 140,
        minHeight: stacked ? 39 : 84,
        px: stacked ? 3 : 4,
        borderRadius: '10px',
        border: `1px solid ${filled ? theme.vars.palette.fill.accent : theme.vars.palette.line.hover}`,
        backgroundColor: filled ? theme.vars.palette.fill.accent : theme.vars.palette.background.raised,
        color: filled ? theme.vars.palette.fill.on : theme.vars.palette.text.primary,
        '&:hover': filled
          ? { backgroundColor: theme.vars.palette.fill.accentHover }
          : { borderColor: theme.vars.palette.line.control, backgroundColor: theme.vars.palette.background.sunken },
        '&.Mui-focusVisible': ring(theme),
        '&.Mui-disabled': {
          color: theme.vars.palette.text.secondary,
          backgroundColor: theme.vars.palette.tone.quiet.soft,
          borderColor: theme.vars.palette.line.hair,
        },
        '& svg': { fontSize: 18 },
      })}
    >
      <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 2, fontSize: rem(14), fontWeight: 550 }}>
        <Icon aria-hidden />
        {label}
      </Box>
      {!stacked && (
        <Box component="span" sx={{ fontFamily: mono, fontSize: rem(10.5), whiteSpace: 'nowrap' }}>
          {filled ? line : '-WhatIf'}
        </Box>
      )}
    </ButtonBase>
  )
  if (more === undefined) return button
  return (
    <Box sx={{ position: 'relative', display: 'flex', flex: 1 }}>
      {button}
      <ButtonBase
        onClick={more}
        disabled={busy}
        title={syncTexts.readEverything}
        aria-label={syncTexts.readEverything}
        sx={theme => ({
          position: 'absolute',
          top: 6,
          right: 6,
          width: 24,
          height: 24,
          borderRadius: '6px',
          color: theme.vars.palette.text.hint,
          '&:hover': { backgroundColor: theme.vars.palette.action.hover },
          '&.Mui-focusVisible': ring(theme, -1),
          '& svg': { fontSize: 16 },
        })}
      >
        <MoreVertOutlined />
      </ButtonBase>
    </Box>
  )
}
