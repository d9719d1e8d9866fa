import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { frameTexts } from '../../shared/texts/frame.ts'
import { Empty } from '../look/empty.tsx'
import { mono } from '../look/measures.ts'
import { BareFoot } from './foot.tsx'
import { Sheet } from './sheet.tsx'

/** What a page says that could not be drawn: what it means, and the sentence to report. */
export function FaultPage() {
  const thrown = useRouteError()
  const detail = isRouteErrorResponse(thrown)
    ? thrown.statusText
    : thrown instanceof Error
      ? thrown.message
      : String(thrown)
  return (
    <Sheet title={frameTexts.faultTitle} foot={<BareFoot />}>
      <Empty
        text={frameTexts.faultText}
        actions={
          <Button variant="contained" onClick={() => window.location.reload()}>
            {frameTexts.reload}
          </Button>
        }
      />
      <Typography variant="body2" sx={{ fontFamily: mono, textAlign: 'center', color: 'text.secondary' }}>
        {detail}
      </Typography>
    </Sheet>
  )
}
