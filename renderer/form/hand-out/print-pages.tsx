import Box from '@mui/material/Box'
import { handOutTexts } from '../../../shared/texts/hand-out.ts'
import { mono } from '../../look/measures.ts'
import { OnPaper } from '../../look/on-paper.tsx'
import type { HandOutPerson } from './people.ts'

const texts = handOutTexts.page

interface PrintPagesProps {
  readonly people: readonly HandOutPerson[]
  /** The organization, as it heads each page. */
  readonly tenant: string
  /** Where people sign in; empty where that is not said. */
  readonly signIn: string
}

/** A page for each person, there on paper only. While they are there nothing else of the program is printed. */
export function PrintPages({ people, tenant, signIn }: PrintPagesProps) {
  return (
    <OnPaper name="hand-out" margin="0">
      {people.map(({ name, address, password }) => (
        <Box component="section" key={address} sx={pageStyle}>
          <Box sx={{ fontSize: '11pt', color: '#555' }}>{tenant}</Box>
          <Box component="h1" sx={{ m: 0, mt: '2mm', mb: '14mm', fontSize: '22pt', fontWeight: 550 }}>
            {texts.title}
          </Box>
          <Box component="dl" sx={factsStyle}>
            <dt>{texts.name}</dt>
            <dd>{name}</dd>
            <dt>{texts.address}</dt>
            <dd>{address}</dd>
            <dt>{texts.password}</dt>
            <Box component="dd" className="password">
              {password}
            </Box>
            {signIn !== '' && (
              <>
                <dt>{texts.signIn}</dt>
                <dd>{signIn}</dd>
              </>
            )}
          </Box>
          <Box sx={{ mt: '14mm', fontSize: '12pt' }}>{texts.change}</Box>
        </Box>
      ))}
    </OnPaper>
  )
}

/** Black on white, no plate and no fill: little ink. */
const pageStyle = {
  boxSizing: 'border-box',
  minHeight: '100vh',
  p: '28mm 24mm',
  breakAfter: 'page',
  breakInside: 'avoid',
  '&:last-of-type': { breakAfter: 'auto' },
} as const

const factsStyle = {
  m: 0,
  display: 'grid',
  gridTemplateColumns: '38mm 1fr',
  rowGap: '6mm',
  alignItems: 'baseline',
  fontSize: '13pt',
  '& dt': { color: '#555', fontSize: '11pt' },
  '& dd': { m: 0, overflowWrap: 'anywhere' },
  '& .password': { fontFamily: mono, fontSize: '18pt', border: '0.4mm solid #000', p: '3mm 4mm', width: 'fit-content' },
} as const
