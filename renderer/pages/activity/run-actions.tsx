import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { activityTexts } from '../../../shared/texts/en/activity.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { isPromptedSecret, readLine } from '../../form/read-line.ts'
import { useDialog, type CmdletRequest } from '../../state/dialog.ts'

const undoCmdlet = 'Undo-TenantChange'

/** What can be done about a run: take it back, or fill its form anew. */
export function RunActions({ run }: { readonly run: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const again = requestOf(textOf(run, 'Command'))
  const undoable = numberOf(run, 'Changes') > 0 && textOf(run, 'Outcome') !== 'running'
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <Button
        variant="outlined"
        startIcon={<UndoOutlined />}
        disabled={!undoable}
        onClick={() => openDialog({ cmdlet: undoCmdlet, presets: { Run: textOf(run, 'Run') }, preview: true })}
      >
        {textOf(run, 'UndoneBy') === '' ? activityTexts.undo : activityTexts.undoRest}
      </Button>
      {again !== undefined && (
        <Button variant="text" startIcon={<PlayArrowOutlined />} onClick={() => openDialog(again)}>
          {activityTexts.again}
        </Button>
      )}
    </Box>
  )
}

/** The form that the line would fill; undefined where it is more than one cmdlet, or an undo, which has its own button. */
export function requestOf(line: string): CmdletRequest | undefined {
  const reading = readLine(line, findDefinition)
  if (reading.kind !== 'commands') return undefined
  const [[call, ...piped] = [], ...others] = reading.pipelines
  if (call === undefined || piped.length > 0 || others.length > 0 || call.cmdlet === undoCmdlet) return undefined
  return {
    cmdlet: call.cmdlet,
    presets: Object.fromEntries(call.arguments.filter(([, value]) => !isPromptedSecret(value))),
  }
}
