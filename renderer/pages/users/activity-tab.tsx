import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { Invocation } from '../../../shared/engine.ts'
import { usersTexts } from '../../../shared/texts/users.ts'
import type { PsObject } from '../../../shared/values.ts'
import { changesOf } from '../../engine/journal.ts'
import { dateOf, numberOf, textOf } from '../../engine/properties.ts'
import { useCalled } from '../../engine/use-names.ts'
import { useQuery } from '../../engine/use-query.ts'
import { CommandLine } from '../../look/command-line.tsx'
import { ObjectDiff } from '../../look/diff.tsx'
import { formatMoment } from '../../look/format.ts'
import { Problem } from '../../look/problem.tsx'
import { Facts } from './facts.tsx'

const mostShown = 50

/** All that ever happened to a person, the latest first. */
export function activityInvocation(identity: string): Invocation {
  return {
    cmdlet: 'Get-TenantJournal',
    arguments: [
      ['Identity', identity],
      ['First', mostShown],
    ],
  }
}

/** The history of one person with before and after of every field. */
export function ActivityTab({ person }: { readonly person: PsObject }) {
  const state = useQuery(activityInvocation(textOf(person, 'Identity')))
  const called = useCalled(state.rows.flatMap(changesOf))
  if (state.error !== undefined && state.rows.length === 0) return <Problem error={state.error} />
  return (
    <Facts title={usersTexts.history}>
      {state.status === 'waiting' && <Skeleton variant="rounded" height={80} />}
      {state.status === 'ready' && state.rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>{usersTexts.historyNothing}</Typography>
      )}
      {state.rows.map(operation => {
        const at = dateOf(operation, 'When')
        return (
          <Box key={numberOf(operation, 'Sequence')} sx={{ mt: 2, mb: 4 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', color: 'text.secondary', minHeight: 28 }}>
              <Typography variant="body2" sx={{ flex: 1 }}>
                {textOf(operation, 'Actor')}
                {at !== undefined && `, ${formatMoment(at)}`}
              </Typography>
              <Button size="small" variant="text" component={Link} to={`/activity/${textOf(operation, 'Run')}`}>
                {usersTexts.openRun}
              </Button>
            </Box>
            <Box sx={{ mb: 2 }}>
              <CommandLine text={textOf(operation, 'Command')} />
            </Box>
            {changesOf(operation).map(change => (
              <ObjectDiff key={change.id} change={change} called={called(change.name)} />
            ))}
          </Box>
        )
      })}
    </Facts>
  )
}
