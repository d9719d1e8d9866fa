import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { rem } from '../../look/measures.ts'
import { Card, Figure, plainLink } from './card.tsx'
import { Meter } from './meter.tsx'
import { licencesOf } from './standing.ts'

const mostShown = 3
const behind = '/settings?at=licences'

/** Licences used of bought, each subscription by itself; those about to end first. */
export function LicencesCard({ tenant }: { readonly tenant: PsObject }) {
  const licences = licencesOf(tenant)
  const sum = (of: 'used' | 'seats') => licences.reduce((total, licence) => total + licence[of], 0)
  const hidden = licences.length - mostShown
  return (
    <Card
      title={homeTexts.licences}
      note={
        hidden > 0 ? (
          <Box component={Link} to={behind} sx={plainLink}>
            {homeTexts.moreLicences(hidden)}
          </Box>
        ) : (
          homeTexts.usedOfBought
        )
      }
    >
      <Figure value={sum('used')} unit={homeTexts.ofUsed(sum('seats'))} to={behind} />
      <Box sx={{ mt: 1.5, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
        {licences.slice(0, mostShown).map(({ name, seats, used, short }) => (
          <Meter
            key={name}
            label={name}
            text={short ? homeTexts.left(seats - used, seats) : homeTexts.used(used, seats)}
            share={seats === 0 ? 0 : used / seats}
            alarm={short}
            to={behind}
          />
        ))}
      </Box>
      {licences.length === 0 && (
        <>
          <Typography sx={{ color: 'text.secondary', mt: 1 }}>{homeTexts.noLicences}</Typography>
          <Box
            component={Link}
            to={behind}
            sx={{ color: 'primary.main', fontSize: rem(13), mt: 2, alignSelf: 'start' }}
          >
            {homeTexts.addLicences}
          </Box>
        </>
      )}
    </Card>
  )
}
