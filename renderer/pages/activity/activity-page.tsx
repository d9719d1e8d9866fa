import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { memo, useCallback, useDeferredValue, useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { getTenantJournal } from '../../../shared/cmdlets/tenant-journal.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { activityTexts } from '../../../shared/texts/activity.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import type { PsObject } from '../../../shared/values.ts'
import { invocationKey } from '../../engine/invocation-key.ts'
import { textOf } from '../../engine/properties.ts'
import { usePrepare, useQuery } from '../../engine/use-query.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { ColumnsButton, useChosenColumns } from '../../list/columns-button.tsx'
import { DataList } from '../../list/data-list.tsx'
import { costOf, isUnread } from '../../list/cost-of.ts'
import { ListRoom } from '../../list/list-room.tsx'
import { ListStatus } from '../../list/list-status.tsx'
import { FilterChips, type FilterChip } from '../../list/filter-chips.tsx'
import { Pager } from '../../list/pager.tsx'
import { PrintButton, type ShownList } from '../../list/print-button.tsx'
import { SearchField } from '../../list/search-field.tsx'
import { useSteady } from '../../look/use-steady.ts'
import { useSelection } from '../../list/use-selection.ts'
import { useSettledRows } from '../../list/use-settled-rows.ts'
import { useAddress } from '../../list/use-address.ts'
import { NothingFits } from '../../list/nothing-fits.tsx'
import { Empty } from '../../look/empty.tsx'
import { selectedCount } from '../../state/selection.ts'
import { activityColumns, paperColumns } from './activity-columns.tsx'
import {
  pageInvocation,
  paramsOf,
  runOrigins,
  runOutcomes,
  stepsInvocation,
  viewOf,
  type ActivityView,
} from './activity-query.ts'
import { RecordCheck } from './record-check.tsx'
import { RunPane } from './run-pane.tsx'
import { SelectedRuns } from './selected-runs.tsx'

const idOf = (run: PsObject) => textOf(run, 'Run')

/** Every run, the latest first, a hundred at a time; one opens beside the list with all that it changed. */
export function ActivityPage() {
  const { run: id } = useParams()
  const navigate = useNavigate()
  const [params, setParams] = useAddress()
  const view = useMemo(() => viewOf(params), [params])
  const invocation = pageInvocation(useDeferredValue(view))
  const list = useQuery(invocation, { keep: true })
  const opened = id === undefined ? undefined : stepsInvocation(id, 0)
  const steps = useQuery(opened)
  const shown = opened === undefined ? list : steps
  const prepare = usePrepare()
  const settled = useSettledRows(list, invocationKey(invocation), idOf)
  const [selection, setSelection] = useSelection(view.search, view.outcome, view.origin)
  const columns = useChosenColumns('activity', activityColumns)
  const total = list.total ?? list.rows.length
  const count = selectedCount(selection, total)
  const narrowed = view.search !== '' || view.outcome !== undefined || view.origin !== undefined

  const show = (next: Partial<ActivityView>) => {
    const changed = { ...view, page: 0, ...next }
    prepare(pageInvocation(changed))
    setParams(paramsOf(changed), { replace: true })
  }
  const onShow = useSteady(show)
  const onSearch = useSteady((search: string) => show({ search }))
  const onPage = useSteady((page: number) => show({ page }))
  const shownList = useSteady((): ShownList => ({
    title: activityTexts.title,
    narrowing: {
      search: view.search,
      filters: [
        ...(view.outcome === undefined ? [] : [activityTexts.outcomeFilters[view.outcome]]),
        ...(view.origin === undefined ? [] : [activityTexts.originFilters[view.origin]]),
      ],
    },
    columns: paperColumns(columns),
    idOf,
    page: invocation,
    rows: settled.rows,
    total,
  }))
  const open = useCallback(
    (run: string) => void navigate({ pathname: `/activity/${encodeURIComponent(run)}`, search: params.toString() }),
    [navigate, params],
  )
  const close = useCallback(
    () => void navigate({ pathname: '/activity', search: params.toString() }),
    [navigate, params],
  )

  return (
    <Sheet
      title={activityTexts.title}
      scroll={false}
      actions={<RecordCheck />}
      tools={
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 3.5, mb: 2.5 }}>
            <SearchField label={activityTexts.search} value={view.search} onSearch={onSearch} />
            <Box sx={{ flex: 1 }} />
            <ListStatus
              waiting={list.status === 'waiting'}
              unread={isUnread(list)}
              reading={activityTexts.reading}
              counted={activityTexts.runs(total)}
            />
            <Pager page={view.page} total={total} onPage={onPage} />
            {settled.newer > 0 && (
              <Button size="small" variant="outlined" onClick={settled.showNewer}>
                {listTexts.newer(settled.newer)}
              </Button>
            )}
            <ColumnsButton list="activity" columns={activityColumns} />
            <PrintButton shown={shownList} />
          </Box>
          <Chips outcome={view.outcome} origin={view.origin} onShow={onShow} />
        </>
      }
      pane={id === undefined ? undefined : <RunPane key={id} id={id} onClose={close} />}
      foot={
        <Foot line={printCommand(opened ?? invocation, getTenantJournal)} cost={costOf(shown)}>
          {count > 0 && (
            <SelectedRuns view={view} selection={selection} count={count} total={total} onSelect={setSelection} />
          )}
        </Foot>
      }
    >
      <ListRoom list={list} invocation={invocation} pointing={settled.pointing}>
        <DataList
          name={activityTexts.title}
          columns={columns}
          rows={settled.rows}
          question={settled.question}
          waiting={list.status === 'waiting'}
          idOf={idOf}
          openId={id}
          onOpen={open}
          selection={selection}
          onSelection={setSelection}
          empty={
            narrowed ? (
              <NothingFits
                title={activityTexts.nothingFits}
                text={activityTexts.nothingFitsText}
                clear={activityTexts.clear}
                onClear={() => show({ search: '', outcome: undefined, origin: undefined })}
              />
            ) : (
              <Empty title={activityTexts.nothingDone} text={activityTexts.nothingDoneText} />
            )
          }
        />
      </ListRoom>
    </Sheet>
  )
}

interface ChipsProps extends Pick<ActivityView, 'outcome' | 'origin'> {
  readonly onShow: (next: Partial<ActivityView>) => void
}

/** How runs ended and where they came from; of each one at a time, as the cmdlet takes it. */
const Chips = memo(function Chips(shown: ChipsProps) {
  const chips: readonly FilterChip[] = [
    ...runOutcomes.map(name => ({
      name,
      label: activityTexts.outcomeFilters[name],
      count: undefined,
      on: shown.outcome === name,
    })),
    ...runOrigins.map(name => ({
      name,
      label: activityTexts.originFilters[name],
      count: undefined,
      on: shown.origin === name,
    })),
  ]
  const toggle = (name: string) => {
    const outcome = runOutcomes.find(known => known === name)
    const origin = runOrigins.find(known => known === name)
    if (outcome !== undefined) shown.onShow({ outcome: outcome === shown.outcome ? undefined : outcome })
    if (origin !== undefined) shown.onShow({ origin: origin === shown.origin ? undefined : origin })
  }
  return <FilterChips chips={chips} onToggle={toggle} />
})
