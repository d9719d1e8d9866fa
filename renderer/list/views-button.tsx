import BookmarkBorderOutlined from '@mui/icons-material/BookmarkBorderOutlined'
import CheckOutlined from '@mui/icons-material/CheckOutlined'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { memo, useState } from 'react'
import { listTexts } from '../../shared/texts/list.ts'
import { settingsTexts } from '../../shared/texts/settings.ts'
import { NamePopover } from '../form/name-popover.tsx'
import { useAnchor } from '../look/use-anchor.ts'
import { usePreferences } from '../state/preferences.ts'
import { useSession } from '../state/session.ts'
import {
  densities,
  longestViewName,
  nameProblem,
  viewNamed,
  withoutView,
  withView,
  type Density,
  type SavedView,
} from '../state/views.ts'

interface ViewsButtonProps {
  /** The list's name in the preferences. */
  readonly list: string
  /** What the list is called without a view. */
  readonly everything: string
  /** The view that was chosen. */
  readonly view: string | undefined
  /** Gives the list's part of the address as it is shown now. */
  readonly query: () => string
  /** Whether the list is shown otherwise than the view says. */
  readonly changed: boolean
  /** The columns as they are shown now. */
  readonly columns: readonly string[]
  /** Shows the list as a view says; undefined shows everything under no name. */
  readonly onChoose: (view: SavedView | undefined) => void
  /** Gives what is shown this name, or takes its name away; the list stays as it is shown. */
  readonly onName: (name: string | undefined) => void
}

/** How much room the rows of a list have: as its view says, or as those of all lists. */
export function useListDensity(list: string, view: string | undefined): Density {
  return usePreferences(({ views, density }) => viewNamed(views, list, view)?.density ?? density)
}

/** The menu of the views of a list: chosen, saved, renamed and deleted. */
export const ViewsButton = memo(function ViewsButton(props: ViewsButtonProps) {
  const { list, everything, query, changed, columns, onChoose, onName } = props
  const [anchor, setAnchor] = useAnchor()
  const [namingAt, setNamingAt] = useAnchor()
  /** The view that gets another name; undefined while a new one is named. */
  const [before, setBefore] = useState<SavedView>()
  const { views, choose } = usePreferences()
  const announce = useSession(session => session.announce)
  const density = useListDensity(list, props.view)
  const current = viewNamed(views, list, props.view)

  const close = () => setAnchor(null)
  const pick = (view: SavedView | undefined) => {
    close()
    onChoose(view)
  }
  const keep = (view: SavedView, formerName?: string) => {
    choose({ views: withView(views, list, view, formerName) })
    announce(listTexts.viewSaved(view.name))
  }
  const ask = (named: SavedView | undefined) => {
    setBefore(named)
    setNamingAt(anchor)
    close()
  }
  const setDensity = (next: Density) => {
    close()
    choose(current === undefined ? { density: next } : { views: withView(views, list, { ...current, density: next }) })
  }

  return (
    <>
      <Button
        variant="text"
        startIcon={<BookmarkBorderOutlined />}
        endIcon={<ExpandMoreOutlined />}
        aria-haspopup="menu"
        aria-label={listTexts.view(current?.name ?? everything)}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ color: 'text.primary', whiteSpace: 'nowrap', minWidth: 0, maxWidth: 260 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
          {current?.name ?? everything}
        </Box>
        {changed && (
          <Typography component="span" variant="body2" sx={{ ml: 1.5, color: 'text.secondary' }}>
            {listTexts.viewChanged}
          </Typography>
        )}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        slotProps={{ list: { 'aria-label': listTexts.views }, paper: { sx: { minWidth: 240, maxWidth: 360 } } }}
      >
        <Choice on={current === undefined} onClick={() => pick(undefined)}>
          {everything}
        </Choice>
        {views[list]?.map(view => (
          <Choice key={view.name} on={view.name === current?.name} onClick={() => pick(view)}>
            {view.name}
          </Choice>
        ))}
        <Divider />
        {current !== undefined && changed && (
          <MenuItem
            onClick={() => {
              close()
              keep({ ...current, query: query() })
            }}
          >
            {listTexts.viewSave(current.name)}
          </MenuItem>
        )}
        {current !== undefined && changed && (
          <MenuItem onClick={() => pick(current)}>{listTexts.viewBack(current.name)}</MenuItem>
        )}
        <MenuItem onClick={() => ask(undefined)}>{listTexts.viewSaveAs}</MenuItem>
        {current !== undefined && <MenuItem onClick={() => ask(current)}>{listTexts.viewRename}</MenuItem>}
        {current !== undefined && (
          <MenuItem
            onClick={() => {
              close()
              onName(undefined)
              choose({ views: withoutView(views, list, current.name) })
              announce(listTexts.viewDeleted(current.name))
            }}
          >
            {listTexts.viewDelete}
          </MenuItem>
        )}
        <Divider />
        <Typography variant="overline" component="li" role="presentation" sx={{ px: 4, color: 'text.hint' }}>
          {listTexts.rows}
        </Typography>
        {densities.map(each => (
          <Choice key={each} on={each === density} onClick={() => setDensity(each)}>
            {settingsTexts.densities[each]}
          </Choice>
        ))}
      </Menu>
      <NamePopover
        anchor={namingAt}
        title={before === undefined ? listTexts.viewNew : listTexts.viewRenameTitle}
        action={before === undefined ? listTexts.viewKeep : listTexts.viewRenameDo}
        help={listTexts.viewNameHelp}
        start={before?.name ?? ''}
        longest={longestViewName}
        problemOf={name => {
          const problem = nameProblem(views, list, name, before?.name)
          return problem === undefined ? undefined : listTexts.viewNameProblems[problem]
        }}
        onKeep={name => {
          keep({ query: query(), columns, density, ...before, name }, before?.name)
          onName(name)
          setNamingAt(null)
        }}
        onClose={() => setNamingAt(null)}
      />
    </>
  )
})

interface ChoiceProps {
  readonly on: boolean
  readonly onClick: () => void
  readonly children: string
}

function Choice({ on, onClick, children }: ChoiceProps) {
  return (
    <MenuItem role="menuitemradio" aria-checked={on} onClick={onClick} sx={{ gap: 2 }}>
      <CheckOutlined aria-hidden sx={{ fontSize: 16, visibility: on ? 'visible' : 'hidden', color: 'primary.main' }} />
      <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {children}
      </Box>
    </MenuItem>
  )
}
