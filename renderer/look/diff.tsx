import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined'
import AddOutlined from '@mui/icons-material/AddOutlined'
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined'
import EditOutlined from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { FieldChange, ObjectChange } from '../../shared/engine.ts'
import { listChange } from '../../shared/format/list-change.ts'
import { fieldLabel, valueLabel } from '../../shared/texts/fields.ts'
import { lookTexts } from '../../shared/texts/look.ts'
import { BreakText } from './break-text.tsx'
import { formatValue } from './format.ts'
import { PersonMark } from './person-mark.tsx'
import { Tag } from './tag.tsx'

const signs = {
  create: { tone: 'good', icon: AddOutlined },
  change: { tone: 'info', icon: EditOutlined },
  remove: { tone: 'bad', icon: DeleteOutlineOutlined },
} as const

interface ObjectDiffProps {
  readonly change: ObjectChange
  /** What the person is called whom it is about, where that is known: the change itself has the address. */
  readonly called?: string | undefined
}

/** One object with what changed of it: its name, the kind of change, each field before and after. */
export function ObjectDiff({ change, called = change.name }: ObjectDiffProps) {
  const sign = signs[change.change]
  return (
    <Box
      sx={{ border: '1px solid', borderColor: 'line.hair', borderRadius: '8px', overflow: 'hidden', flex: 'none' }}
      role="group"
      aria-label={change.name}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, px: 3.5, py: 2, bgcolor: 'background.sunken' }}>
        <PersonMark name={called} />
        <Typography variant="subtitle1" component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
          <BreakText>{called}</BreakText>{' '}
          <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
            {called !== change.name && (
              <>
                <BreakText>{change.name}</BreakText>{' '}
              </>
            )}
            <Box component="span" sx={{ ml: 1, whiteSpace: 'nowrap' }}>
              {lookTexts.entity(change.entity)}
            </Box>
          </Box>
        </Typography>
        <Tag tone={sign.tone} icon={sign.icon}>
          {lookTexts.changes[change.change]}
        </Tag>
      </Box>
      {change.fields.length > 0 && <FieldsDiff change={change} />}
    </Box>
  )
}

/** The fields of one object before and after, below something that names the object. */
export function FieldsDiff({ change }: { readonly change: ObjectChange }) {
  return (
    <Box component="dl" sx={[fieldsStyle, change.change === 'change' ? {} : columnsStyle]}>
      {change.fields.map(field => (
        <FieldDiff key={field.field} field={field} change={change.change} />
      ))}
    </Box>
  )
}

const fieldsStyle = {
  m: 0,
  px: 3.5,
  py: 2.5,
  borderTop: '1px solid',
  borderColor: 'line.hair',
  display: 'grid',
  // The narrow pane lets a field's values take the line below its word.
  gridTemplateColumns: 'minmax(0, 1fr)',
  columnGap: 6,
  rowGap: '3px',
} as const
// Of something new or gone a field has one value only, and two fields share a line where there is room.
const columnsStyle = { gridTemplateColumns: 'repeat(auto-fill, minmax(min(400px, 100%), 1fr))' } as const

interface FieldDiffProps {
  readonly field: FieldChange
  readonly change: ObjectChange['change']
}

/** One field: what it was on soft red, what it is on soft green; of something new only what it is, of a list what left and joined. */
function FieldDiff({ field, change }: FieldDiffProps) {
  const parts = change === 'change' ? listChange(field.before, field.after) : undefined
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, minWidth: 0 }}>
      <Box
        component="dt"
        sx={{ width: 136, flex: 'none', color: 'text.secondary', fontSize: '0.75rem', lineHeight: '1.375rem' }}
      >
        {fieldLabel(field.field)}
      </Box>
      <Box
        component="dd"
        sx={{ m: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minWidth: 0 }}
      >
        {parts === undefined ? (
          <>
            {change !== 'create' && <Side sign="−" tone="bad" text={shown(field, field.before)} />}
            {change !== 'remove' && (
              // The arrow goes along to the next line with what it points at.
              <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: '4px', minWidth: 0 }}>
                {change === 'change' && (
                  <ArrowForwardOutlined aria-hidden sx={{ fontSize: 14, color: 'text.hint', mx: 1, flex: 'none' }} />
                )}
                <Side sign="+" tone="good" text={shown(field, field.after)} />
              </Box>
            )}
          </>
        ) : (
          <>
            {parts.gone.length > 0 && <Side sign="−" tone="bad" text={shown(field, parts.gone)} />}
            {parts.came.length > 0 && <Side sign="+" tone="good" text={shown(field, parts.came)} />}
          </>
        )}
      </Box>
    </Box>
  )
}

function shown(field: FieldChange, value: FieldChange['before']): string {
  const text = valueLabel(field.field, value) ?? formatValue(value)
  return text === '' ? lookTexts.nothing : text
}

interface SideProps {
  readonly sign: '−' | '+'
  readonly tone: 'bad' | 'good'
  readonly text: string
}

function Side({ sign, tone, text }: SideProps) {
  return (
    <Box
      component="span"
      sx={{
        px: 1.5,
        borderRadius: '4px',
        lineHeight: '1.375rem',
        bgcolor: `tone.${tone}.soft`,
        overflowWrap: 'anywhere',
        color: 'text.primary',
      }}
    >
      <Box component="span" sx={{ color: `tone.${tone}.text`, mr: 1.5, fontWeight: 550 }}>
        {sign}
      </Box>
      <BreakText>{text}</BreakText>
    </Box>
  )
}
