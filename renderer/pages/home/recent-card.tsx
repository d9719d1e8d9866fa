import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { activityTexts } from '../../../shared/texts/activity.ts'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { changesOf, cmdletsOf, nameIn, titleOfLine, undoneOf } from '../../engine/journal.ts'
import { dateOf, numberOf, textOf } from '../../engine/properties.ts'
import { usePersonName } from '../../engine/use-person-name.ts'
import { useQuery } from '../../engine/use-query.ts'
import { formatMoment } from '../../look/format.ts'
import { mono, rem } from '../../look/measures.ts'
import { PersonMark } from '../../look/person-mark.tsx'
import { Problem } from '../../look/problem.tsx'
import { Tag } from '../../look/tag.tsx'
import { Card, plainLink } from './card.tsx'

const mostShown = 5

/** The latest runs, each a link to what it changed. */
export function RecentCard() {
  const { rows, status, error } = useQuery({ cmdlet: 'Get-TenantJournal', arguments: [['First', mostShown]] })
  return (
    <Card
      title={homeTexts.recent}
      note={
        <Box component={Link} to="/activity" sx={plainLink}>
          {homeTexts.recentAll}
        </Box>
      }
    >
      {error !== undefined && rows.length === 0 && <Problem error={error} />}
      {status === 'waiting' &&
        Array.from({ length: mostShown }, (_, index) => (
          <Skeleton key={index} variant="rounded" height={28} sx={{ my: '6px', opacity: 1 - index / mostShown }} />
        ))}
      {status === 'ready' && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{homeTexts.recentNone}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {rows.map(run => (
          <li key={textOf(run, 'Run')}>
            <RecentRun run={run} />
          </li>
        ))}
      </Box>
    </Card>
  )
}

/** Steps that are read to see whether they were all about one object: as many as one errand has. */
const mostSteps = 8

/** Whom or what the whole run was about, by name; empty where there were several, and until it is known. */
function useSubject(run: PsObject): string {
  const asked = numberOf(run, 'Operations') <= mostSteps
  const { rows } = useQuery(
    asked
      ? {
          cmdlet: 'Get-TenantJournal',
          arguments: [
            ['Run', textOf(run, 'Run')],
            ['First', mostSteps],
          ],
        }
      : undefined,
  )
  const [target = '', ...others] = new Set(rows.map(step => textOf(step, 'Target')))
  const subject = others.length === 0 ? target : ''
  const name = usePersonName(subject)
  return name === subject ? (nameIn(rows.flatMap(changesOf), subject) ?? name) : name
}

function RecentRun({ run }: { readonly run: PsObject }) {
  const line = textOf(run, 'Command')
  const name = useSubject(run)
  const started = dateOf(run, 'Started')
  return (
    <Box
      component={Link}
      to={`/activity/${textOf(run, 'Run')}`}
      sx={[plainLink, { display: 'flex', alignItems: 'center', gap: 3, py: '1px', minHeight: 36 }]}
    >
      <PersonMark name={textOf(run, 'Actor')} size={22} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ ...rowStyle, lineHeight: rem(18) }}>
          <Typography component="span" noWrap sx={{ lineHeight: 'inherit' }}>
            {titleOfLine(line)}
          </Typography>
          {name !== '' && (
            <Typography component="span" noWrap sx={nameStyle}>
              {name}
            </Typography>
          )}
          <Box component="span" className="num" sx={timeStyle}>
            {started === undefined ? '' : formatMoment(started)}
          </Box>
        </Box>
        <Box sx={lowStyle}>
          <Typography component="span" noWrap sx={cmdletStyle}>
            {cmdletsOf(line).join(', ')}
          </Typography>
          <RunMark run={run} />
        </Box>
      </Box>
    </Box>
  )
}

/** What became of the run, where that wants to be seen. */
function RunMark({ run }: { readonly run: PsObject }) {
  const failures = numberOf(run, 'Failures')
  const undone = undoneOf(run)
  if (undone !== 'no') {
    return (
      <Tag tone="info" icon={UndoOutlined}>
        {activityTexts.undone[undone]}
      </Tag>
    )
  }
  if (failures === 0) return null
  return (
    <Tag tone="bad" icon={ErrorOutlineOutlined}>
      {homeTexts.failed(failures)}
    </Tag>
  )
}

const rowStyle = { display: 'flex', alignItems: 'center', gap: 1 } as const

/** A tag takes no more room than the line. */
const lowStyle = {
  ...rowStyle,
  height: rem(16),
  '& .desk-tag': { height: rem(16), px: '5px', fontSize: rem(11), '& svg': { fontSize: rem(12) } },
} as const

// Where there is no room for both, what was done is cut: the cmdlet below tells it too.
const nameStyle = { flex: 'none', maxWidth: '70%', fontWeight: 550, lineHeight: 'inherit' } as const

const timeStyle = { ml: 'auto', pl: 2, fontSize: rem(12), color: 'text.hint', whiteSpace: 'nowrap' } as const

const cmdletStyle = {
  flex: 1,
  fontFamily: mono,
  fontSize: rem(10.5),
  lineHeight: rem(15),
  color: 'text.secondary',
} as const
