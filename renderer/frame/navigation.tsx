import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Tooltip from '@mui/material/Tooltip'
import { memo, type ReactNode } from 'react'
import { Link, useMatch } from 'react-router'
import { frameTexts } from '../../shared/texts/frame.ts'
import { ring } from '../look/measures.ts'
import { introducedBy } from './introduced.ts'
import { pages, type PageEntry } from './pages.ts'

interface NavigationProps {
  /** Icons only. */
  readonly folded: boolean
  /** Words beside a page's name, by its path: counts, "held". */
  readonly notes: Readonly<Record<string, ReactNode>>
  /** One line at the very end. */
  readonly foot?: ReactNode
}

/** The pages at the left of the window. */
export function Navigation({ folded, notes, foot }: NavigationProps) {
  const item = (page: PageEntry) => <Item key={page.path} page={page} folded={folded} note={notes[page.path]} />
  return (
    <Box
      component="nav"
      aria-label={frameTexts.navigation}
      sx={{ width: folded ? 56 : 204, flex: 'none', display: 'flex', flexDirection: 'column', px: 2, pb: 0 }}
    >
      <Box component="ul" sx={list}>
        {pages.filter(page => page.apart !== true && page.hidden !== true).map(item)}
      </Box>
      <Box sx={{ flex: 1 }} />
      <Box component="ul" sx={list}>
        {pages.filter(page => page.apart === true).map(item)}
      </Box>
      {!folded && foot !== undefined && (
        <Box
          sx={theme => ({
            mt: 2,
            minHeight: 36,
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            px: 2,
            borderTop: `1px solid ${theme.vars.palette.line.hair}`,
            color: theme.vars.palette.text.hint,
            ...theme.typography.body2,
          })}
        >
          {foot}
        </Box>
      )}
    </Box>
  )
}

const list = { listStyle: 'none', m: 0, p: 0, display: 'flex', flexDirection: 'column', gap: '1px' } as const

interface ItemProps {
  readonly page: PageEntry
  readonly folded: boolean
  readonly note: ReactNode
}

function Item(props: ItemProps) {
  const { page } = props
  const current = useMatch({ path: page.path, end: page.path === '/' }) !== null
  return <Entry {...props} current={current} />
}

interface EntryProps extends ItemProps {
  /** Whether this page is shown. */
  readonly current: boolean
}

/** Drawn anew only for what it shows: the address changes with each letter of a search. */
const Entry = memo(function Entry({ page, folded, note, current }: EntryProps) {
  const Icon = page.icon
  const link = (
    <ButtonBase
      component={Link}
      to={page.path}
      aria-current={current ? 'page' : undefined}
      {...(page.introduced === undefined ? {} : introducedBy(page.introduced))}
      aria-label={folded ? page.name : undefined}
      sx={theme => ({
        width: '100%',
        height: 32,
        px: '9px',
        gap: 2.5,
        justifyContent: 'flex-start',
        borderRadius: '6px',
        border: '1px solid transparent',
        whiteSpace: 'nowrap',
        ...theme.typography.body1,
        color: theme.vars.palette.text.secondary,
        '& svg': { fontSize: 18, color: theme.vars.palette.text.hint },
        '&:hover': { backgroundColor: theme.vars.palette.action.hover },
        '&.Mui-focusVisible': ring(theme, -1),
        ...(current
          ? {
              color: theme.vars.palette.text.primary,
              fontWeight: 550,
              backgroundColor: theme.vars.palette.background.paper,
              borderColor: theme.vars.palette.line.hair,
              '& svg': { fontSize: 18, color: theme.vars.palette.primary.main },
            }
          : {}),
      })}
    >
      <Icon aria-hidden />
      {!folded && page.name}
      {!folded && note !== undefined && (
        <Box component="span" className="num" sx={{ ml: 'auto', color: 'text.hint', fontWeight: 400 }}>
          {note}
        </Box>
      )}
    </ButtonBase>
  )
  if (!folded) return <li>{link}</li>
  return (
    <li>
      <Tooltip title={page.name} placement="right">
        {link}
      </Tooltip>
    </li>
  )
})
