import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined'
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Collapse from '@mui/material/Collapse'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { OperationRecord } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { formTexts } from '../../shared/texts/form.ts'
import type { RunResult } from '../engine/run.ts'
import { useCalled } from '../engine/use-names.ts'
import { FieldsDiff, ObjectDiff } from '../look/diff.tsx'
import { useFieldWords } from '../look/field-words.ts'
import { mono, rem, ring } from '../look/measures.ts'
import { PersonMark } from '../look/person-mark.tsx'
import { SecretsPanel } from './secrets-panel.tsx'

/** What happened to one object: the operations on it, in order. */
interface TargetOutcome {
  readonly target: string
  readonly operations: readonly OperationRecord[]
}

/** The operations of a run by the object they were done to, failures first. */
export function outcomesOf(operations: readonly OperationRecord[]): readonly TargetOutcome[] {
  const byTarget = new Map<string, OperationRecord[]>()
  for (const operation of operations) {
    const known = byTarget.get(operation.target)
    if (known === undefined) byTarget.set(operation.target, [operation])
    else known.push(operation)
  }
  const outcomes = Array.from(byTarget, ([target, of]) => ({ target, operations: of }))
  return outcomes.toSorted((a, b) => Number(hasFailed(b)) - Number(hasFailed(a)))
}

function hasFailed({ operations }: TargetOutcome): boolean {
  return operations.some(({ outcome }) => outcome === 'failed' || outcome === 'denied')
}

/** Errors that no operation tells of: those met before anything could be tried. */
function otherErrors(result: RunResult): readonly ErrorRecord[] {
  const told = new Set(result.operations.map(({ error }) => `${error?.id ?? ''} ${error?.target ?? ''}`))
  return result.errors.filter(error => !told.has(`${error.id} ${error.target ?? ''}`))
}

/** Whether a run said more than its output: a line that only reads may still warn, fail, or feed one that writes. */
export function hasMoreToTell({ operations, errors, warnings }: RunResult): boolean {
  return operations.length + errors.length + warnings.length > 0
}

const mostDrawn = 200

interface OutcomeViewProps {
  readonly result: RunResult
  /** What taking the run back came to: from then on that is how things stand. */
  readonly undone?: RunResult | undefined
  /** The id of what says it in one sentence. */
  readonly summaryId: string
}

/** The outcome of a run object by object: failures first with the way out, then what was done, to unfold. */
export function OutcomeView({ result: ran, undone, summaryId }: OutcomeViewProps) {
  const result = undone ?? ran
  const outcomes = outcomesOf(result.operations)
  const errors = otherErrors(result)
  const failed = outcomes.filter(hasFailed).length + errors.length
  const unchanged = outcomes.filter(each => each.operations.every(({ outcome }) => outcome === 'unchanged')).length
  const stopped = result.summary.outcome === 'stopped'
  const drawn = outcomes.slice(0, mostDrawn)
  const called = useCalled(
    drawn.flatMap(({ operations }) => operations.flatMap(({ changes }) => changes)),
    drawn.map(({ target }) => target),
  )
  const onlyWarned = outcomes.length + errors.length === 0 && result.warnings.length > 0 && !stopped
  const subtitle = stopped ? formTexts.outcomeStopped : subtitleOf(outcomes.length, failed)
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {!onlyWarned && (
        <Box id={summaryId} role="status" sx={{ mb: 1 }}>
          <Typography variant="h2">
            {undone === undefined
              ? formTexts.outcome(outcomes.length - outcomes.filter(hasFailed).length - unchanged, failed, unchanged)
              : formTexts.outcomeUndone(outcomes.length)}
          </Typography>
          {subtitle !== undefined && <Typography sx={{ color: 'text.secondary' }}>{subtitle}</Typography>}
        </Box>
      )}
      {result.secrets.length > 0 && <SecretsPanel secrets={result.secrets} />}
      {errors.map((error, index) => (
        <FailedRow key={`${error.id} ${String(index)}`} target={error.target ?? error.cmdlet ?? ''} error={error} />
      ))}
      {drawn.map(outcome => (
        <TargetRow key={outcome.target} outcome={outcome} called={called} alone={outcomes.length === 1} />
      ))}
      {result.warnings.map(warning => (
        <Box key={warning} sx={warningStyle}>
          <WarningAmberOutlined aria-hidden />
          {warning}
        </Box>
      ))}
    </Box>
  )
}

const warningStyle = {
  display: 'flex',
  gap: 2,
  px: 3.5,
  color: 'tone.warn.text',
  '& svg': { fontSize: 18, flex: 'none', mt: '1px' },
} as const

/** What to read in the rows; a single one that is done speaks for itself. */
function subtitleOf(rows: number, failed: number): string | undefined {
  if (failed > 0) return rows + failed === 1 ? undefined : formTexts.outcomeFailedFirst
  return rows > 1 ? formTexts.outcomeAllGood : undefined
}

interface RowProps {
  readonly outcome: TargetOutcome
  readonly called: ReturnType<typeof useCalled>
  /** Whether it is the only one: what it changed of one object is unfolded then. */
  readonly alone: boolean
}

function TargetRow({ outcome, called, alone }: RowProps) {
  const error = outcome.operations.find(operation => operation.error !== undefined)?.error
  if (error !== undefined) return <FailedRow target={outcome.target} name={called(outcome.target)} error={error} />
  return <DoneRow outcome={outcome} called={called} alone={alone} />
}

const rowStyle = { border: '1px solid', borderColor: 'line.hair', borderRadius: '8px', overflow: 'hidden' } as const

function DoneRow({ outcome, called, alone }: RowProps) {
  const { target, operations } = outcome
  const changes = operations.flatMap(operation => operation.changes)
  const [only] = changes
  // Of several objects the row's own sentences are more than enough until more is asked for.
  const [open, setOpen] = useState(alone && changes.length === 1)
  const last = operations.at(-1)?.outcome ?? 'done'
  return (
    <Box sx={rowStyle}>
      <ButtonBase
        onClick={() => setOpen(!open)}
        aria-expanded={open}
        disabled={changes.length === 0}
        sx={theme => ({
          width: '100%',
          justifyContent: 'flex-start',
          gap: 3,
          px: 3.5,
          minHeight: 42,
          ...theme.typography.body1,
          '&.Mui-focusVisible': ring(theme, -2),
        })}
      >
        {last === 'done' ? (
          <CheckCircleOutlined aria-hidden sx={{ fontSize: 18, color: 'tone.good.text' }} />
        ) : (
          <RemoveCircleOutlineOutlined aria-hidden sx={{ fontSize: 18, color: 'text.hint' }} />
        )}
        <Target target={target} name={called(target)} />
        <Box component="span" sx={{ color: 'text.secondary', fontSize: rem(12) }}>
          {last === 'done' ? formTexts.cmdlets(operations.length) : formTexts.outcomes[last]}
        </Box>
        {changes.length > 0 && (
          <ExpandMoreOutlined
            aria-hidden
            sx={{ fontSize: 18, color: 'text.secondary', transform: open ? 'rotate(180deg)' : 'none' }}
          />
        )}
      </ButtonBase>
      <Collapse in={open} unmountOnExit>
        {changes.length === 1 && only?.name === target ? (
          <FieldsDiff change={only} />
        ) : (
          <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, px: 3.5, pb: 3.5 }}>
            {changes.map((change, index) => (
              <ObjectDiff key={`${change.id} ${String(index)}`} change={change} called={called(change.name)} />
            ))}
          </Box>
        )}
      </Collapse>
    </Box>
  )
}

interface TargetProps {
  readonly target: string
  readonly name?: string | undefined
}

/** Whom or what a row is about: a person by name, with the address behind it. */
function Target({ target, name = target }: TargetProps) {
  return (
    <>
      {target !== '' && <PersonMark name={name} />}
      <Typography component="span" noWrap sx={{ flex: 1, textAlign: 'left', color: 'text.secondary' }}>
        <Typography variant="subtitle1" component="span" sx={{ color: 'text.primary' }}>
          {name}
        </Typography>
        {name !== target && ` ${target}`}
      </Typography>
    </>
  )
}

function FailedRow({ target, name, error }: TargetProps & { readonly error: ErrorRecord }) {
  const say = useFieldWords()
  return (
    <Box sx={theme => ({ ...rowStyle, borderColor: theme.vars.palette.tone.bad.text })}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 3.5, minHeight: 44, bgcolor: 'tone.bad.soft' }}>
        <ErrorOutlineOutlined aria-hidden sx={{ fontSize: 18, color: 'tone.bad.text' }} />
        <Target target={target} name={name} />
        <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12), color: 'tone.bad.text' }}>
          {error.id}
        </Box>
      </Box>
      <Box component="dl" sx={reasonStyle}>
        <dt>{formTexts.what}</dt>
        <dd>{say(error.message)}</dd>
        {error.cmdlet !== undefined && (
          <>
            <dt>{formTexts.where}</dt>
            <Box component="dd" sx={{ fontFamily: mono, fontSize: rem(12.5) }}>
              <Box component="span" sx={{ color: 'syntax.cmdlet' }}>
                {error.cmdlet}
              </Box>
              {error.parameter !== undefined && (
                <Box component="span" sx={{ color: 'syntax.parameter' }}>{` -${error.parameter}`}</Box>
              )}
            </Box>
          </>
        )}
        {error.advice !== undefined && (
          <>
            <dt>{formTexts.so}</dt>
            <dd>{say(error.advice)}</dd>
          </>
        )}
      </Box>
    </Box>
  )
}

const reasonStyle = {
  m: 0,
  px: 3.5,
  py: 3,
  display: 'grid',
  gridTemplateColumns: '72px 1fr',
  rowGap: 1,
  '& dt': { color: 'text.secondary', fontSize: rem(12) },
  '& dd': { m: 0 },
} as const
