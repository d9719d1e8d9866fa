import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { formTexts } from '../../shared/texts/form.ts'
import { formatValue } from '../look/format.ts'
import { mono, rem } from '../look/measures.ts'
import type { OutputTable } from './output-tables.ts'

const mostDrawn = 200

/** What a run gave: one object as its properties, several as a small table. */
export function OutputView({ tables }: { readonly tables: readonly OutputTable[] }) {
  if (tables.length === 0) return null
  return (
    <Box component="section" aria-label={formTexts.given} sx={{ display: 'flex', flexDirection: 'column', gap: 3 }}>
      <Typography variant="h2">{formTexts.given}</Typography>
      {tables.map(table =>
        table.objects.length === 1 ? <One key={table.type} {...table} /> : <Many key={table.type} {...table} />,
      )}
    </Box>
  )
}

function One({ properties, objects: [object] }: OutputTable) {
  return (
    <Box component="dl" sx={factsStyle}>
      {properties.map(({ name, label, kind }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <dt>{label}</dt>
          <Box component="dd" sx={kind === 'file' ? pathStyle : {}}>
            {formatValue(object?.get(name), kind)}
          </Box>
        </Box>
      ))}
    </Box>
  )
}

function Many({ properties, objects }: OutputTable) {
  // An output only grows at its end: the place is the row's identity.
  const rows = objects.slice(0, mostDrawn).map((object, place) => ({ place, object }))
  return (
    <Box sx={{ ...frame, overflowX: 'auto' }} tabIndex={0}>
      <Box component="table" sx={tableStyle}>
        <thead>
          <tr>
            {properties.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, object }) => (
            <tr key={place}>
              {properties.map(({ name, kind }) => (
                <td key={name}>{formatValue(object.get(name), kind)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  )
}

const frame = { border: '1px solid', borderColor: 'line.hair', borderRadius: '8px' } as const

const pathStyle = { fontFamily: mono, fontSize: rem(12.5) } as const

const factsStyle = {
  ...frame,
  m: 0,
  px: 3.5,
  py: 3,
  display: 'grid',
  gridTemplateColumns: 'minmax(96px, max-content) 1fr',
  columnGap: 4,
  rowGap: 1,
  '& dt': { color: 'text.secondary', fontSize: rem(12), lineHeight: rem(20) },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
} as const

const tableStyle = {
  width: '100%',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', fontWeight: 550, fontSize: rem(12), color: 'text.secondary' },
  '& th, & td': { px: 3.5, py: 2, verticalAlign: 'top' },
  '& tbody tr': { borderTop: '1px solid', borderColor: 'line.hair' },
} as const
