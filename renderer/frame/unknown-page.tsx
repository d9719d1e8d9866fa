import Button from '@mui/material/Button'
import { Link, useLocation } from 'react-router'
import { frameTexts } from '../../shared/texts/frame.ts'
import { Empty } from '../look/empty.tsx'
import { BareFoot } from './foot.tsx'
import { Sheet } from './sheet.tsx'

/** The page for addresses at which nothing lives. */
export function UnknownPage() {
  const { pathname } = useLocation()
  return (
    <Sheet title={frameTexts.pageNotFound} foot={<BareFoot />}>
      <Empty
        text={frameTexts.pageNotFoundText(pathname)}
        actions={
          <Button variant="contained" component={Link} to="/">
            {frameTexts.goHome}
          </Button>
        }
      />
    </Sheet>
  )
}
