import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { activityTexts } from '../../../shared/texts/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { useDialog } from '../../state/dialog.ts'
import { undoneOf } from '../../engine/journal.ts'
import { againRequest, undoCmdlet } from '../../form/again-request.ts'
import { isUndoable } from './runs-as-script.ts'

/** What can be done about a run: take it back, or fill its form anew. */
export function RunActions({ run }: { readonly run: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const again = againRequest(textOf(run, 'Command'))
  const undone = undoneOf(run)
  // Taken back, it goes off under the focus that returns to it.
  const undoable = isUndoable(run)
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <Button
        variant="outlined"
        startIcon={<UndoOutlined />}
        aria-disabled={!undoable}
        onClick={() => {
          if (undoable) openDialog({ cmdlet: undoCmdlet, presets: { Run: textOf(run, 'Run') }, preview: true })
        }}
      >
        {undone === 'partly' ? activityTexts.undoRest : activityTexts.undo}
      </Button>
      {again !== undefined && (
        <Button variant="text" startIcon={<PlayArrowOutlined />} onClick={() => openDialog(again)}>
          {activityTexts.again}
        </Button>
      )}
    </Box>
  )
}
