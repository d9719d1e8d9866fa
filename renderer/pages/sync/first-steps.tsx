import PlayArrowOutlined from '@mui/icons-material/PlayArrowOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { setCoexistenceConfiguration } from '../../../shared/cmdlets/coexistence-configuration.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import { Envelopes } from '../../look/mark.tsx'
import { mono, rem } from '../../look/measures.ts'

/** What the page says before any directory is set up: what it is for, and the three steps to there. */
export function FirstSteps({ onSetUp }: { readonly onSetUp: () => void }) {
  return (
    <Box sx={{ maxWidth: 760, mx: 'auto', pt: 6, display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
      <Envelopes />
      <Typography variant="h2" sx={{ mt: 4 }}>
        {syncTexts.firstTitle}
      </Typography>
      <Typography sx={{ mt: 1, maxWidth: 560, textAlign: 'center', color: 'text.secondary' }}>
        {syncTexts.firstText}
      </Typography>
      <Box component="ol" sx={listStyle}>
        {syncTexts.firstSteps.map(([title, text], index) => (
          <Box component="li" key={title} sx={stepStyle}>
            <Typography variant="h3" component="h3" sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
              <Box component="span" aria-hidden className="num" sx={numberStyle}>
                {index + 1}
              </Box>
              {title}
            </Typography>
            <Typography sx={{ mt: 1.5, color: 'text.secondary' }}>{text}</Typography>
          </Box>
        ))}
      </Box>
      <Button variant="contained" startIcon={<PlayArrowOutlined />} onClick={onSetUp}>
        {syncTexts.firstAction}
      </Button>
      <Box component="span" sx={{ mt: 2, fontFamily: mono, fontSize: rem(11.5), color: 'text.secondary' }}>
        {setCoexistenceConfiguration.name}
      </Box>
    </Box>
  )
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  mt: 6,
  mb: 6,
  display: 'grid',
  gap: 3,
  width: '100%',
  gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
} as const
const stepStyle = { border: '1px solid', borderColor: 'line.hair', borderRadius: '10px', p: 4 } as const
const numberStyle = {
  width: 24,
  height: 24,
  borderRadius: '50%',
  display: 'grid',
  placeItems: 'center',
  bgcolor: 'tone.accent.soft',
  color: 'tone.accent.text',
  fontSize: rem(12),
} as const
