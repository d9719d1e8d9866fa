import PauseCircleOutlined from '@mui/icons-material/PauseCircleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { shellTexts } from '../../shared/texts/shell.ts'
import { CommandLine } from '../look/command-line.tsx'

interface PastedBrakeProps {
  /** The lines that take something away. */
  readonly lines: readonly string[]
  readonly onRun: () => void
  readonly onBack: () => void
}

/** Holds a pasted text that would take something away, and lists what would. */
export function PastedBrake({ lines, onRun, onBack }: PastedBrakeProps) {
  return (
    <Box
      role="alertdialog"
      aria-label={shellTexts.pastedTitle(lines.length)}
      sx={theme => ({
        border: `1px solid ${theme.vars.palette.tone.warn.line}`,
        backgroundColor: theme.vars.palette.tone.warn.soft,
        borderRadius: '10px',
        p: 4,
        mx: 4,
        mb: 2,
      })}
    >
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'center' }}>
        <PauseCircleOutlined aria-hidden sx={{ fontSize: 20, color: 'tone.warn.text' }} />
        <Typography variant="subtitle1" component="p" sx={{ flex: 1 }}>
          {shellTexts.pastedTitle(lines.length)}
        </Typography>
      </Box>
      <Box sx={{ maxHeight: 168, overflowY: 'auto', my: 3, pl: '32px' }} tabIndex={0} role="group">
        {lines.map((line, index) => (
          <Box key={`${line} ${String(index)}`} sx={{ mb: '3px' }}>
            <CommandLine text={line} caret={false} />
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', pl: '32px' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: 1 }}>
          {shellTexts.pastedText}
        </Typography>
        <Button variant="text" autoFocus onClick={onBack}>
          {shellTexts.pastedBack}
        </Button>
        <Button variant="outlined" color="error" onClick={onRun}>
          {shellTexts.pastedRun}
        </Button>
      </Box>
    </Box>
  )
}
