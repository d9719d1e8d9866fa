import Box from '@mui/material/Box'
import type { Invocation } from '../../../shared/engine.ts'
import { consequenceTexts } from '../../../shared/texts/consequences.ts'
import { isList } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { useQuery } from '../../engine/use-query.ts'
import { GroupTitle } from '../../look/group-title.tsx'
import { PersonMark } from '../../look/person-mark.tsx'
import type { FormSource } from '../form-plan.ts'

const mostNamed = 6

/** Whom a form over many is about: the first of them by name, and how many more. */
export function AboutPeople({ source: { invocation, count } }: { readonly source: FormSource }) {
  const listed = identitiesIn(invocation)
  const found = useQuery(
    listed === undefined
      ? { cmdlet: invocation.cmdlet, arguments: [...invocation.arguments, ['First', mostNamed]] }
      : undefined,
    { keep: true },
  )
  const named = (listed ?? found.rows.map(person => textOf(person, 'Identity'))).slice(0, mostNamed)
  const others = count - named.length
  return (
    <Box component="section" aria-label={consequenceTexts.about(count)} sx={{ mb: 5 }}>
      <GroupTitle>{consequenceTexts.about(count)}</GroupTitle>
      <Box component="ul" sx={listStyle}>
        {named.map(identity => (
          <Named key={identity} identity={identity} />
        ))}
        {others > 0 && named.length > 0 && (
          <Box component="li" sx={{ color: 'text.secondary' }}>
            {consequenceTexts.andOthers(others)}
          </Box>
        )}
      </Box>
    </Box>
  )
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  mt: 2,
  p: 0,
  minHeight: 24,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 5,
  rowGap: 2,
  '& li': { display: 'flex', alignItems: 'center', gap: 2 },
} as const

function Named({ identity }: { readonly identity: string }) {
  const name = usePersonName(identity)
  return (
    <li>
      <PersonMark name={name} size={20} />
      {name}
    </li>
  )
}

/** The identities of a selection that names them; undefined where a question finds them. */
function identitiesIn({ cmdlet, arguments: given }: Invocation): readonly string[] | undefined {
  if (cmdlet !== 'Write-Output') return undefined
  const [, value] = given.find(([name]) => name === 'InputObject') ?? []
  return (isList(value) ? value : [value]).filter(each => typeof each === 'string')
}
