import Button from '@mui/material/Button'
import { Empty } from '../look/empty.tsx'

interface NothingFitsProps {
  readonly title: string
  readonly text: string
  /** What the way out is called. */
  readonly clear: string
  readonly onClear: () => void
}

/** What a list says whose rows are all left out by what narrows it: that, and the way back to all of them. */
export function NothingFits({ title, text, clear, onClear }: NothingFitsProps) {
  return (
    <Empty
      title={title}
      text={text}
      actions={
        <Button variant="outlined" onClick={onClear}>
          {clear}
        </Button>
      }
    />
  )
}
