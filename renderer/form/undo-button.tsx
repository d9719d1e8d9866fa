import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Button from '@mui/material/Button'
import { formTexts } from '../../shared/texts/form.ts'

interface UndoButtonProps {
  /** How far taking it back has come. */
  readonly undo: 'none' | 'possible' | 'running' | 'done'
  readonly onUndo: () => void
  readonly size?: 'small' | 'medium'
}

/** Takes a run back; nothing where there is nothing to take back, or no more. */
export function UndoButton({ undo, onUndo, size = 'medium' }: UndoButtonProps) {
  if (undo === 'none' || undo === 'done') return null
  return (
    <Button variant="text" size={size} startIcon={<UndoOutlined />} disabled={undo === 'running'} onClick={onUndo}>
      {formTexts.undo}
    </Button>
  )
}
