import SaveOutlined from '@mui/icons-material/SaveOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { activityTexts } from '../../../shared/texts/activity.ts'
import { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { textOf } from '../../engine/properties.ts'
import { runWhole } from '../../engine/run.ts'
import { saveText } from '../../look/save-text.ts'
import { SelectionBar } from '../../list/selection-bar.tsx'
import { undoCmdlet } from '../../form/again-request.ts'
import { useDialog } from '../../state/dialog.ts'
import { isSelected, type Selection } from '../../state/selection.ts'
import { useSession } from '../../state/session.ts'
import { type ActivityView, allInvocation, runInvocation } from './activity-query.ts'
import { isUndoable, latestFirst, runsAsScript } from './runs-as-script.ts'

/** Runs that one dialog takes back. */
const mostUndone = 100

interface SelectedRunsProps {
  readonly view: ActivityView
  readonly selection: Selection
  readonly count: number
  readonly total: number
  readonly onSelect: (selection: Selection) => void
}

/** What can be done with the selected runs: save them as a script, or take them back, the latest first. */
export function SelectedRuns({ view, selection, count, total, onSelect }: SelectedRunsProps) {
  const connection = useConnection()
  const openDialog = useDialog(dialog => dialog.open)
  const complain = useSession(store => store.complain)
  const [busy, setBusy] = useState(false)

  /** The selected runs, the latest first. */
  const selected = async (): Promise<readonly PsObject[]> => {
    // What was selected one by one may no longer fit what is shown now.
    const pipelines =
      selection.type === 'include' ? Array.from(selection.ids, id => [runInvocation(id)]) : [[allInvocation(view)]]
    const { output } = await runWhole(connection.engine, { session: connection.session, command: { pipelines } })
    return output
      .filter(row => row instanceof PsObject)
      .filter(row => isSelected(selection, textOf(row, 'Run')))
      .toSorted(latestFirst)
  }
  const start = (work: (runs: readonly PsObject[]) => Promise<void> | void) => {
    setBusy(true)
    selected()
      .then(work)
      .catch((reason: unknown) => complain(recordOf(reason)))
      .finally(() => setBusy(false))
  }
  const undo = (runs: readonly PsObject[]) => {
    const undoable = runs.filter(isUndoable)
    if (undoable.length === 0) return complain({ message: activityTexts.nothingToUndo })
    if (undoable.length > mostUndone) return complain({ message: activityTexts.tooManyToUndo(mostUndone) })
    openDialog({
      title: activityTexts.undoTitle(undoable.length),
      pipelines: undoable.map(each => [{ cmdlet: undoCmdlet, arguments: [['Run', textOf(each, 'Run')]] }]),
    })
  }
  const actions = [
    { name: activityTexts.undo, Icon: UndoOutlined, work: undo },
    {
      name: activityTexts.saveScript,
      Icon: SaveOutlined,
      work: async (runs: readonly PsObject[]) => {
        await saveText(connection, activityTexts.scriptName, runsAsScript(runs))
      },
    },
  ]
  return (
    <SelectionBar count={count} total={total} onSelect={onSelect}>
      {actions.map(({ name, Icon, work }) => (
        <Button key={name} size="small" variant="text" startIcon={<Icon />} disabled={busy} onClick={() => start(work)}>
          {name}
        </Button>
      ))}
    </SelectionBar>
  )
}
