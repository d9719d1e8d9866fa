import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import Box from '@mui/material/Box'
import { numberOf } from '../../engine/properties.ts'
import { Card, Fact, Figure } from './card.tsx'
import { peopleBehind } from './standing.ts'

/** Whose mail leaves the tenant, goes to somebody else, or is fetched over POP3. */
export function MailCard({ tenant }: { readonly tenant: PsObject }) {
  return (
    <Card title={homeTexts.mail} note={homeTexts.mailNote}>
      <Figure
        value={numberOf(tenant, 'ForwardingOutside')}
        unit={homeTexts.forwardOutside}
        to={peopleBehind('ForwardingOutside')}
      />
      <Box sx={{ mt: 2, pt: 2, borderTop: '1px solid', borderColor: 'line.hair' }}>
        <Fact label={homeTexts.forwarding} value={numberOf(tenant, 'Forwarding')} to={peopleBehind('Forwarding')} />
        <Fact label={homeTexts.popOn} value={numberOf(tenant, 'PopEnabled')} to={peopleBehind('PopEnabled')} />
        <Fact
          label={homeTexts.mustChange}
          value={numberOf(tenant, 'MustChangePassword')}
          to={peopleBehind('MustChangePassword')}
        />
      </Box>
    </Card>
  )
}
