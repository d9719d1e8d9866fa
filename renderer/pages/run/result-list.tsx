import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { OutputDefinition } from '../../../shared/cmdlet.ts'
import { runTexts } from '../../../shared/texts/run.ts'
import { PsObject } from '../../../shared/values.ts'
import type { RunResult } from '../../engine/run.ts'
import { DataList } from '../../list/data-list.tsx'
import { columnsOf, columnsOfObjects } from '../../list/list-column.ts'
import { pageSize } from '../../list/page-size.ts'
import { Pager } from '../../list/pager.tsx'
import { formatValue } from '../../look/format.ts'
import { mono, rem } from '../../look/measures.ts'

interface ResultListProps {
  readonly result: RunResult
  readonly output: OutputDefinition | undefined
}

const byPlace = (_object: PsObject, index: number) => String(index)
const rowHeight = 38
const headHeight = 36

/** What a run gave: its objects as a list, and whatever else it said as text. */
export function ResultList({ result, output }: ResultListProps) {
  const [page, setPage] = useState(0)
  const objects = result.output.filter(value => value instanceof PsObject)
  const texts = [
    ...result.output.filter(value => !(value instanceof PsObject)).map(value => formatValue(value)),
    ...result.host,
  ]
  const defined = output !== undefined && objects.every(object => object.typeName === output.type)
  const columns = (defined ? columnsOf(output) : columnsOfObjects(objects)).filter(column => column.shown === true)
  const rows = objects.slice(page * pageSize, (page + 1) * pageSize)
  return (
    <Box component="section" aria-label={runTexts.results}>
      {objects.length > 0 && (
        <>
          <Box sx={{ display: 'flex', alignItems: 'center', minHeight: 32 }}>
            <Typography variant="h2" sx={{ flex: 1 }}>
              {runTexts.results}
            </Typography>
            <Pager page={page} total={objects.length} onPage={setPage} />
          </Box>
          <Box sx={{ position: 'relative', height: Math.min(rows.length, 12) * rowHeight + headHeight }}>
            <DataList
              name={runTexts.results}
              columns={columns}
              rows={rows}
              question={`${result.summary.id} ${page}`}
              waiting={false}
              idOf={byPlace}
              empty={null}
            />
          </Box>
        </>
      )}
      {texts.length > 0 && (
        <Box component="pre" aria-label={runTexts.text} tabIndex={0} sx={textStyle}>
          {texts.join('\n')}
        </Box>
      )}
      {objects.length === 0 && texts.length === 0 && result.errors.length === 0 && result.operations.length === 0 && (
        <Typography role="status" sx={{ color: 'text.secondary' }}>
          {runTexts.noResults}
        </Typography>
      )}
    </Box>
  )
}

const textStyle = {
  m: 0,
  mt: 3,
  p: 4,
  borderRadius: '8px',
  bgcolor: 'background.sunken',
  border: '1px solid',
  borderColor: 'line.hair',
  fontFamily: mono,
  fontSize: rem(12.5),
  overflowX: 'auto',
} as const
