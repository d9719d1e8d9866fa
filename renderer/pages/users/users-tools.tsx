import PersonAddAlt1Outlined from '@mui/icons-material/PersonAddAlt1Outlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Invocation } from '../../../shared/engine.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { userFilters } from '../../../shared/user-lists.ts'
import { numberOf } from '../../engine/properties.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { ColumnsButton } from '../../list/columns-button.tsx'
import { ExportButton } from '../../list/export-button.tsx'
import { FilterChips, type FilterChip } from '../../list/filter-chips.tsx'
import type { ListColumn } from '../../list/list-column.ts'
import { ListStatus } from '../../list/list-status.tsx'
import { Pager } from '../../list/pager.tsx'
import { PrintButton, type ShownList } from '../../list/print-button.tsx'
import { orderOf } from '../../list/printed-list.tsx'
import { SearchField } from '../../list/search-field.tsx'
import type { SettledRows } from '../../list/use-settled-rows.ts'
import { useSteady } from '../../look/use-steady.ts'
import { ViewsButton } from '../../list/views-button.tsx'
import { useDialog } from '../../state/dialog.ts'
import { usePreferences } from '../../state/preferences.ts'
import { viewNamed, type SavedView } from '../../state/views.ts'
import { usersColumns } from './users-columns.tsx'
import { allBut, idOf, queryOf, usersList, type UsersView } from './users-query.ts'

interface UsersToolsProps {
  readonly view: UsersView
  /** The question behind the page that is shown. */
  readonly invocation: Invocation
  readonly columns: readonly ListColumn[]
  /** No answer yet. */
  readonly waiting: boolean
  /** The list could not be read. */
  readonly unread: boolean
  readonly settled: SettledRows
  readonly total: number
  readonly onShow: (next: Partial<UsersView>) => void
  readonly onChoose: (saved: SavedView | undefined) => void
  readonly onName: (name: string | undefined) => void
}

/** What is over the list of people. Its parts are drawn anew only for what they show, because somebody types among them. */
export function UsersTools(props: UsersToolsProps) {
  const { view, invocation, columns, waiting, unread, settled, total } = props
  const onShow = useSteady(props.onShow)
  const onChoose = useSteady(props.onChoose)
  const onName = useSteady(props.onName)
  const onSearch = useSteady((search: string) => onShow({ search }))
  const onPage = useSteady((page: number) => onShow({ page }))
  const onFilters = useSteady((filters: UsersView['filters']) => onShow({ filters }))
  const onLeave = useSteady(() => onShow({ department: undefined }))
  const query = useSteady(() => queryOf(view))
  const saved = usePreferences(({ views }) => viewNamed(views, usersList, view.name))
  const changed = saved !== undefined && saved.query !== queryOf(view)
  const names = useMemo(() => columns.map(column => column.name), [columns])
  const properties = useMemo(() => csvProperties(columns), [columns])
  const everybody = useSteady(() => allBut(view, []))
  const shown = useSteady((): ShownList => ({
    title: view.name ?? usersTexts.title,
    narrowing: {
      search: view.search,
      filters: [
        ...(view.department === undefined ? [] : [usersTexts.inDepartment(view.department)]),
        ...view.filters.map(filter => usersTexts.filters[filter]),
      ],
      order: orderOf(view.sort, usersColumns),
    },
    columns,
    idOf,
    page: invocation,
    rows: settled.rows,
    total,
  }))
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 3.5, mb: 2.5 }}>
        <ViewsButton
          list={usersList}
          everything={usersTexts.everybody}
          view={view.name}
          query={query}
          changed={changed}
          columns={names}
          onChoose={onChoose}
          onName={onName}
        />
        <SearchField label={usersTexts.search} value={view.search} onSearch={onSearch} />
        <Box sx={{ flex: 1 }} />
        <ListStatus waiting={waiting} unread={unread} reading={usersTexts.reading} counted={usersTexts.people(total)} />
        <Pager page={view.page} total={total} onPage={onPage} />
        {settled.newer > 0 && (
          <Button size="small" variant="outlined" onClick={settled.showNewer}>
            {listTexts.newer(settled.newer)}
          </Button>
        )}
        <ColumnsButton list={usersList} columns={usersColumns} view={view.name} />
        <ExportButton source={everybody} properties={properties} fileName="users.csv" />
        <PrintButton shown={shown} />
      </Box>
      <Chips on={view.filters} department={view.department} onToggle={onFilters} onLeave={onLeave} />
    </>
  )
}

/** Columns that are drawn from several properties have none of their own in a file. */
function csvProperties(columns: readonly ListColumn[]): readonly string[] {
  return columns.map(column => column.name).filter(name => name !== 'Signs')
}

interface ChipsProps {
  readonly on: UsersView['filters']
  readonly department: UsersView['department']
  readonly onToggle: (filters: UsersView['filters']) => void
  /** Lists people of all departments again. */
  readonly onLeave: () => void
}

/** The name of the chip of the department; no filter's. */
const ofDepartment = 'department'

function chipOf(department: string): FilterChip {
  return { name: ofDepartment, label: usersTexts.inDepartment(department), count: undefined, on: true }
}

const Chips = memo(
  function Chips({ on, department, onToggle, onLeave }: ChipsProps) {
    const { tenant } = useTenant()
    const chips = userFilters.map((name): FilterChip => ({
      name,
      label: usersTexts.filters[name],
      count: tenant === undefined ? undefined : numberOf(tenant, name === 'Administrator' ? 'Administrators' : name),
      on: on.includes(name),
    }))
    const toggle = (name: string) =>
      name === ofDepartment
        ? onLeave()
        : onToggle(userFilters.filter(filter => (filter === name) !== on.includes(filter)))
    const chosen = department === undefined ? [] : [chipOf(department)]
    return <FilterChips chips={[...chosen, ...chips]} onToggle={toggle} />
  },
  (before, after) =>
    before.on.join() === after.on.join() &&
    before.department === after.department &&
    before.onToggle === after.onToggle &&
    before.onLeave === after.onLeave,
)

/** What is done with people beside their list. */
export const UsersActions = memo(function UsersActions() {
  const navigate = useNavigate()
  const openDialog = useDialog(dialog => dialog.open)
  return (
    <>
      <Button variant="outlined" startIcon={<UploadFileOutlined />} onClick={() => void navigate('/import')}>
        {usersTexts.import}
      </Button>
      <Button
        variant="contained"
        startIcon={<PersonAddAlt1Outlined />}
        onClick={() => openDialog({ job: 'provision' })}
      >
        {usersTexts.provision}
      </Button>
    </>
  )
})
