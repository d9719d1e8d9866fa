import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { useAnchor } from '../look/use-anchor.ts'

interface PageJumpProps {
  /** The rows that are shown, in words; they open it. */
  readonly range: string
  /** 0-based. */
  readonly page: number
  readonly pages: number
  readonly onPage: (page: number) => void
}

/** The rows that are shown, as a button that leads to any other page. */
export function PageJump({ range, page, pages, onPage }: PageJumpProps) {
  const [anchor, setAnchor] = useAnchor()
  const [wish, setWish] = useState('')
  const wanted = Number(wish)
  const fits = Number.isInteger(wanted) && wanted >= 1 && wanted <= pages
  const go = (to: number) => {
    setAnchor(null)
    if (to !== page) onPage(to)
  }
  return (
    <>
      <Button
        variant="text"
        size="small"
        className="num"
        aria-haspopup="dialog"
        title={listTexts.pageJump}
        onClick={event => {
          setWish(String(page + 1))
          setAnchor(event.currentTarget)
        }}
        sx={{ color: 'text.secondary', fontWeight: 'inherit', px: 1, minWidth: 0, whiteSpace: 'nowrap' }}
      >
        {range}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': listTexts.pageJump,
            // In dark its shadow alone would not part it from the page.
            sx: { border: '1px solid', borderColor: 'line.hover' },
          },
        }}
      >
        <Box
          component="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            if (fits) go(wanted - 1)
          }}
          sx={{ p: 3, display: 'flex', gap: 2, alignItems: 'center' }}
        >
          <Typography aria-hidden sx={{ color: 'text.secondary' }}>
            {listTexts.page}
          </Typography>
          <TextField
            autoFocus
            size="small"
            value={wish}
            error={wish !== '' && !fits}
            onChange={event => setWish(event.target.value)}
            onFocus={event => event.target.select()}
            slotProps={{ htmlInput: { 'aria-label': listTexts.page, inputMode: 'numeric', maxLength: 7 } }}
            sx={{ width: 84 }}
          />
          <Typography className="num" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {listTexts.pageOf(pages)}
          </Typography>
          <Button type="submit" size="small" variant="contained" disabled={!fits}>
            {listTexts.pageGo}
          </Button>
          <Button size="small" variant="text" disabled={page === 0} onClick={() => go(0)}>
            {listTexts.pageFirst}
          </Button>
          <Button size="small" variant="text" disabled={page === pages - 1} onClick={() => go(pages - 1)}>
            {listTexts.pageLast}
          </Button>
        </Box>
      </Popover>
    </>
  )
}
