import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import KeyOutlined from '@mui/icons-material/KeyOutlined'
import KeyOffOutlined from '@mui/icons-material/KeyOffOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { getMSOnlineMailPermission } from '../../../shared/cmdlets/msonline-mail-permission.ts'
import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import { permissionsTexts } from '../../../shared/texts/permissions.ts'
import { grantFilters } from '../../../shared/user-lists.ts'
import type { PsObject } from '../../../shared/values.ts'
import { invocationKey } from '../../engine/invocation-key.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { usePrepare, useQuery } from '../../engine/use-query.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { useTotals } from '../../engine/use-totals.ts'
import { revokePresets } from '../../form/jobs/grant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { DataList } from '../../list/data-list.tsx'
import { costOf, isUnread } from '../../list/cost-of.ts'
import { ListRoom } from '../../list/list-room.tsx'
import { ListStatus } from '../../list/list-status.tsx'
import { ExportButton } from '../../list/export-button.tsx'
import { FilterChips } from '../../list/filter-chips.tsx'
import { Pager } from '../../list/pager.tsx'
import { PrintButton, type ShownList } from '../../list/print-button.tsx'
import { orderOf } from '../../list/printed-list.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { SelectionBar } from '../../list/selection-bar.tsx'
import { useSteady } from '../../look/use-steady.ts'
import { useSelection } from '../../list/use-selection.ts'
import { useSettledRows } from '../../list/use-settled-rows.ts'
import { useAddress } from '../../list/use-address.ts'
import { NothingFits } from '../../list/nothing-fits.tsx'
import { Empty } from '../../look/empty.tsx'
import { useDialog } from '../../state/dialog.ts'
import { selectedCount, type Selection } from '../../state/selection.ts'
import { AccessPane } from './access-pane.tsx'
import { narrowPermissionsColumns, permissionsColumns, permissionsCsv } from './permissions-columns.tsx'
import {
  allBut,
  countInvocation,
  pageInvocation,
  paramsOf,
  revoking,
  viewOf,
  type PermissionsView,
} from './permissions-query.ts'

const idOf = (grant: PsObject) => textOf(grant, 'Id')

/** All rights in mailboxes, from either side: found, narrowed, pictured and taken away. */
export function PermissionsPage() {
  const { person } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useAddress()
  const view = useMemo(() => viewOf(params), [params])
  const asked = useDeferredValue(view)
  const invocation = pageInvocation(asked)
  const list = useQuery(invocation, { keep: true })
  const prepare = usePrepare()
  const settled = useSettledRows(list, invocationKey(invocation), idOf)
  const [selection, setSelection] = useSelection(view.search, view.filters)
  const [seen, setSeen] = useState<ReadonlyMap<string, PsObject>>(new Map())
  const [opened, setOpened] = useState<string>()
  const openDialog = useDialog(dialog => dialog.open)
  const total = list.total ?? list.rows.length
  const narrowed = view.search !== '' || view.filters.length > 0
  const count = selectedCount(selection, total)

  const show = (next: Partial<PermissionsView>) => {
    const changed = { ...view, page: 0, ...next }
    prepare(pageInvocation(changed))
    setParams(paramsOf(changed), { replace: true })
  }
  const centre = useCallback(
    (address: string) =>
      void navigate({ pathname: `/permissions/${encodeURIComponent(address)}`, search: params.toString() }),
    [navigate, params],
  )
  const close = useCallback(
    () => void navigate({ pathname: '/permissions', search: params.toString() }),
    [navigate, params],
  )
  const open = (id: string) => {
    const grant = settled.rows.find(each => idOf(each) === id)
    if (grant === undefined) return
    setOpened(id)
    centre(textOf(grant, 'Identity'))
  }
  const select = (next: Selection) => {
    setSelection(next)
    setSeen(new Map([...seen, ...list.rows.map(grant => [idOf(grant), grant] as const)]))
  }
  const revoke = () => {
    const grants = Array.from(selection.ids).flatMap(id => seen.get(id) ?? [])
    const [only] = grants
    if (selection.type === 'include' && grants.length === 1 && only !== undefined) {
      return openDialog({ job: 'permissions', presets: revokePresets(only) })
    }
    openDialog({
      title: permissionsTexts.revokeMany(count),
      pipelines: revoking(selection.type === 'include' ? grants : allBut(asked, [...selection.ids])),
    })
  }
  const onSearch = useSteady((search: string) => show({ search }))
  const onPage = useSteady((page: number) => show({ page }))
  const onFilters = useSteady((filters: PermissionsView['filters']) => show({ filters }))
  const everything = useSteady(() => allBut(view, []))
  const shown = useSteady((): ShownList => ({
    title: permissionsTexts.title,
    narrowing: {
      search: view.search,
      filters: view.filters.map(filter => permissionsTexts.filters[filter]),
      order: orderOf(view.sort, permissionsColumns),
    },
    columns: permissionsColumns,
    idOf,
    page: invocation,
    rows: settled.rows,
    total,
  }))
  const grant = () => openDialog({ job: 'permissions', presets: { FullAccess: jobChoices.grant } })

  return (
    <Sheet
      title={permissionsTexts.title}
      scroll={false}
      note={<ForwardOutside />}
      actions={
        <Button variant="contained" startIcon={<KeyOutlined />} onClick={grant}>
          {permissionsTexts.grant}
        </Button>
      }
      tools={
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 3.5, mb: 2.5 }}>
            <SearchField label={permissionsTexts.search} value={view.search} onSearch={onSearch} />
            <Box sx={{ flex: 1 }} />
            <ListStatus
              waiting={list.status === 'waiting'}
              unread={isUnread(list)}
              reading={permissionsTexts.reading}
              counted={permissionsTexts.permissions(total)}
            />
            <Pager page={view.page} total={total} onPage={onPage} />
            {settled.newer > 0 && (
              <Button size="small" variant="outlined" onClick={settled.showNewer}>
                {listTexts.newer(settled.newer)}
              </Button>
            )}
            <ExportButton source={everything} properties={permissionsCsv} fileName="permissions.csv" />
            <PrintButton shown={shown} />
          </Box>
          <Chips on={view.filters} onToggle={onFilters} />
        </>
      }
      pane={person === undefined ? undefined : <AccessPane address={person} onClose={close} onCentre={centre} />}
      foot={
        <Foot line={printCommand(invocation, getMSOnlineMailPermission)} cost={costOf(list)}>
          {count > 0 && (
            <SelectionBar count={count} total={total} onSelect={setSelection}>
              <Button size="small" variant="text" startIcon={<KeyOffOutlined />} onClick={revoke}>
                {permissionsTexts.revokeOne}
              </Button>
            </SelectionBar>
          )}
        </Foot>
      }
    >
      <ListRoom list={list} invocation={invocation} pointing={settled.pointing}>
        <DataList
          name={permissionsTexts.title}
          columns={person === undefined ? permissionsColumns : narrowPermissionsColumns}
          rows={settled.rows}
          question={settled.question}
          waiting={list.status === 'waiting'}
          idOf={idOf}
          sort={view.sort}
          onSort={sort => show({ sort })}
          selection={selection}
          onSelection={select}
          openId={person === undefined ? undefined : opened}
          onOpen={open}
          empty={
            narrowed ? (
              <NothingFits
                title={permissionsTexts.nothingTitle}
                text={permissionsTexts.nothingText}
                clear={permissionsTexts.showAll}
                onClear={() => show({ search: '', filters: [] })}
              />
            ) : (
              <Empty
                title={permissionsTexts.emptyTitle}
                text={permissionsTexts.emptyText}
                actions={
                  <Button variant="contained" onClick={grant}>
                    {permissionsTexts.grant}
                  </Button>
                }
              />
            )
          }
        />
      </ListRoom>
    </Sheet>
  )
}

/** Mail that leaves the organization is no right in a mailbox, but whoever looks for one looks for the other. */
function ForwardOutside() {
  const { tenant } = useTenant()
  const people = tenant === undefined ? 0 : numberOf(tenant, 'ForwardingOutside')
  if (people === 0) return null
  return (
    <Button
      size="small"
      variant="text"
      component={Link}
      to="/users?filter=ForwardingOutside"
      startIcon={<ForwardToInboxOutlined />}
      sx={{ ml: -2, mt: 1 }}
    >
      {permissionsTexts.forwardOutside(people)}
    </Button>
  )
}

interface ChipsProps {
  readonly on: PermissionsView['filters']
  readonly onToggle: (filters: PermissionsView['filters']) => void
}

/** Drawn anew only for what they show: somebody types above them. */
const Chips = memo(
  function Chips({ on, onToggle }: ChipsProps) {
    const totals = useTotals(grantFilters.map(countInvocation))
    const chips = grantFilters.map((name, index) => ({
      name,
      label: permissionsTexts.filters[name],
      count: totals[index],
      on: on.includes(name),
    }))
    const toggle = (name: string) => onToggle(grantFilters.filter(filter => (filter === name) !== on.includes(filter)))
    return <FilterChips chips={chips} onToggle={toggle} />
  },
  (before, after) => before.on.join() === after.on.join() && before.onToggle === after.onToggle,
)
