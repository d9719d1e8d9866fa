import CheckOutlined from '@mui/icons-material/CheckOutlined'
import DnsOutlined from '@mui/icons-material/DnsOutlined'
import HistoryOutlined from '@mui/icons-material/HistoryOutlined'
import LinkOutlined from '@mui/icons-material/LinkOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import RuleOutlined from '@mui/icons-material/RuleOutlined'
import ShieldOutlined from '@mui/icons-material/ShieldOutlined'
import SwapHorizOutlined from '@mui/icons-material/SwapHorizOutlined'
import UpdateOutlined from '@mui/icons-material/UpdateOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { coexistenceTexts } from '../../../shared/texts/coexistence.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { dateOf, flagOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { Pane, PaneBody, PaneHead } from '../../frame/pane.tsx'
import { BreakText } from '../../look/break-text.tsx'
import { formatMoment } from '../../look/format.ts'
import { mono, rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { Tag } from '../../look/tag.tsx'
import { FlowTable, Members, NextChanges, SourceTable } from './explain-tables.tsx'
import { railStyle, RailStep } from '../../look/rail-step.tsx'
import { ObjectMark } from './plan-columns.tsx'
import { objectInvocation, stepInvocation, type Decision } from './plan-query.ts'
import { StepActions } from './step-actions.tsx'

interface ExplainPaneProps {
  /** Anchor, DN, address or name. */
  readonly identity: string
  readonly onDecide: (decision: Decision, step: PsObject) => void
  readonly onClose: () => void
}

/** One object from the directory to the tenant: what was read, decided, joined, filled, comes next and came last. */
export function ExplainPane({ identity, onDecide, onClose }: ExplainPaneProps) {
  const { rows, status, error } = useQuery(objectInvocation(identity))
  const [object] = rows
  return (
    <Pane name={syncTexts.pane} onClose={onClose}>
      <PaneHead close={syncTexts.paneClose} onClose={onClose}>
        {object === undefined ? <Typography variant="h2">{identity}</Typography> : <Head object={object} />}
      </PaneHead>
      <PaneBody name={syncTexts.pane}>
        {status === 'waiting' && <Waiting />}
        {object === undefined && error !== undefined && <Problem error={error} />}
        {object !== undefined && <Way object={object} onDecide={onDecide} />}
      </PaneBody>
    </Pane>
  )
}

function Waiting() {
  return (
    <Box component="output" aria-label={syncTexts.reading} sx={{ display: 'grid', gap: 3 }}>
      {Array.from({ length: 5 }, (_, index) => (
        <Skeleton key={index} variant="rounded" height={52} sx={{ opacity: 1 - index / 6 }} />
      ))}
    </Box>
  )
}

function Head({ object }: { readonly object: PsObject }) {
  const [name, kind] = [textOf(object, 'Name'), textOf(object, 'Kind')]
  const kinds: Readonly<Record<string, string>> = syncTexts.objectKinds
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'center' }}>
      <ObjectMark name={name} kind={kind} />
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {[kinds[kind] ?? kind, textOf(object, 'Address')].filter(part => part !== '').join(', ')}
        </Typography>
        <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', '&:not(:empty)': { mt: 1.5 } }}>
          {flagOf(object, 'Held') && (
            <Tag tone="warn" icon={PauseOutlined}>
              {syncTexts.heldTag}
            </Tag>
          )}
          {flagOf(object, 'Protected') && (
            <Tag tone="good" icon={ShieldOutlined}>
              {syncTexts.protected}
            </Tag>
          )}
        </Box>
      </Box>
    </Box>
  )
}

interface WayProps {
  readonly object: PsObject
  readonly onDecide: (decision: Decision, step: PsObject) => void
}

function Way({ object, onDecide }: WayProps) {
  const { paneParts: parts } = syncTexts
  const scope = textOf(object, 'Scope')
  const inScope = flagOf(object, 'InScope')
  const gone = dateOf(object, 'GoneSince')
  return (
    <Box component="ol" sx={railStyle}>
      <RailStep icon={DnsOutlined} title={parts.source}>
        <Box sx={{ fontFamily: mono, fontSize: rem(11.5), color: 'text.secondary', overflowWrap: 'anywhere' }}>
          <BreakText>{textOf(object, 'DN')}</BreakText>
        </Box>
        {gone !== undefined && (
          <Typography sx={{ color: 'tone.warn.text' }}>{syncTexts.gone(formatMoment(gone))}</Typography>
        )}
        <SourceTable object={object} />
        {textOf(object, 'Kind') === 'Group' && <Members object={object} />}
      </RailStep>
      <RailStep icon={inScope ? CheckOutlined : RuleOutlined} tone={inScope ? 'good' : 'warn'} title={parts.scope}>
        <Typography sx={{ color: 'text.secondary' }}>{scope}</Typography>
      </RailStep>
      <RailStep icon={LinkOutlined} title={parts.match}>
        <Joined object={object} />
      </RailStep>
      <RailStep icon={SwapHorizOutlined} title={parts.flow}>
        <FlowTable object={object} />
      </RailStep>
      <Next object={object} onDecide={onDecide} />
      <Last object={object} />
    </Box>
  )
}

function Joined({ object }: { readonly object: PsObject }) {
  const [joined, id] = [textOf(object, 'JoinedTo'), textOf(object, 'Id')]
  if (joined === '') return <Typography sx={{ color: 'text.secondary' }}>{syncTexts.joinedToNothing}</Typography>
  return (
    <>
      <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {`${syncTexts.joinedTo} ${joined}`}
      </Typography>
      {textOf(object, 'Kind') === 'User' && (
        <Button size="small" variant="text" component={Link} to={`/users/${encodeURIComponent(id)}`} sx={{ ml: -2.5 }}>
          {syncTexts.openPerson}
        </Button>
      )}
    </>
  )
}

/** What comes next, why, and what can be decided of it. */
function Next({ object, onDecide }: WayProps) {
  const next = textOf(object, 'NextAction')
  const conflict = next === 'Conflict'
  const nothing = next === 'None'
  const words: Readonly<Record<string, string>> = coexistenceTexts.next
  const reason = textOf(object, 'NextReason')
  const steps = useQuery(stepInvocation(textOf(object, 'Anchor')))
  const step = steps.rows.find(row => textOf(row, 'Anchor') === textOf(object, 'Anchor'))
  return (
    <RailStep
      icon={conflict ? WarningAmberOutlined : UpdateOutlined}
      tone={conflict ? 'warn' : nothing ? 'quiet' : 'accent'}
      title={syncTexts.paneParts.next}
      note={nothing ? undefined : (words[next.toLowerCase()] ?? next)}
    >
      {nothing && <Typography sx={{ color: 'text.secondary' }}>{syncTexts.nothingNext}</Typography>}
      {reason !== '' && <Typography sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>{reason}</Typography>}
      <NextChanges object={object} />
      {step !== undefined && (
        <Box sx={{ mt: 2, ml: -0.5 }}>
          <StepActions step={step} onDecide={onDecide} />
        </Box>
      )}
    </RailStep>
  )
}

function Last({ object }: { readonly object: PsObject }) {
  const results: Readonly<Record<string, string>> = syncTexts.results
  const [result, at] = [textOf(object, 'LastResult'), dateOf(object, 'LastResultAt')]
  return (
    <RailStep
      icon={HistoryOutlined}
      title={syncTexts.paneParts.last}
      note={at === undefined ? undefined : formatMoment(at)}
      last
    >
      <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {result === '' ? syncTexts.neverDone : (results[result] ?? result)}
      </Typography>
    </RailStep>
  )
}
