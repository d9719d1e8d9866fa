import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf, textOf } from '../../engine/properties.ts'
import { formatNumber } from '../../look/format.ts'
import { Card } from './card.tsx'
import { Meter } from './meter.tsx'
import { objectsOf } from './standing.ts'

const mostShown = 5

/** Where people work: the largest departments, each against the largest. */
export function DepartmentsCard({ tenant }: { readonly tenant: PsObject }) {
  const departments = objectsOf(tenant, 'Departments').map(each => ({
    name: textOf(each, 'Name'),
    users: numberOf(each, 'Users'),
  }))
  const shown = departments.slice(0, mostShown)
  const largest = Math.max(1, ...shown.map(each => each.users))
  const note =
    shown.length < departments.length
      ? homeTexts.departmentsLargest(shown.length, departments.length)
      : homeTexts.departmentsAll(departments.length)
  return (
    <Card title={homeTexts.departments} note={departments.length === 0 ? undefined : note}>
      {departments.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{homeTexts.noDepartments}</Typography>
      ) : (
        <Box
          sx={{ display: 'flex', flexDirection: 'column', flex: 1, justifyContent: 'space-between', maxHeight: 240 }}
        >
          {shown.map(({ name, users }) => (
            <Meter
              key={name}
              label={name}
              text={formatNumber(users)}
              share={users / largest}
              to={`/users?department=${encodeURIComponent(name)}`}
            />
          ))}
        </Box>
      )}
    </Card>
  )
}
