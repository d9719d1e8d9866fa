import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { fieldLabel } from '../../../shared/texts/fields.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { PsObject } from '../../../shared/values.ts'
import { listOf, textOf, textsOf } from '../../engine/properties.ts'
import { BreakText } from '../../look/break-text.tsx'
import { mono, rem } from '../../look/measures.ts'
import { fieldsOf, shownValue } from './step-change.tsx'

function objectsIn(object: PsObject, name: string): readonly PsObject[] {
  return listOf(object, name).filter(value => value instanceof PsObject)
}

const listStyle = {
  m: 0,
  mt: 1.5,
  display: 'grid',
  gridTemplateColumns: 'minmax(80px, auto) minmax(0, 1fr)',
  columnGap: 3,
  rowGap: '3px',
  '& dt': { color: 'text.secondary', fontSize: rem(12), lineHeight: rem(18) },
  '& dd': { m: 0, overflowWrap: 'anywhere', fontSize: rem(12), lineHeight: rem(18) },
} as const

/** What the directory gave, attribute by attribute, folded until it is asked for. */
export function SourceTable({ object }: { readonly object: PsObject }) {
  const values = objectsIn(object, 'Source')
  if (values.length === 0) return null
  return (
    <Box component="details" sx={detailsStyle}>
      <summary>{syncTexts.values(values.length)}</summary>
      <Box
        component="dl"
        sx={{ ...listStyle, '& dt': { ...listStyle['& dt'], fontFamily: mono, fontSize: rem(11.5) } }}
      >
        {values.map(value => (
          <Pair
            key={textOf(value, 'Attribute')}
            name={textOf(value, 'Attribute')}
            value={textsOf(value, 'Values').join(', ')}
          />
        ))}
      </Box>
    </Box>
  )
}

const detailsStyle = {
  mt: 1,
  '& summary': { cursor: 'pointer', color: 'text.secondary', fontSize: rem(12), borderRadius: '4px' },
} as const

function Pair({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  )
}

/** Each property that the directory fills, with the attributes that it may come from. */
export function FlowTable({ object }: { readonly object: PsObject }) {
  return (
    <Box component="dl" sx={listStyle}>
      {objectsIn(object, 'Flow').map(flow => (
        <Box key={textOf(flow, 'Property')} sx={{ display: 'contents' }}>
          <dt>{fieldLabel(textOf(flow, 'Property'))}</dt>
          <dd>
            <BreakText>{textsOf(flow, 'Values').join(', ')}</BreakText>
            <Box component="span" sx={{ color: 'text.hint', display: 'block' }}>
              {`${syncTexts.flowFrom} `}
              <Box component="span" sx={{ fontFamily: mono, fontSize: rem(11) }}>
                {textsOf(flow, 'Attributes').join(', ')}
              </Box>
            </Box>
          </dd>
        </Box>
      ))}
    </Box>
  )
}

/** Old and new values of what comes next. */
export function NextChanges({ object }: { readonly object: PsObject }) {
  const fields = fieldsOf(object, 'NextChanges')
  if (fields.length === 0) return null
  return (
    <Box component="dl" sx={listStyle}>
      {fields.map(({ field, before, after }) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <dt>{fieldLabel(field)}</dt>
          <dd>
            {before !== null && (
              <Box component="span" sx={{ color: 'text.secondary' }}>{`${shownValue(field, before)} → `}</Box>
            )}
            {shownValue(field, after)}
          </dd>
        </Box>
      ))}
    </Box>
  )
}

/** The members that the directory names of a group. */
export function Members({ object }: { readonly object: PsObject }) {
  const members = textsOf(object, 'Members')
  if (members.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{syncTexts.noMembers}</Typography>
  return (
    <Box component="details" sx={detailsStyle}>
      <summary>{syncTexts.memberCount(members.length)}</summary>
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, fontFamily: mono, fontSize: rem(11) }}>
        {members.map(member => (
          <Box component="li" key={member} sx={{ overflowWrap: 'anywhere' }}>
            <BreakText>{member}</BreakText>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
