import AddOutlined from '@mui/icons-material/AddOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import PersonRemoveOutlined from '@mui/icons-material/PersonRemoveOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { visibleText } from '../../../shared/format/visible-text.ts'
import { importJobOf } from '../../../shared/import/import-jobs.ts'
import type { Kind } from '../../../shared/kinds.ts'
import { fieldLabel } from '../../../shared/texts/fields.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { useFieldWords } from '../../look/field-words.ts'
import { formatValue } from '../../look/format.ts'
import { nonce } from '../../look/nonce.ts'
import type { Tone } from '../../look/palette.ts'
import { Tag } from '../../look/tag.tsx'
import { type Checked, type CheckedRow, type ImportHead, type ImportSettings, type Would } from './import-model.ts'
import { gridWords } from '../../list/grid-words.ts'

interface CheckGridProps {
  readonly rows: readonly CheckedRow[]
  readonly cells: Checked['cells']
  readonly head: ImportHead
  readonly settings: ImportSettings
  readonly onCorrect: (line: number, heading: string, value: string) => void
}

/** A row as the grid holds it: the cells by their place. */
interface GridRow {
  readonly id: number
  readonly row: CheckedRow
  readonly [cell: `c${number}`]: string
}

/** The rows with what each would do; a cell is edited in place. */
export function CheckGrid({ rows, cells, head, settings, onCorrect }: CheckGridProps) {
  const columns = useMemo(() => columnsOf(head, settings, onCorrect), [head, settings, onCorrect])
  const gridRows = useMemo(() => rows.map(row => gridRow(row, cells.get(row.line) ?? [])), [rows, cells])
  return (
    <DataGrid
      aria-label={importTexts.grid.name}
      rows={gridRows}
      columns={columns}
      pagination
      paginationModel={{ page: 0, pageSize: 100 }}
      disableColumnFilter
      disableColumnSelector
      disableRowSelectionOnClick
      rowSelection={false}
      getRowHeight={({ model }) => ((model as GridRow).row.error === undefined ? null : 'auto')}
      processRowUpdate={(after, before) => {
        for (const [place, { heading }] of head.columns.entries()) {
          const value = after[`c${place}`]
          if (value !== undefined && value !== before[`c${place}`]) onCorrect(before.id, heading, value)
        }
        return after
      }}
      localeText={gridWords}
      {...(nonce === undefined ? {} : { nonce })}
      sx={{
        // Where what stands above leaves hardly a row, the step scrolls instead.
        flex: '1 0 180px',
        minHeight: 0,
        '& [data-field=why]': { pr: 6 },
        '& .MuiDataGrid-row--dynamicHeight > .MuiDataGrid-cell': { minHeight: 38, py: '5px' },
      }}
    />
  )
}

function gridRow(row: CheckedRow, cells: readonly string[]): GridRow {
  return { ...Object.fromEntries(cells.map((cell, place) => [`c${place}`, cell])), id: row.line, row }
}

const tags: Readonly<Record<Would, { readonly tone: Tone; readonly icon?: typeof AddOutlined }>> = {
  problem: { tone: 'bad', icon: ErrorOutlineOutlined },
  change: { tone: 'info', icon: EditOutlined },
  create: { tone: 'good', icon: AddOutlined },
  remove: { tone: 'warn', icon: PersonRemoveOutlined },
  nothing: { tone: 'quiet' },
}

/** What a change calls the fields that a job names otherwise. */
const changedNames: Readonly<Record<string, string>> = {
  SubscriptionIDs: 'Subscriptions',
  UserLocation: 'Location',
  MailboxQuotaSize: 'MailboxSize',
  Pop3: 'PopEnabled',
}

/** Columns of cells beside which the reason still has room. */
const mostBeside = 6

/** The room of a cell: an address is the longest, a country two letters. */
function roomOf(kind: Kind): { readonly minWidth: number; readonly flex: number } {
  if (kind === 'address' || kind === 'person') return { minWidth: 228, flex: 2 }
  return kind === 'country' ? { minWidth: 84, flex: 0.4 } : { minWidth: 110, flex: 1 }
}

function columnsOf(
  head: ImportHead,
  settings: ImportSettings,
  onCorrect: CheckGridProps['onCorrect'],
): GridColDef<GridRow>[] {
  const { fields } = importJobOf(settings.kind)
  const cells = head.columns.flatMap(({ heading, field: name }, place): GridColDef<GridRow>[] => {
    const field = fields.find(each => each.name === name)
    if (field === undefined || field.parameter.kind === 'secret') return []
    return [
      {
        field: `c${place}`,
        headerName: field.parameter.label,
        ...roomOf(field.parameter.kind),
        sortable: false,
        editable: true,
        display: 'flex',
        renderCell: ({ row, value }) => (
          <CellText
            text={String(value ?? '')}
            wrong={row.row.error?.column === heading}
            changed={row.row.would === 'change' && isChanged(row.row, field.name)}
          />
        ),
      },
    ]
  })
  const why: GridColDef<GridRow> = {
    field: 'why',
    headerName: importTexts.grid.why,
    minWidth: 256,
    flex: 2,
    sortable: false,
    display: 'flex',
    valueGetter: (_value, { row }) => whyOf(row),
    renderCell: ({ row: { row }, tabIndex }) => <Why row={row} tabIndex={tabIndex} onCorrect={onCorrect} />,
  }
  // Where the cells need the whole width, the reason stands before them.
  const last = cells.length <= mostBeside
  return [
    {
      field: 'id',
      headerName: importTexts.grid.line,
      width: 56,
      align: 'right',
      headerAlign: 'right',
      sortable: false,
      display: 'flex',
    },
    {
      field: 'would',
      headerName: importTexts.grid.would,
      width: 112,
      sortable: false,
      display: 'flex',
      valueGetter: (_value, { row }) => importTexts.would[row.would],
      renderCell: ({ row: { row } }) => {
        const { tone, icon } = tags[row.would]
        return (
          <Tag tone={tone} {...(icon === undefined ? {} : { icon })}>
            {importTexts.would[row.would]}
          </Tag>
        )
      },
    },
    ...(last ? [...cells, why] : [why, ...cells]),
  ]
}

function isChanged({ changes }: CheckedRow, name: string): boolean {
  const known = changedNames[name] ?? name
  return changes.some(({ fields }) => fields.some(({ field }) => field === known))
}

interface CellTextProps {
  readonly text: string
  readonly wrong: boolean
  readonly changed: boolean
}

function CellText({ text, wrong, changed }: CellTextProps) {
  return (
    <Box
      component="span"
      sx={theme => ({
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        ...(changed ? { fontWeight: 550, color: theme.vars.palette.tone.info.text } : {}),
        ...(wrong
          ? {
              px: 2,
              mx: -2,
              minWidth: 60,
              minHeight: 26,
              lineHeight: '24px',
              borderRadius: '4px',
              color: theme.vars.palette.text.primary,
              border: `1px solid ${theme.vars.palette.tone.bad.text}`,
              backgroundColor: theme.vars.palette.tone.bad.soft,
            }
          : {}),
      })}
    >
      {visibleText(text)}
    </Box>
  )
}

/** Why a row would come out so, in words. */
function whyOf({ would, error, changes }: CheckedRow): string {
  if (error !== undefined) return [error.message, error.advice].filter(Boolean).join(' ')
  if (would === 'nothing') return importTexts.asItIs
  if (would !== 'change') return ''
  return changes
    .flatMap(({ fields }) => fields)
    .map(({ field, before, after }) => `${fieldLabel(field)}: ${formatValue(before)} → ${formatValue(after)}`)
    .join('; ')
}

const cutStyle = { overflow: 'hidden', textOverflow: 'ellipsis' } as const
const wrongStyle = { color: 'tone.bad.text', whiteSpace: 'normal', lineHeight: '18px' } as const

/** Where there is a way out, what is wrong is enough; the rest is told on pointing at it. */
const firstSentence = (text: string) => /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text

/** Of an address only the domain is what differs. */
const shortly = (suggestion: string) => suggestion.slice(suggestion.indexOf('@') + 1)

interface WhyProps {
  readonly row: CheckedRow
  readonly tabIndex: number
  readonly onCorrect: CheckGridProps['onCorrect']
}

function Why({ row, tabIndex, onCorrect }: WhyProps) {
  const { error, line } = row
  const { column, suggestion } = error ?? {}
  const say = useFieldWords()
  const text =
    error === undefined ? whyOf(row) : suggestion === undefined ? error.message : firstSentence(error.message)
  return (
    <Box
      sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 2, minWidth: 0 }}
      title={say(whyOf(row))}
    >
      <Box component="span" sx={error === undefined ? cutStyle : wrongStyle}>
        {say(text)}
      </Box>
      {column !== undefined && suggestion !== undefined && (
        <Button
          size="small"
          variant="text"
          color="primary"
          tabIndex={tabIndex}
          onClick={() => onCorrect(line, column, suggestion)}
          sx={{ height: 24, px: 1.5, mx: -1.5 }}
        >
          {importTexts.use(shortly(suggestion))}
        </Button>
      )}
    </Box>
  )
}
