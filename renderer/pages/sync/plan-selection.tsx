import CheckOutlined from '@mui/icons-material/CheckOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import Button from '@mui/material/Button'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { SelectionBar } from '../../list/selection-bar.tsx'
import { useDialog } from '../../state/dialog.ts'
import { selectedCount, type Selection } from '../../state/selection.ts'
import { deciding, decisionsFor, type Decision, type PlanView } from './plan-query.ts'

type Many = Exclude<Decision, 'withdraw'>

interface PlanSelectionProps {
  readonly view: PlanView
  readonly total: number
  readonly selection: Selection
  readonly onSelection: (selection: Selection) => void
  /** The selected steps that were seen; all that match are known by the view alone. */
  readonly steps: readonly PsObject[]
  /** Anchors of those that are left out of all that match. */
  readonly except: readonly string[]
}

const titles = {
  approve: syncTexts.approveMany,
  hold: syncTexts.holdMany,
  release: syncTexts.releaseMany,
} as const
const icons = { approve: CheckOutlined, hold: PauseOutlined, release: PlayArrowOutlined } as const

/** What can be decided of the selected steps together; the dialog shows each line before it runs. */
export function PlanSelection({ view, total, selection, onSelection, steps, except }: PlanSelectionProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const count = selectedCount(selection, total)
  if (count === 0) return null
  const decide = (decision: Many) => {
    if (selection.type === 'include') {
      const fitting = steps.filter(step => decisionsFor(step).includes(decision))
      openDialog({ title: titles[decision](fitting.length), pipelines: deciding(decision, fitting) })
      return
    }
    const asked = decision === 'approve' ? { ...view, filters: withWaiting(view) } : view
    openDialog({ title: titles[decision](count), pipelines: deciding(decision, { view: asked, except }) })
  }
  const possible = (decision: Many) =>
    selection.type === 'exclude' || steps.some(step => decisionsFor(step).includes(decision))
  return (
    <SelectionBar count={count} total={total} onSelect={onSelection}>
      {(['approve', 'hold', 'release'] as const).filter(possible).map(decision => {
        const Icon = icons[decision]
        return (
          <Button key={decision} size="small" variant="text" startIcon={<Icon />} onClick={() => decide(decision)}>
            {syncTexts[decision]}
          </Button>
        )
      })}
    </SelectionBar>
  )
}

/** Only what waits can be approved. */
function withWaiting({ filters }: PlanView): PlanView['filters'] {
  return [...filters.filter(filter => filter !== 'Held' && filter !== 'Waiting'), 'Waiting']
}
