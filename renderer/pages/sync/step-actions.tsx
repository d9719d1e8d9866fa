import CheckOutlined from '@mui/icons-material/CheckOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Tooltip from '@mui/material/Tooltip'
import { approveCoexistencePlan } from '../../../shared/cmdlets/coexistence-plan.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { decisionInvocation, decisionsFor, type Decision } from './plan-query.ts'

const icons: Readonly<Record<Decision, SvgIconComponent>> = {
  approve: CheckOutlined,
  withdraw: UndoOutlined,
  hold: PauseOutlined,
  release: PlayArrowOutlined,
}

const names = {
  approve: syncTexts.approveNamed,
  withdraw: syncTexts.withdrawNamed,
  hold: syncTexts.holdNamed,
  release: syncTexts.releaseNamed,
} as const

interface StepActionsProps {
  readonly step: PsObject
  readonly onDecide: (decision: Decision, step: PsObject) => void
  /** Inside a row: small, and left to the pointer, because the keyboard has the pane that Enter opens. */
  readonly inRow?: boolean
}

/** What can be decided of a step as it stands; each button's hint is its command. */
export function StepActions({ step, onDecide, inRow = false }: StepActionsProps) {
  const name = textOf(step, 'Name')
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: inRow ? 'nowrap' : 'wrap' }}>
      {decisionsFor(step).map((decision, index) => {
        const Icon = icons[decision]
        const command = decisionInvocation(decision, { anchor: textOf(step, 'Anchor'), action: textOf(step, 'Action') })
        return (
          // Under a button of a row its hint would lie on the buttons of the next one, where the pointer goes from here.
          <Tooltip
            key={decision}
            describeChild
            placement={inRow ? 'top' : 'bottom'}
            title={printCommand(command, approveCoexistencePlan)}
          >
            <Button
              size="small"
              variant={index === 0 && !inRow ? 'outlined' : 'text'}
              aria-label={names[decision](name)}
              tabIndex={inRow ? -1 : 0}
              startIcon={<Icon />}
              onClick={event => {
                event.stopPropagation()
                onDecide(decision, step)
              }}
              sx={inRow ? { height: 24, px: 1.5 } : {}}
            >
              {syncTexts[decision]}
            </Button>
          </Tooltip>
        )
      })}
    </Box>
  )
}
