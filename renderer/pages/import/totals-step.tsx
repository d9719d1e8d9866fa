import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Invocation } from '../../../shared/engine.ts'
import { visibleText } from '../../../shared/format/visible-text.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { SecretsPanel } from '../../form/secrets-panel.tsx'
import { pageSize } from '../../list/page-size.ts'
import { Pager } from '../../list/pager.tsx'
import { BreakText } from '../../look/break-text.tsx'
import { Empty } from '../../look/empty.tsx'
import { useFieldWords } from '../../look/field-words.ts'
import { formatNumber } from '../../look/format.ts'
import { rem } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import type { ImportTotals } from './import-model.ts'
import { useImport } from './import-store.ts'

const names = ['Created', 'Changed', 'Removed', 'Unchanged', 'Failed', 'Left'] as const
const labels = {
  Created: importTexts.totals.created,
  Changed: importTexts.totals.changed,
  Removed: importTexts.totals.removed,
  Unchanged: importTexts.totals.unchanged,
  Failed: importTexts.totals.failed,
  Left: importTexts.totals.left,
} as const

/** What became of every row, and why some failed. */
export function TotalsStep() {
  const { totals, running, error } = useImport()
  if (totals === undefined) return error === undefined ? null : <Problem error={error} />
  const secrets = running?.secrets ?? []
  return (
    <>
      <Box sx={{ pb: 4, display: 'flex', flexDirection: 'column', gap: 4 }}>
        {error !== undefined && <Problem error={error} />}
        <Counts totals={totals} />
        {secrets.length > 0 && <SecretsPanel secrets={secrets} />}
      </Box>
      <Reasons totals={totals} />
    </>
  )
}

function Counts({ totals }: { readonly totals: ImportTotals }) {
  const shown = names.filter(name => numberOf(totals, name) > 0 || name === 'Failed')
  return (
    <Box component="dl" aria-label={importTexts.counts} sx={{ display: 'flex', flexWrap: 'wrap', gap: 6, m: 0 }}>
      {[
        ...shown.map(name => [labels[name], numberOf(totals, name), name] as const),
        [importTexts.totals.rows, numberOf(totals, 'Rows'), 'Rows'] as const,
      ].map(([label, value, name]) => (
        <Box key={name} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
          <Box component="dt" sx={{ fontSize: rem(12), color: 'text.secondary' }}>
            {label}
          </Box>
          <Box
            component="dd"
            className="num"
            sx={{
              m: 0,
              fontSize: rem(28),
              lineHeight: rem(34),
              fontWeight: 560,
              color: name === 'Failed' && value > 0 ? 'tone.bad.text' : 'text.primary',
            }}
          >
            {formatNumber(value)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function Reasons({ totals }: { readonly totals: ImportTotals }) {
  const [page, setPage] = useState(0)
  const invocation: Invocation = {
    cmdlet: 'Get-TenantImportRow',
    arguments: [
      ['Import', textOf(totals, 'Import')],
      ['Outcome', ['Failed', 'Denied']],
      ['First', pageSize],
      ['Skip', page * pageSize],
      ['IncludeTotalCount', true],
    ],
  }
  const list = useQuery(invocation, { keep: true })
  const total = list.total ?? list.rows.length
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', pb: 2, minHeight: 32 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {importTexts.reasons}
        </Typography>
        <Pager page={page} total={total} onPage={setPage} />
      </Box>
      {list.status === 'ready' && list.rows.length === 0 ? (
        <Empty title={importTexts.noProblems} text={importTexts.noProblemsText} />
      ) : (
        <ReasonTable rows={list.rows} />
      )}
    </>
  )
}

const { reasonColumns } = importTexts

/** The reasons in full: a cut one would help nobody. */
function ReasonTable({ rows }: { readonly rows: readonly PsObject[] }) {
  const say = useFieldWords()
  return (
    <Box sx={{ pb: 4 }}>
      <Table size="small" aria-label={importTexts.reasons} sx={{ '& td, & th': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ pl: 0 }}>{reasonColumns.line}</TableCell>
            <TableCell>{reasonColumns.target}</TableCell>
            <TableCell>{reasonColumns.column}</TableCell>
            <TableCell>{reasonColumns.why}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(row => (
            <TableRow key={textOf(row, 'Line')}>
              <TableCell className="num" sx={{ pl: 0 }}>
                {textOf(row, 'Line')}
              </TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 220 }}>
                <BreakText>{visibleText(textOf(row, 'Target'))}</BreakText>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{textOf(row, 'Column')}</TableCell>
              <TableCell>
                {say(textOf(row, 'Reason'))}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {say(textOf(row, 'Advice'))}
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
