import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined'
import PauseOutlined from '@mui/icons-material/PauseOutlined'
import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import StopOutlined from '@mui/icons-material/StopOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Button from '@mui/material/Button'
import { useEffect, useState } from 'react'
import { printScript } from '../../../shared/language/print.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { flagOf, numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { findDefinition } from '../../form/find-definition.ts'
import { Foot } from '../../frame/foot.tsx'
import { costOf } from '../../list/cost-of.ts'
import { commandKey, hasCommandKey, KeyCap } from '../../look/key-cap.tsx'
import { check, goTo } from './import-actions.ts'
import { columnsCommand, importCommand, missingSubject, unfinishedImports } from './import-model.ts'
import { ImportPlate } from './import-plate.tsx'
import { useImport } from './import-store.ts'
import { halt, resultText, showTotals, start, undo } from './run-actions.ts'
import { useSaveText } from './use-save-text.ts'

/** The plate of the step at hand; until there is a file, the line that asked for what was left unfinished. */
export function ImportFoot() {
  const { step, source } = useImport()
  if (step === 'file' || source === undefined) return <FileFoot />
  if (step === 'columns') return <ColumnsFoot file={source.name} />
  if (step === 'check') return <CheckFoot file={source.name} />
  if (step === 'run') return <RunFoot file={source.name} />
  return step === 'totals' ? <TotalsFoot file={source.name} /> : null
}

const unfinishedLine = printScript([[unfinishedImports]], findDefinition)

function FileFoot() {
  return <Foot line={unfinishedLine} cost={costOf(useQuery(unfinishedImports))} />
}

interface FootProps {
  readonly file: string
}

/** Runs what the command key with Enter stands for. */
function useCommandEnter(act: (() => void) | undefined): void {
  useEffect(() => {
    if (act === undefined) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !hasCommandKey(event) || event.defaultPrevented) return
      event.preventDefault()
      act()
    }
    globalThis.addEventListener('keydown', listen)
    return () => globalThis.removeEventListener('keydown', listen)
  }, [act])
}

const enterKey = <KeyCap>{`${commandKey} ↵`}</KeyCap>

function ColumnsFoot({ file }: FootProps) {
  const connection = useConnection()
  const { settings, head, reading } = useImport()
  const missing = head === undefined ? undefined : missingSubject(settings.kind, head)
  const ready = head !== undefined && !reading && missing === undefined
  const go = ready ? () => void check(connection) : undefined
  useCommandEnter(go)
  return (
    <ImportPlate
      state={importTexts.plate.columns}
      command={columnsCommand(file, settings)}
      sentence={reading ? importTexts.reading(file) : missing === undefined ? '' : importTexts.columnMissing(missing)}
    >
      <Button variant="text" onClick={() => goTo('file')}>
        {importTexts.back}
      </Button>
      <Button variant="contained" disabled={!ready} onClick={go}>
        {importTexts.check(head?.rows ?? 0)}
        {enterKey}
      </Button>
    </ImportPlate>
  )
}

function CheckFoot({ file }: FootProps) {
  const connection = useConnection()
  const { settings, checked, checking, outdated } = useImport()
  const [asking, setAsking] = useState(false)
  const problems = checked?.counts.problem ?? 0
  const rows =
    checked === undefined ? 0 : Object.values(checked.counts).reduce((sum, count) => sum + count, 0) - problems
  const done = checked !== undefined && checking === undefined
  const ready = done && !outdated && checked.error === undefined && rows > 0
  const high = settings.kind === 'Remove'
  const run = () => void start(connection)
  const go = ready ? (high && !asking ? () => setAsking(true) : run) : undefined
  useCommandEnter(go)
  const sentence = !done
    ? importTexts.checkingText
    : outdated
      ? importTexts.outdated
      : asking
        ? importTexts.startHighText(rows)
        : rows === 0
          ? importTexts.nothingToRun
          : importTexts.runs(rows, problems)
  return (
    <ImportPlate state={importTexts.plate.check} command={importCommand(file, settings)} sentence={sentence}>
      {asking && !outdated ? (
        <>
          <Button variant="outlined" autoFocus onClick={() => setAsking(false)}>
            {importTexts.cancel}
          </Button>
          <Button variant="contained" color="error" onClick={run}>
            {importTexts.startHigh(rows)}
          </Button>
        </>
      ) : (
        <>
          <Button variant="text" onClick={() => goTo('columns')}>
            {importTexts.back}
          </Button>
          <Button
            variant={outdated ? 'contained' : 'outlined'}
            startIcon={<VisibilityOutlined />}
            disabled={checking !== undefined}
            onClick={() => void check(connection)}
          >
            {outdated ? importTexts.lookAgain : importTexts.again}
          </Button>
          <Button variant="contained" disabled={!ready} onClick={go}>
            {importTexts.start(rows)}
            {enterKey}
          </Button>
        </>
      )}
    </ImportPlate>
  )
}

function RunFoot({ file }: FootProps) {
  const connection = useConnection()
  const { settings, running } = useImport()
  const state = running?.state
  return (
    <ImportPlate
      state={importTexts.plate.run}
      command={running?.command ?? importCommand(file, settings)}
      sentence={importTexts.each}
    >
      {state === 'paused' ? (
        <>
          <Button variant="text" onClick={showTotals}>
            {importTexts.stop}
          </Button>
          <Button variant="contained" startIcon={<PlayArrowOutlined />} onClick={() => void start(connection)}>
            {importTexts.goOn}
          </Button>
        </>
      ) : (
        <>
          <Button
            variant="text"
            startIcon={<StopOutlined />}
            disabled={state !== 'running'}
            onClick={() => halt(connection, 'stopping')}
          >
            {importTexts.stop}
          </Button>
          <Button
            variant="outlined"
            startIcon={<PauseOutlined />}
            disabled={state !== 'running'}
            onClick={() => halt(connection, 'paused')}
          >
            {importTexts.pause}
          </Button>
        </>
      )}
    </ImportPlate>
  )
}

function TotalsFoot({ file }: FootProps) {
  const connection = useConnection()
  const { settings, totals, running } = useImport()
  const { save, busy } = useSaveText()
  const [undoing, setUndoing] = useState(false)
  if (totals === undefined) return null
  const id = textOf(totals, 'Import')
  const left = numberOf(totals, 'Left')
  const failed = numberOf(totals, 'Failed')
  const changed = ['Created', 'Changed', 'Removed'].reduce((sum, name) => sum + numberOf(totals, name), 0)
  const undone = flagOf(totals, 'Undone')
  const sentence = undone ? importTexts.undone : left > 0 ? importTexts.leftText(left) : ''
  const takeBack = () => {
    setUndoing(true)
    void undo(connection).finally(() => setUndoing(false))
  }
  return (
    <ImportPlate
      state={importTexts.plate.totals}
      command={running?.command ?? importCommand(file, settings)}
      sentence={sentence}
    >
      {changed > 0 && !undone && (
        <Button variant="text" startIcon={<UndoOutlined />} disabled={undoing} onClick={takeBack}>
          {importTexts.undo(changed)}
        </Button>
      )}
      {failed > 0 && (
        <Button
          variant="outlined"
          startIcon={<DescriptionOutlined />}
          disabled={busy}
          onClick={() => save('failed.csv', () => resultText(connection, id, true))}
        >
          {importTexts.failedRows}
        </Button>
      )}
      <Button
        variant="outlined"
        startIcon={<DescriptionOutlined />}
        disabled={busy}
        onClick={() => save('results.csv', () => resultText(connection, id, false))}
      >
        {importTexts.results}
      </Button>
      {left > 0 && !undone ? (
        <Button variant="contained" startIcon={<PlayArrowOutlined />} onClick={() => void start(connection)}>
          {importTexts.goOn}
        </Button>
      ) : (
        // Undo is gone when it is done: focus goes on here.
        <Button key={String(undone)} variant="contained" autoFocus={undone} onClick={() => goTo('file')}>
          {importTexts.another}
        </Button>
      )}
    </ImportPlate>
  )
}
