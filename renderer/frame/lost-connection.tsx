import Button from '@mui/material/Button'
import { useState } from 'react'
import { frameTexts } from '../../shared/texts/frame.ts'
import { Empty } from '../look/empty.tsx'
import { BareFoot } from './foot.tsx'
import { Sheet } from './sheet.tsx'

/** What a page says when the program behind it is gone; loads again only what still answers. */
export function LostConnection() {
  const [gone, setGone] = useState(false)
  const reload = () => {
    fetch(window.location.pathname, { cache: 'no-store' }).then(
      () => window.location.reload(),
      () => setGone(true),
    )
  }
  return (
    <Sheet title={frameTexts.lostTitle} foot={<BareFoot />}>
      <Empty
        title={gone ? frameTexts.lostForGood : frameTexts.lostKept}
        text={gone ? frameTexts.lostForGoodText : frameTexts.lostText}
        actions={
          <Button variant="contained" onClick={reload}>
            {frameTexts.reload}
          </Button>
        }
      />
    </Sheet>
  )
}
