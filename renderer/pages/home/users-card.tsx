import Box from '@mui/material/Box'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { listOf, numberOf } from '../../engine/properties.ts'
import { Card, Fact, Figure } from './card.tsx'
import { peopleBehind } from './standing.ts'

/** How many people there are, and how they stand: one bar in three parts. */
export function UsersCard({ tenant }: { readonly tenant: PsObject }) {
  const users = numberOf(tenant, 'Users')
  const parts = [
    { label: homeTexts.enabled, value: numberOf(tenant, 'Enabled'), color: 'series.one', filter: 'Enabled' },
    { label: homeTexts.awaitingState, value: numberOf(tenant, 'Awaiting'), color: 'series.two', filter: 'Awaiting' },
    { label: homeTexts.disabled, value: numberOf(tenant, 'Disabled'), color: 'series.rest', filter: 'Disabled' },
  ] as const
  return (
    <Card title={homeTexts.users} note={homeTexts.domains(listOf(tenant, 'Domains').length)}>
      <Figure value={users} unit={homeTexts.people(users)} to="/users" />
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          gap: '2px',
          height: 12,
          mt: 2,
          mb: 2.5,
          borderRadius: '4px',
          overflow: 'hidden',
          bgcolor: users === 0 ? 'tone.quiet.soft' : 'transparent',
        }}
      >
        {parts.map(({ label, value, color }) =>
          value === 0 ? null : <Box key={label} sx={{ flex: `${value} 0 3px`, bgcolor: color }} />,
        )}
      </Box>
      {parts.map(({ label, value, color, filter }) => (
        <Fact key={label} label={label} value={value} color={color} to={peopleBehind(filter)} />
      ))}
    </Card>
  )
}
