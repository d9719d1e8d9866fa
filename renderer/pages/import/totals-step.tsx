import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Invocation } from '../../../shared/engine.ts'
import { importTexts } from '../../../shared/texts/en/import.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { SecretsPanel } from '../../form/secrets-panel.tsx'
import { DataList } from '../../list/data-list.tsx'
import type { ListColumn } from '../../list/list-column.ts'
import { Pager, pageSize } from '../../list/pager.tsx'
import { Empty } from '../../look/empty.tsx'
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

const columns: readonly ListColumn[] = [
  { name: 'Line', label: importTexts.reasonColumns.line, kind: 'text', width: 64, flex: 0.2 },
  { name: 'Target', label: importTexts.reasonColumns.target, kind: 'text', width: 200, flex: 1 },
  { name: 'Column', label: importTexts.reasonColumns.column, kind: 'text', width: 120, flex: 0.5 },
  { name: 'Reason', label: importTexts.reasonColumns.why, kind: 'text', width: 300, flex: 2.4 },
]

const lineOf = (row: PsObject) => textOf(row, 'Line')

/** What became of every row, and why some failed. */
export function TotalsStep() {
  const { totals, running, error } = useImport()
  if (totals === undefined) return error === undefined ? null : <Problem error={error} />
  const secrets = running?.secrets ?? []
  return (
    <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ px: 6, pb: 4, display: 'flex', flexDirection: 'column', gap: 4 }}>
        {error !== undefined && <Problem error={error} />}
        <Counts totals={totals} />
        {secrets.length > 0 && <SecretsPanel secrets={secrets} />}
      </Box>
      <Reasons totals={totals} />
    </Box>
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
      <Box sx={{ display: 'flex', alignItems: 'center', px: 6, pb: 2, minHeight: 32 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {importTexts.reasons}
        </Typography>
        <Pager page={page} total={total} onPage={setPage} />
      </Box>
      <Box sx={{ flex: 1, minHeight: 120, position: 'relative', borderTop: '1px solid', borderColor: 'line.hair' }}>
        <DataList
          name={importTexts.reasons}
          columns={columns}
          rows={list.rows}
          total={total}
          waiting={list.status === 'waiting'}
          idOf={lineOf}
          empty={<Empty title={importTexts.noProblems} text={importTexts.noProblemsText} />}
        />
      </Box>
    </>
  )
}
