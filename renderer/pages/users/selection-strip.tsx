import MoreHorizOutlined from '@mui/icons-material/MoreHorizOutlined'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { JobId } from '../../../shared/jobs/job.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { jobIcons } from '../../frame/job-icons.ts'
import { SelectionBar } from '../../list/selection-bar.tsx'
import { narrow } from '../../look/measures.ts'
import { useAnchor } from '../../look/use-anchor.ts'
import { useDialog } from '../../state/dialog.ts'
import type { Selection } from '../../state/selection.ts'
import { allBut, these, type UsersView } from './users-query.ts'

const actions = ['enable', 'disable', 'password', 'pop3', 'remove'] as const satisfies readonly JobId[]

interface SelectionStripProps {
  readonly view: UsersView
  readonly selection: Selection
  readonly count: number
  readonly total: number
  /** The address of each person seen, by id. */
  readonly addresses: ReadonlyMap<string, string>
  readonly onSelect: (selection: Selection) => void
}

/** What can be done with the selected people, on a strip of ink above the line. */
export function SelectionStrip({ view, selection, count, total, addresses, onSelect }: SelectionStripProps) {
  const openDialog = useDialog(dialog => dialog.open)
  const folded = useMediaQuery(`(max-width:${narrow - 0.02}px)`)
  const [anchor, setAnchor] = useAnchor()
  const identities = Array.from(selection.ids, id => addresses.get(id) ?? id)
  const [only] = identities
  const start = (job: JobId) => {
    setAnchor(null)
    if (selection.type === 'include' && identities.length === 1 && only !== undefined) {
      return openDialog({ job, presets: { Identity: only } })
    }
    const invocation = selection.type === 'exclude' ? allBut(view, identities) : these(identities)
    openDialog({ job, source: { invocation, count } })
  }
  const shown = folded ? actions.slice(0, 2) : actions.slice(0, 4)
  const rest = actions.filter(action => !shown.some(each => each === action))
  return (
    <SelectionBar count={count} total={total} onSelect={onSelect}>
      {shown.map(action => {
        const Icon = jobIcons[action]
        return (
          <Button key={action} size="small" variant="text" startIcon={<Icon />} onClick={() => start(action)}>
            {usersTexts.bulk[action]}
          </Button>
        )
      })}
      <Tooltip title={listTexts.moreActions}>
        <IconButton
          aria-label={listTexts.moreActions}
          aria-haspopup="menu"
          onClick={event => setAnchor(event.currentTarget)}
        >
          <MoreHorizOutlined />
        </IconButton>
      </Tooltip>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {rest.map(action => {
          const Icon = jobIcons[action]
          return (
            <MenuItem key={action} onClick={() => start(action)}>
              <Icon aria-hidden />
              {usersTexts.bulk[action]}
            </MenuItem>
          )
        })}
      </Menu>
    </SelectionBar>
  )
}
