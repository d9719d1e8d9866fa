import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  getCoexistenceConfiguration,
  setCoexistenceConfiguration,
  testCoexistenceConfiguration,
} from '../../../shared/cmdlets/coexistence-configuration.ts'
import type { Invocation } from '../../../shared/engine.ts'
import { printCommand } from '../../../shared/language/print.ts'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { listTexts } from '../../../shared/texts/list.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { invocationKey } from '../../engine/invocation-key.ts'
import { useAnswer, type Answered } from '../../engine/use-answer.ts'
import { textOf } from '../../engine/properties.ts'
import { useLatestSync } from '../../engine/use-latest-sync.ts'
import { useQuery } from '../../engine/use-query.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { ExportButton } from '../../list/export-button.tsx'
import { Pager } from '../../list/pager.tsx'
import { useSelection } from '../../list/use-selection.ts'
import { useSettledRows } from '../../list/use-settled-rows.ts'
import { useAddress } from '../../list/use-address.ts'
import { Problem } from '../../look/problem.tsx'
import { useSteady } from '../../look/use-steady.ts'
import { useWidth } from '../../look/use-width.ts'
import { useDialog } from '../../state/dialog.ts'
import { isSelected, type Selection } from '../../state/selection.ts'
import { countText } from './count-text.ts'
import { ExcludedList } from './excluded-list.tsx'
import { ExplainPane } from './explain-pane.tsx'
import { FirstSteps } from './first-steps.tsx'
import { History } from './history.tsx'
import { NoticeButton } from './notice-button.tsx'
import { PlanChips } from './plan-chips.tsx'
import { planCsv } from './plan-columns.tsx'
import { PlanList, stepIdOf } from './plan-list.tsx'
import {
  allInvocation,
  countInvocation,
  excludedInvocation,
  objectInvocation,
  pageInvocation,
  runsInvocation,
  shownOf,
  viewOf,
  withView,
  type PlanView,
  type Shown,
} from './plan-query.ts'
import { PlanSelection } from './plan-selection.tsx'
import { runInvocation, RunPane } from './run-pane.tsx'
import { ScheduleFact } from './schedule-fact.tsx'
import { filePath, setUpStart } from './set-up-start.ts'
import { SourceCard } from './source-card.tsx'
import { Standing } from './standing.tsx'
import { SyncButtons } from './sync-buttons.tsx'
import { TestPane } from './test-pane.tsx'
import { useDecision } from './use-decision.ts'
import { WhyField } from './why-field.tsx'

const configurationInvocation: Invocation = { cmdlet: getCoexistenceConfiguration.name, arguments: [] }
const testInvocation: Invocation = { cmdlet: testCoexistenceConfiguration.name, arguments: [] }

/** Directory synchronization: the source, the run, its plan, each object explained, and what was done before. */
export function SyncPage() {
  const configuration = useQuery(configurationInvocation)
  const openDialog = useDialog(dialog => dialog.open)
  const [source] = configuration.rows
  const setUp = () =>
    openDialog({
      cmdlet: setCoexistenceConfiguration.name,
      ...(source === undefined ? {} : { start: setUpStart(source) }),
    })
  if (source !== undefined) return <Configured source={source} onSetUp={setUp} />
  return (
    <Sheet
      title={syncTexts.title}
      foot={
        <Foot
          line={printCommand(configurationInvocation, getCoexistenceConfiguration)}
          cost={configuration.asking ? frameTexts.reading : frameTexts.cost(0, configuration.milliseconds)}
        />
      }
    >
      {configuration.error !== undefined && <Problem error={configuration.error} />}
      {configuration.status === 'ready' && <FirstSteps onSetUp={setUp} />}
    </Sheet>
  )
}

interface ConfiguredProps {
  readonly source: PsObject
  readonly onSetUp: () => void
}

function Configured({ source, onSetUp }: ConfiguredProps) {
  const shown = shownOf(useParams()['view'])
  const isHistory = shown === 'history'
  const isPlan = shown === 'plan'
  const navigate = useNavigate()
  const [params, setParams] = useAddress()
  const view = useMemo(() => viewOf(params), [params])
  const identity = params.get('object') ?? undefined
  const isTest = identity === undefined && params.get('test') !== null
  const runKey = isHistory && identity === undefined && !isTest ? (params.get('run') ?? undefined) : undefined
  const invocation = pageInvocation(useDeferredValue(view))
  const list = useQuery(isPlan ? invocation : undefined, { keep: true })
  const otherQuestion = isHistory ? runsInvocation(view.page) : excludedInvocation(view.page)
  const other = useQuery(isPlan ? undefined : otherQuestion, { keep: true })
  const latest = useLatestSync()
  const waiting = useQuery(countInvocation('Waiting')).total ?? 0
  const besides =
    identity !== undefined ? objectInvocation(identity) : runKey === undefined ? undefined : runInvocation(runKey)
  const explained = useQuery(besides)
  const { answered, ask } = useAnswer()
  const { decide, error: decisionError } = useDecision()
  const settled = useSettledRows(list, invocationKey(invocation), stepIdOf)
  const [selection, setSelection] = useSelection(view.search, view.filters)
  const [seen, setSeen] = useState<ReadonlyMap<string, PsObject>>(new Map())
  const [box, width] = useWidth()
  const total = list.total ?? list.rows.length

  const show = (next: Partial<PlanView>) => {
    setParams(withView(params, { ...view, page: 0, ...next }), { replace: true })
  }
  const everything = useSteady(() => allInvocation(view))
  const showPlan = (next: Partial<PlanView>) =>
    void navigate({ pathname: '/sync', search: withView(params, { ...view, page: 0, ...next }).toString() })
  const beside = (name?: 'object' | 'test' | 'run', value = '') => {
    const next = new URLSearchParams(params)
    for (const other of ['object', 'test', 'run']) next.delete(other)
    if (name !== undefined) next.set(name, value)
    setParams(next)
  }
  const test = () => {
    if (!isTest) beside('test')
    ask(testInvocation)
  }
  const select = (next: Selection) => {
    setSelection(next)
    setSeen(new Map([...seen, ...list.rows.map(step => [stepIdOf(step), step] as const)]))
  }

  const shownState = isPlan ? list : other
  const asked = besides ?? (isTest ? testInvocation : isPlan ? invocation : otherQuestion)
  const state = besides === undefined ? shownState : explained
  const roomy = width >= 860
  return (
    <Sheet
      title={syncTexts.title}
      scroll={false}
      actions={
        <>
          <WhyField onAsk={words => beside('object', words)} />
          <NoticeButton />
        </>
      }
      tools={
        <Box ref={box} sx={{ display: 'flex', flexDirection: 'column', gap: 3, mt: 3 }}>
          <Box sx={{ display: 'flex', gap: 3 }}>
            <SourceCard
              configuration={source}
              answered={answered}
              roomy={roomy}
              schedule={<ScheduleFact />}
              onTest={test}
              onSetUp={onSetUp}
            />
            <SyncButtons stacked={!roomy} />
          </Box>
          <Standing
            latest={latest}
            waiting={waiting}
            onFilter={filter => showPlan({ filters: [filter], search: '' })}
            onTest={test}
          />
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 3 }}>
            <ToggleButtonGroup
              exclusive
              value={shown}
              aria-label={syncTexts.views}
              onChange={(_event, chosen: Shown | null) => {
                if (chosen !== null) void navigate(chosen === 'plan' ? '/sync' : `/sync/${chosen}`)
              }}
            >
              <ToggleButton value="plan">{syncTexts.plan}</ToggleButton>
              <ToggleButton value="excluded">{syncTexts.excluded}</ToggleButton>
              <ToggleButton value="history">{syncTexts.history}</ToggleButton>
            </ToggleButtonGroup>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              {isPlan && <PlanChips on={view.filters} onToggle={filters => show({ filters })} />}
            </Box>
            <Typography className="num" role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {countText(shown, shownState, latest)}
            </Typography>
            <Pager page={view.page} total={shownState.total ?? 0} onPage={page => show({ page })} />
            {isPlan && settled.newer > 0 && (
              <Button size="small" variant="outlined" onClick={settled.showNewer}>
                {listTexts.newer(settled.newer)}
              </Button>
            )}
            {isPlan && <ExportButton source={everything} properties={planCsv} fileName="synchronization-plan.csv" />}
          </Box>
        </Box>
      }
      pane={
        identity !== undefined ? (
          <ExplainPane key={identity} identity={identity} onDecide={decide} onClose={() => beside()} />
        ) : isTest ? (
          <TestPane
            answered={answered}
            isFile={filePath(source) !== undefined}
            onTest={test}
            onSetUp={onSetUp}
            onClose={() => beside()}
          />
        ) : runKey !== undefined ? (
          <RunPane
            key={runKey}
            runKey={runKey}
            onExplain={anchor => beside('object', anchor)}
            onClose={() => beside()}
          />
        ) : undefined
      }
      foot={
        <Foot
          line={printCommand(asked, findDefinition(asked.cmdlet))}
          cost={
            isTest
              ? testCost(answered)
              : state.asking
                ? frameTexts.reading
                : frameTexts.cost(state.rows.length, state.milliseconds)
          }
        >
          {isPlan && (
            <PlanSelection
              view={view}
              total={total}
              selection={selection}
              onSelection={select}
              steps={[...seen].flatMap(([id, step]) => (isSelected(selection, id) ? [step] : []))}
              except={[...selection.ids].map(id => id.slice(0, id.indexOf(' ')))}
            />
          )}
        </Foot>
      }
    >
      <Box {...settled.pointing} sx={{ position: 'absolute', inset: 0 }}>
        {isHistory ? (
          <History runs={other} page={view.page} openId={runKey} onOpen={id => beside('run', id)} />
        ) : shown === 'excluded' ? (
          <ExcludedList
            objects={other}
            page={view.page}
            roomy={roomy && identity === undefined && !isTest}
            openId={identity}
            onOpen={anchor => beside('object', anchor)}
          />
        ) : (
          <PlanList
            list={list}
            rows={settled.rows}
            question={settled.question}
            room={identity !== undefined || isTest ? 'narrow' : roomy ? 'wide' : 'middle'}
            runStatus={latest === undefined ? '' : textOf(latest, 'Status')}
            narrowed={view.filters.length > 0 || view.search !== ''}
            openId={identity}
            onOpen={anchor => beside('object', anchor)}
            selection={selection}
            onSelection={select}
            onDecide={decide}
            decisionError={decisionError}
            onShowAll={() => show({ filters: [], search: '' })}
          />
        )}
      </Box>
    </Sheet>
  )
}

function testCost(answered: Answered): string {
  if (answered.status === 'asking') return frameTexts.reading
  return answered.status === 'answered' ? syncTexts.planSteps(answered.rows.length) : ''
}
