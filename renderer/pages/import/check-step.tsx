import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import { createCsvWriter } from '../../../shared/csv-write.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { FilterChips } from '../../list/filter-chips.tsx'
import { pageSize } from '../../list/page-size.ts'
import { Pager } from '../../list/pager.tsx'
import { Empty } from '../../look/empty.tsx'
import { Problem } from '../../look/problem.tsx'
import { Advance } from './advance.tsx'
import { AlikeNotice } from './alike-notice.tsx'
import { CheckGrid } from './check-grid.tsx'
import { correct, mostShown } from './import-actions.ts'
import { wouldBe, type Checked, type CheckedRow, type ImportHead, type Would } from './import-model.ts'
import { useImport } from './import-store.ts'
import { useSaveText } from './use-save-text.ts'

/** What each row would do, the problems first. */
export function CheckStep() {
  const connection = useConnection()
  const { checked, checking, head, settings, source, read } = useImport()
  const [only, setOnly] = useState<Would>()
  const [page, setPage] = useState(0)
  const onCorrect = useCallback(
    (line: number, heading: string, value: string) => void correct(connection, line, heading, value),
    [connection],
  )
  if (head === undefined) return null
  if (checked === undefined)
    return <Checking file={source?.name ?? ''} read={read} rows={head.rows} seen={checking ?? 0} />
  const rows = only === undefined ? checked.rows : checked.rows.filter(({ would }) => would === only)
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1)
  const shown = Math.min(page, last)
  return (
    <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column', overflowY: 'auto' }}>
      <Tools
        checked={checked}
        head={head}
        only={only}
        onOnly={next => {
          setOnly(next)
          setPage(0)
        }}
        pager={<Pager page={shown} total={rows.length} onPage={setPage} />}
      />
      <Box sx={{ height: 4 }}>
        {checking !== undefined && <LinearProgress aria-label={importTexts.checking} sx={{ height: 2 }} />}
      </Box>
      {checked.alike !== undefined && (only === undefined || only === 'problem') && (
        <AlikeNotice
          alike={checked.alike}
          problems={checked.counts.problem}
          head={head}
          settings={settings}
          cells={checked.cells}
        />
      )}
      {checked.error !== undefined && (
        <Box sx={{ px: 6, pb: 3 }}>
          <Problem error={checked.error} />
        </Box>
      )}
      {rows.length === 0 ? (
        only !== undefined && <Empty title={importTexts.nothingFits} text={importTexts.nothingFitsText} />
      ) : (
        <CheckGrid
          rows={rows.slice(shown * pageSize, (shown + 1) * pageSize)}
          cells={checked.cells}
          head={head}
          settings={settings}
          onCorrect={onCorrect}
        />
      )}
    </Box>
  )
}

interface CheckingProps {
  readonly file: string
  readonly read: number
  readonly rows: number
  readonly seen: number
}

/** How far the check is: first the file is read as a whole, then row by row. */
function Checking({ file, read, rows, seen }: CheckingProps) {
  const reading = read < 1 && seen === 0
  const title = reading ? importTexts.reading(file) : importTexts.checking
  return (
    <Box sx={{ maxWidth: 560, p: 6 }}>
      <Box role="status" sx={{ mb: 2 }}>
        <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      </Box>
      <Advance name={title} share={reading ? read : seen / Math.max(1, rows)} />
      <Typography sx={{ mt: 2, color: 'text.secondary' }} className="num">
        {reading ? importTexts.readingShare(read) : importTexts.running(seen, rows)}
      </Typography>
    </Box>
  )
}

interface ToolsProps {
  readonly checked: Checked
  readonly head: ImportHead
  readonly only: Would | undefined
  readonly onOnly: (would: Would | undefined) => void
  readonly pager: React.ReactNode
}

function Tools({ checked, head, only, onOnly, pager }: ToolsProps) {
  const { save, busy } = useSaveText()
  const { counts, rows, cells } = checked
  const chips = wouldBe
    .filter(would => counts[would] > 0)
    .map(would => ({ name: would, label: importTexts.chips[would], count: counts[would], on: only === would }))
  const cut = wouldBe.some(would => counts[would] > mostShown)
  const problems = rows.filter(({ would }) => would === 'problem')
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 6, pb: 2.5 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <FilterChips
          chips={chips}
          onToggle={name => onOnly(only === name ? undefined : wouldBe.find(would => would === name))}
        />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {cut ? importTexts.firstOnly(mostShown) : importTexts.problemsFirst}
      </Typography>
      {pager}
      {problems.length > 0 && (
        <Button
          size="small"
          variant="outlined"
          startIcon={<DownloadOutlined />}
          disabled={busy}
          onClick={() => save('problems.csv', async () => problemText(head, problems, cells))}
        >
          {importTexts.problemRows}
        </Button>
      )}
    </Box>
  )
}

/** The rows with problems as a file that can be corrected and imported; secrets are left empty. */
function problemText({ columns }: ImportHead, rows: readonly CheckedRow[], cells: Checked['cells']): string {
  const writer = createCsvWriter({
    columns: [...columns.map(({ heading }) => heading), importTexts.reasonColumns.why],
    escapeFormula: true,
  })
  const lines = rows.flatMap(({ line, error }) => {
    const record = new PsObject()
    for (const [place, { heading, field }] of columns.entries())
      record.set(heading, field === 'Password' ? '' : (cells.get(line)?.[place] ?? ''))
    record.set(importTexts.reasonColumns.why, error?.message ?? '')
    return writer.lines(record)
  })
  return `${lines.join('\r\n')}\r\n`
}
