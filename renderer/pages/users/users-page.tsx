import PersonAddAlt1Outlined from '@mui/icons-material/PersonAddAlt1Outlined'
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Invocation } from '../../../shared/engine.ts'
import { printScript } from '../../../shared/language/print.ts'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { userFilters } from '../../../shared/user-lists.ts'
import type { PsObject } from '../../../shared/values.ts'
import { invocationKey } from '../../engine/invocation-key.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { ExportButton } from '../../list/export-button.tsx'
import type { ListColumn } from '../../list/list-column.ts'
import { useSettledRows } from '../../list/use-settled-rows.ts'
import { ColumnsButton, useChosenColumns } from '../../list/columns-button.tsx'
import { DataList } from '../../list/data-list.tsx'
import { FilterChips, type FilterChip } from '../../list/filter-chips.tsx'
import { Pager } from '../../list/pager.tsx'
import { PrintButton } from '../../list/print-button.tsx'
import { orderOf } from '../../list/printed-list.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { useListDensity, ViewsButton } from '../../list/views-button.tsx'
import { useAddress } from '../../list/use-address.ts'
import { Empty } from '../../look/empty.tsx'
import { Problem } from '../../look/problem.tsx'
import { useDialog } from '../../state/dialog.ts'
import { usePreferences } from '../../state/preferences.ts'
import { nothingSelected, selectedCount, type Selection } from '../../state/selection.ts'
import { PersonPane } from './person-pane.tsx'
import { SelectionStrip } from './selection-strip.tsx'
import { besidePane, usersColumns } from './users-columns.tsx'
import {
  allBut,
  changedView,
  pageInvocation,
  paramsOf,
  queryOf,
  usersList,
  viewOf,
  withName,
  type UsersView,
} from './users-query.ts'

const idOf = (person: PsObject) => textOf(person, 'Id')

/** Everybody, a hundred at a time: searched, filtered, selected, and each opened beside the list. */
export function UsersPage() {
  const { id } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useAddress()
  const views = usePreferences(preferences => preferences.views)
  const view = useMemo(() => viewOf(params, views), [params, views])
  const asked = useDeferredValue(view)
  const invocation = pageInvocation(asked)
  const list = useQuery(invocation, { keep: true })
  const [pointed, setPointed] = useState(false)
  const settled = useSettledRows(list, invocationKey(invocation), pointed, idOf)
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map())
  const density = useListDensity(usersList, view.name)
  const chosen = useChosenColumns(usersList, usersColumns, view.name)
  const [paneShows, setPaneShows] = useState<Invocation>()
  const opened = id === undefined ? undefined : paneShows
  const pane = useQuery(opened)
  const shown = opened === undefined ? list : pane
  const openDialog = useDialog(dialog => dialog.open)
  const total = list.total ?? list.rows.length
  const columns = id === undefined ? chosen : besidePane

  const show = (next: Partial<UsersView>) => {
    // Each letter of a search is no step to go back to; each filter, order and view is one.
    setParams(paramsOf(changedView(view, next)), { replace: next.search !== undefined })
    // All that match is a promise about one question; another question needs it anew.
    if (next.page === undefined && next.sort === undefined && selection.type === 'exclude')
      setSelection(nothingSelected)
  }
  const open = useCallback(
    (person: string) => void navigate({ pathname: `/users/${encodeURIComponent(person)}`, search: params.toString() }),
    [navigate, params],
  )
  const close = useCallback(() => void navigate({ pathname: '/users', search: params.toString() }), [navigate, params])
  const select = (next: Selection) => {
    setSelection(next)
    setAddresses(
      new Map([...addresses, ...list.rows.map(person => [idOf(person), textOf(person, 'Identity')] as const)]),
    )
  }
  const narrowed = view.search !== '' || view.filters.length > 0
  const count = selectedCount(selection, total)

  return (
    <Sheet
      title={usersTexts.title}
      scroll={false}
      actions={
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
      }
      tools={
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 3.5, mb: 2.5 }}>
            <ViewsButton
              list={usersList}
              everything={usersTexts.everybody}
              view={view.name}
              query={queryOf(view)}
              columns={chosen.map(column => column.name)}
              onChoose={saved => {
                setSelection(nothingSelected)
                setParams(saved === undefined ? '' : paramsOf(viewOf(new URLSearchParams({ view: saved.name }), views)))
              }}
              onName={name => setParams(paramsOf(withName(view, name)), { replace: true })}
            />
            <SearchField label={usersTexts.search} value={view.search} onSearch={search => show({ search })} />
            <Box sx={{ flex: 1 }} />
            <Typography className="num" role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {list.status === 'waiting' ? usersTexts.reading : usersTexts.people(total)}
            </Typography>
            <Pager page={view.page} total={total} onPage={page => show({ page })} />
            {settled.newer > 0 && (
              <Button size="small" variant="outlined" onClick={settled.showNewer}>
                {listTexts.newer(settled.newer)}
              </Button>
            )}
            <ColumnsButton list={usersList} columns={usersColumns} view={view.name} />
            <ExportButton source={allBut(view, [])} properties={csvProperties(chosen)} fileName="users.csv" />
            <PrintButton
              title={view.name ?? usersTexts.title}
              narrowing={{
                search: view.search,
                filters: view.filters.map(filter => usersTexts.filters[filter]),
                order: orderOf(view.sort, usersColumns),
              }}
              columns={chosen}
              idOf={idOf}
              page={invocation}
              rows={settled.rows}
              total={total}
            />
          </Box>
          <Chips view={view} onToggle={filters => show({ filters })} />
        </>
      }
      pane={id === undefined ? undefined : <PersonPane id={id} onClose={close} onShown={setPaneShows} />}
      foot={
        <Foot
          line={printScript([[opened ?? invocation]], findDefinition)}
          cost={shown.asking ? frameTexts.reading : frameTexts.cost(shown.rows.length, shown.milliseconds)}
        >
          {count > 0 && (
            <SelectionStrip
              view={asked}
              selection={selection}
              count={count}
              total={total}
              addresses={addresses}
              onSelect={select}
            />
          )}
        </Foot>
      }
    >
      <Box
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        sx={{ position: 'absolute', inset: 0, borderTop: '1px solid', borderColor: 'line.hair' }}
      >
        {list.error !== undefined && list.rows.length === 0 ? (
          <Box sx={{ p: 6 }}>
            <Problem error={list.error} />
          </Box>
        ) : (
          <DataList
            name={usersTexts.title}
            columns={columns}
            rows={settled.rows}
            total={total}
            waiting={list.status === 'waiting'}
            idOf={idOf}
            sort={view.sort}
            onSort={sort => show({ sort })}
            selection={selection}
            onSelection={select}
            openId={id}
            onOpen={open}
            density={density}
            empty={
              narrowed ? (
                <Empty
                  title={usersTexts.nothingTitle}
                  text={usersTexts.nothingText}
                  actions={
                    <Button variant="outlined" onClick={() => show({ search: '', filters: [] })}>
                      {usersTexts.clearFilters}
                    </Button>
                  }
                />
              ) : (
                <Empty
                  title={usersTexts.nobodyTitle}
                  text={usersTexts.nobodyText}
                  actions={
                    <Button variant="contained" onClick={() => openDialog({ job: 'provision' })}>
                      {usersTexts.provision}
                    </Button>
                  }
                />
              )
            }
          />
        )}
      </Box>
    </Sheet>
  )
}

/** Columns that are drawn from several properties have none of their own in a file. */
function csvProperties(columns: readonly ListColumn[]): readonly string[] {
  return columns.map(column => column.name).filter(name => name !== 'Signs')
}

interface ChipsProps {
  readonly view: UsersView
  readonly onToggle: (filters: UsersView['filters']) => void
}

function Chips({ view, onToggle }: ChipsProps) {
  const { tenant } = useTenant()
  const chips = userFilters.map((name): FilterChip => ({
    name,
    label: usersTexts.filters[name],
    count: tenant === undefined ? undefined : numberOf(tenant, name === 'Administrator' ? 'Administrators' : name),
    on: view.filters.includes(name),
  }))
  const toggle = (name: string) =>
    onToggle(userFilters.filter(filter => (filter === name) !== view.filters.includes(filter)))
  return <FilterChips chips={chips} onToggle={toggle} />
}
