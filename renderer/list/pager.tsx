import type { SvgIconComponent } from '@mui/icons-material'
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined'
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { memo } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { pageSize } from './page-size.ts'
import { PageJump } from './page-jump.tsx'

interface PagerProps {
  /** 0-based. */
  readonly page: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** Which hundred rows are shown, and the way to the next and to any other; nothing where all fit on one page. */
export const Pager = memo(function Pager({ page, total, onPage }: PagerProps) {
  if (total <= pageSize && page === 0) return null
  const last = Math.max(0, Math.ceil(total / pageSize) - 1)
  const first = page * pageSize + 1
  const range = listTexts.range(first, Math.min(total, first + pageSize - 1))
  return (
    <Box sx={{ display: 'flex', alignItems: 'center' }} role="group" aria-label={listTexts.pages}>
      <PageJump range={range} page={page} pages={last + 1} onPage={onPage} />
      <Turn name={listTexts.previous} icon={ChevronLeftOutlined} off={page === 0} onClick={() => onPage(page - 1)} />
      <Turn name={listTexts.next} icon={ChevronRightOutlined} off={page >= last} onClick={() => onPage(page + 1)} />
    </Box>
  )
})

interface TurnProps {
  readonly name: string
  readonly icon: SvgIconComponent
  readonly off: boolean
  readonly onClick: () => void
}

/** A button that says it is off and stays where it is: disabled, it would lose the focus of whoever pressed it last. */
function Turn({ name, icon: Icon, off, onClick }: TurnProps) {
  return (
    <Tooltip title={name}>
      <IconButton
        size="small"
        aria-label={name}
        aria-disabled={off}
        onClick={() => {
          if (!off) onClick()
        }}
      >
        <Icon />
      </IconButton>
    </Tooltip>
  )
}
