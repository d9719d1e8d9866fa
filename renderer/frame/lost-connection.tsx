import Button from '@mui/material/Button'
import { frameTexts } from '../../shared/texts/en/frame.ts'
import { Empty } from '../look/empty.tsx'
import { Sheet } from './sheet.tsx'

/** What a page says when the program behind it is gone. */
export function LostConnection() {
  return (
    <Sheet title={frameTexts.lostTitle} foot={null}>
      <Empty
        title={frameTexts.lostTitle}
        text={frameTexts.lostText}
        actions={
          <Button variant="contained" onClick={() => window.location.reload()}>
            {frameTexts.reload}
          </Button>
        }
      />
    </Sheet>
  )
}
