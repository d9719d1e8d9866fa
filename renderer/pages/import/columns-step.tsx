import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Switch from '@mui/material/Switch'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { importEncodings, type ImportEncoding } from '../../../shared/import/kinds.ts'
import type { JobField } from '../../../shared/jobs/job.ts'
import { importJobOf } from '../../../shared/import/import-jobs.ts'
import { visibleText } from '../../../shared/format/visible-text.ts'
import { importTexts } from '../../../shared/texts/import.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { GroupTitle } from '../../look/group-title.tsx'
import { mono, rem } from '../../look/measures.ts'
import { DefaultField } from './default-field.tsx'
import { change } from './import-actions.ts'
import { isForAll, withEntry, type ImportColumn } from './import-model.ts'
import { useImport } from './import-store.ts'
import { KindPicker } from './kind-picker.tsx'

const texts = importTexts.columns

/** What each column gives, what holds for all rows, and how the file is read. */
export function ColumnsStep() {
  const { head, settings, wanted } = useImport()
  if (head === undefined) return null
  const { fields } = importJobOf(settings.kind)
  const given = new Set(head.columns.map(({ field }) => field))
  const open = fields
    .filter(
      field =>
        isForAll(field) &&
        (!given.has(field.name) || field.name === wanted || settings.defaults[field.name] !== undefined),
    )
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 5 }}>
      <Box sx={{ display: 'flex', gap: 5, flexWrap: 'wrap', alignItems: 'center' }}>
        <KindPicker />
        <Box sx={{ flex: 1 }} />
        <ReadingPickers />
      </Box>
      <Table size="small" aria-label={texts.table} sx={{ '& th:first-of-type': { pl: 0, whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>
            <TableCell>{texts.heading}</TableCell>
            <TableCell>{texts.gives}</TableCell>
            <TableCell>{texts.samples}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {head.columns.map(column => (
            <ColumnRow key={column.heading} column={column} fields={fields} />
          ))}
        </TableBody>
      </Table>
      {open.length > 0 && (
        <Box component="section" aria-label={texts.forAll}>
          <GroupTitle>{texts.forAll}</GroupTitle>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 3 }}>
            {texts.forAllText}
          </Typography>
          <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 3.5 }}>
            {open.map(field => (
              <DefaultField key={field.name} field={field} wanted={field.name === wanted} />
            ))}
          </Box>
        </Box>
      )}
      {fields.some(({ parameter }) => parameter.kind === 'secret') && <GenerateSwitch />}
    </Box>
  )
}

/** A template says most, so it comes first; plain texts come last. */
const rankOf = ({ parameter: { kind } }: JobField) => (kind === 'template' ? 0 : kind === 'text' ? 2 : 1)

interface ColumnRowProps {
  readonly column: ImportColumn
  readonly fields: readonly JobField[]
}

function ColumnRow({ column: { heading, field, samples }, fields }: ColumnRowProps) {
  const connection = useConnection()
  const mapping = useImport(({ settings }) => settings.mapping)
  const secret = fields.some(({ name, parameter }) => name === field && parameter.kind === 'secret')
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 550 }}>
        {visibleText(heading)}
      </TableCell>
      <TableCell sx={{ width: 260 }}>
        <Select
          fullWidth
          displayEmpty
          value={field ?? ''}
          onChange={({ target }) =>
            void change(connection, { mapping: remapped(mapping, heading, target.value, field) })
          }
          inputProps={{ 'aria-label': texts.fieldOf(heading) }}
        >
          <MenuItem value="">
            <Box component="span" sx={{ color: 'text.hint' }}>
              {texts.nothing}
            </Box>
          </MenuItem>
          {fields.map(({ name, parameter }) => (
            <MenuItem key={name} value={name}>
              {parameter.label}
              <Box component="span" sx={{ ml: 'auto', pl: 3, fontFamily: mono, fontSize: rem(11), color: 'text.hint' }}>
                {name}
              </Box>
            </MenuItem>
          ))}
        </Select>
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', maxWidth: 0, width: '100%' }}>
        <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {secret
            ? texts.secret
            : samples
                .filter(sample => sample !== '')
                .slice(0, 4)
                .map(visibleText)
                .join(' · ')}
        </Box>
      </TableCell>
    </TableRow>
  )
}

/** The mapping with one more choice; a field that another column was given by hand moves here. */
function remapped(
  mapping: Readonly<Record<string, string>>,
  heading: string,
  field: string,
  before: string | undefined,
): Readonly<Record<string, string>> {
  if (field === (before ?? '')) return mapping
  const moved = field === '' ? undefined : Object.keys(mapping).find(each => mapping[each] === field)
  return withEntry(moved === undefined ? mapping : withEntry(mapping, moved, ''), heading, field)
}

function GenerateSwitch() {
  const connection = useConnection()
  const generate = useImport(({ settings }) => settings.generate)
  return (
    <FormControlLabel
      sx={{ m: 0, gap: 2 }}
      control={<Switch checked={generate} onChange={(_, on) => void change(connection, { generate: on })} />}
      label={texts.generate}
    />
  )
}

const encodings = Object.keys(importEncodings) as ImportEncoding[]
const auto = 'auto'
const names = Object.entries(texts.delimiters)

/** Encoding and separator, where what was recognised is not right. */
function ReadingPickers() {
  const connection = useConnection()
  const { encoding, delimiter } = useImport(({ settings }) => settings)
  return (
    <Box sx={{ display: 'flex', gap: 2 }}>
      <Select
        value={encoding ?? auto}
        onChange={({ target: { value } }) =>
          void change(connection, { encoding: value === auto ? undefined : (value as ImportEncoding) })
        }
        inputProps={{ 'aria-label': texts.encoding }}
        renderValue={value => `${texts.encoding}: ${value === auto ? texts.auto : value}`}
      >
        <MenuItem value={auto}>{texts.auto}</MenuItem>
        {encodings.map(each => (
          <MenuItem key={each} value={each}>
            {each}
          </MenuItem>
        ))}
      </Select>
      <Select
        value={delimiter ?? auto}
        onChange={({ target: { value } }) => void change(connection, { delimiter: value === auto ? undefined : value })}
        inputProps={{ 'aria-label': texts.delimiter }}
        renderValue={value => `${texts.delimiter}: ${names.find(([sign]) => sign === value)?.[1] ?? texts.auto}`}
      >
        <MenuItem value={auto}>{texts.auto}</MenuItem>
        {names.map(([sign, name]) => (
          <MenuItem key={sign} value={sign}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </Box>
  )
}
