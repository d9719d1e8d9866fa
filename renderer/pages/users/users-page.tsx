import Button from '@mui/material/Button'
import { useCallback, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Invocation } from '../../../shared/engine.ts'
import { printScript } from '../../../shared/language/print.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import { invocationKey } from '../../engine/invocation-key.ts'
import { textOf } from '../../engine/properties.ts'
import { usePrepare, useQuery } from '../../engine/use-query.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { useSelection } from '../../list/use-selection.ts'
import { useSettledRows } from '../../list/use-settled-rows.ts'
import { useChosenColumns } from '../../list/columns-button.tsx'
import { DataList } from '../../list/data-list.tsx'
import { costOf, isUnread } from '../../list/cost-of.ts'
import { ListRoom } from '../../list/list-room.tsx'
import { useListDensity } from '../../list/views-button.tsx'
import { useAddress } from '../../list/use-address.ts'
import { NothingFits } from '../../list/nothing-fits.tsx'
import { Empty } from '../../look/empty.tsx'
import { useDialog } from '../../state/dialog.ts'
import { usePreferences } from '../../state/preferences.ts'
import { nothingSelected, selectedCount, type Selection } from '../../state/selection.ts'
import { PersonPane } from './person-pane.tsx'
import { SelectionStrip } from './selection-strip.tsx'
import { besidePane, usersColumns } from './users-columns.tsx'
import { UsersActions, UsersTools } from './users-tools.tsx'
import {
  changedView,
  idOf,
  pageInvocation,
  paramsOf,
  usersList,
  viewOf,
  withName,
  type UsersView,
} from './users-query.ts'

/** Everybody, a hundred at a time: searched, filtered, selected, and each opened beside the list. */
export function UsersPage() {
  const { id } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useAddress()
  const views = usePreferences(preferences => preferences.views)
  const view = useMemo(() => viewOf(params, views), [params, views])
  const invocation = useMemo(() => pageInvocation(view), [view])
  const list = useQuery(invocation, { keep: true })
  const prepare = usePrepare()
  const settled = useSettledRows(list, invocationKey(invocation), idOf)
  const [selection, setSelection] = useSelection(view.search, view.filters, view.department)
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
    const changed = changedView(view, next)
    prepare(pageInvocation(changed))
    // Each letter of a search is no step to go back to; each filter, order and view is one.
    setParams(paramsOf(changed), { replace: next.search !== undefined })
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
  const narrowed = view.search !== '' || view.filters.length > 0 || view.department !== undefined
  const count = selectedCount(selection, total)

  return (
    <Sheet
      title={usersTexts.title}
      scroll={false}
      actions={<UsersActions />}
      tools={
        <UsersTools
          view={view}
          invocation={invocation}
          columns={chosen}
          waiting={list.status === 'waiting'}
          unread={isUnread(list)}
          settled={settled}
          total={total}
          onShow={show}
          onChoose={saved => {
            setSelection(nothingSelected)
            setParams(saved === undefined ? '' : paramsOf(viewOf(new URLSearchParams({ view: saved.name }), views)))
          }}
          onName={name => setParams(paramsOf(withName(view, name)), { replace: true })}
        />
      }
      pane={id === undefined ? undefined : <PersonPane id={id} onClose={close} onShown={setPaneShows} />}
      foot={
        <Foot line={printScript([[opened ?? invocation]], findDefinition)} cost={costOf(shown)}>
          {count > 0 && (
            <SelectionStrip
              view={view}
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
      <ListRoom list={list} invocation={invocation} pointing={settled.pointing}>
        <DataList
          name={usersTexts.title}
          columns={columns}
          rows={settled.rows}
          question={settled.question}
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
              <NothingFits
                title={usersTexts.nothingTitle}
                text={usersTexts.nothingText}
                clear={usersTexts.clearFilters}
                onClear={() => show({ search: '', filters: [], department: undefined })}
              />
            ) : (
              <Empty
                title={usersTexts.nobodyTitle}
                text={usersTexts.nobodyText}
                actions={
                  <>
                    <Button variant="contained" onClick={() => openDialog({ job: 'provision' })}>
                      {usersTexts.provision}
                    </Button>
                    <Button variant="outlined" onClick={() => void navigate('/import')}>
                      {usersTexts.import}
                    </Button>
                  </>
                }
              />
            )
          }
        />
      </ListRoom>
    </Sheet>
  )
}
