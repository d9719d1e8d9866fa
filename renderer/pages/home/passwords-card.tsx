import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { lazy, Suspense } from 'react'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf } from '../../engine/properties.ts'
import { Card, Figure } from './card.tsx'
import { passwordAgesOf, policyOf } from './password-ages.ts'
import { peopleBehind } from './standing.ts'

const Chart = lazy(async () => ({ default: (await import('./password-chart.tsx')).PasswordChart }))

/** How old passwords are, and which are older than the policy allows. */
export function PasswordsCard({ tenant }: { readonly tenant: PsObject }) {
  const ages = passwordAgesOf(tenant)
  const policy = policyOf(tenant)
  const days = policy?.maxAgeDays ?? undefined
  const all = ages.reduce((sum, age) => sum + age.users, 0)
  return (
    <Card
      title={homeTexts.passwords}
      note={
        policy === undefined
          ? undefined
          : days === undefined
            ? homeTexts.passwordsForever(policy.name)
            : homeTexts.passwordsPolicy(policy.name, days)
      }
    >
      {days === undefined ? (
        <Figure value={all} unit={homeTexts.passwordsSet} to="/users" />
      ) : (
        <Figure
          value={numberOf(tenant, 'PasswordExpired')}
          unit={homeTexts.olderThanPolicy}
          to={peopleBehind('PasswordExpired')}
        />
      )}
      <Box sx={{ flex: 1, minHeight: 12 }} />
      <Box aria-hidden={all > 0} sx={{ height: chartHeight }}>
        {all === 0 ? (
          <Typography sx={{ color: 'text.secondary' }}>{homeTexts.noPasswords}</Typography>
        ) : (
          <Suspense fallback={null}>
            <Chart ages={ages} height={chartHeight} />
          </Suspense>
        )}
      </Box>
      <Box component="ul" sx={unseen}>
        {ages.map(({ label, users }) => (
          <li key={label}>{homeTexts.ageRow(label, users)}</li>
        ))}
      </Box>
    </Card>
  )
}

/** Pixels, kept free while the chart's code is on its way. */
const chartHeight = 132

/** The chart in words, for those who cannot see it. */
const unseen = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const
