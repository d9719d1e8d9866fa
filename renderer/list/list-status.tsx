import Typography from '@mui/material/Typography'
import { memo } from 'react'
import { listTexts } from '../../shared/texts/list.ts'

interface ListStatusProps {
  readonly waiting: boolean
  /** Whether the list could not be read. */
  readonly unread: boolean
  /** What is said while it is read, and how many there are once it was. */
  readonly reading: string
  readonly counted: string
}

/** How many there are, told to those who do not see it as well. */
export const ListStatus = memo(function ListStatus({ waiting, unread, reading, counted }: ListStatusProps) {
  return (
    <Typography className="num" role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {waiting ? reading : unread ? listTexts.notRead : counted}
    </Typography>
  )
})
