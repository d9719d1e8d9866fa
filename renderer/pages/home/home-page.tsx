import ForwardToInboxOutlined from '@mui/icons-material/ForwardToInboxOutlined'
import CardMembershipOutlined from '@mui/icons-material/CardMembershipOutlined'
import PendingOutlined from '@mui/icons-material/PendingOutlined'
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined'
import type { SvgIconComponent } from '@mui/icons-material'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { homeTexts } from '../../../shared/texts/home.ts'
import type { PsObject } from '../../../shared/values.ts'
import { numberOf } from '../../engine/properties.ts'
import { tenantInvocation, useTenant } from '../../engine/use-tenant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { narrow } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { plainLink } from './card.tsx'
import { DailyButtons } from './daily-buttons.tsx'
import { DepartmentsCard } from './departments-card.tsx'
import { LicencesCard } from './licences-card.tsx'
import { MailCard } from './mail-card.tsx'
import { PasswordsCard } from './passwords-card.tsx'
import { RecentCard } from './recent-card.tsx'
import { thingsToLookAt, type Thing } from './standing.ts'
import { SyncStrip } from './sync-strip.tsx'
import { UsersCard } from './users-card.tsx'

/** How the tenant stands, and the daily work. */
export function HomePage() {
  const { tenant, state } = useTenant()
  const things = tenant === undefined ? undefined : thingsToLookAt(tenant)
  const nobody = tenant !== undefined && numberOf(tenant, 'Users') === 0
  return (
    <Sheet
      title={
        things === undefined ? homeTexts.standingUnknown : nobody ? homeTexts.nobody : homeTexts.standing(things.length)
      }
      name={homeTexts.title}
      note={<Things things={things} allWell={nobody ? homeTexts.nobodyText : homeTexts.allWell} />}
      foot={
        <Foot
          line={tenantInvocation.cmdlet}
          cost={
            state.status === 'waiting' ? frameTexts.reading : frameTexts.cost(state.rows.length, state.milliseconds)
          }
        />
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 3, minHeight: '100%' }}>
        {state.error !== undefined && tenant === undefined && <Problem error={state.error} />}
        <Box sx={workStyle}>
          <DailyButtons />
          <SyncStrip />
        </Box>
        {tenant !== undefined && <Pictures tenant={tenant} />}
        {state.status === 'waiting' && <Waiting />}
      </Box>
    </Sheet>
  )
}

const icons: Readonly<Record<Thing['kind'], SvgIconComponent>> = {
  expired: WarningAmberOutlined,
  outside: ForwardToInboxOutlined,
  seats: CardMembershipOutlined,
  awaiting: PendingOutlined,
}

interface ThingsProps {
  readonly things: readonly Thing[] | undefined
  /** What is said where nothing wants a hand. */
  readonly allWell: string
}

/** What wants a hand as links; its line keeps its room while nothing is known yet. */
function Things({ things, allWell }: ThingsProps) {
  if (things === undefined) return <Box sx={{ minHeight: 22 }} />
  if (things.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{allWell}</Typography>
  return (
    <Box component="ul" aria-label={homeTexts.things} sx={listStyle}>
      {things.map(({ kind, text, to }) => {
        const Icon = icons[kind]
        return (
          <li key={text}>
            <Box component={Link} to={to} sx={[plainLink, thingStyle]}>
              <Icon aria-hidden />
              {text}
            </Box>
          </li>
        )
      })}
    </Box>
  )
}

const listStyle = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 6,
  minHeight: 22,
} as const
const thingStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: 1.5,
  typography: 'subtitle2',
  minHeight: 24,
  color: 'text.secondary',
  '& svg': { fontSize: 16, color: 'tone.warn.text' },
} as const

/** From this width all buttons have room beside each other. */
const oneRow = 1480

// Two rows in a window of the usual size, with a directory and without, so that both rows of pictures are whole below them.
const workStyle = {
  display: 'grid',
  gap: 3,
  // The longest name of a cmdlet has room in each.
  gridTemplateColumns: 'repeat(auto-fit, minmax(232px, 1fr))',
  '& > section + section': { gridColumn: '1 / -1' },
  [`@media (min-width: ${narrow}px) and (max-width: ${oneRow - 0.02}px)`]: {
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    '&:has(> section + section)': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))' },
    '& > section + section': { gridColumn: 'span 2' },
  },
  [`@media (min-width: ${oneRow}px)`]: { gridTemplateColumns: 'repeat(6, auto)' },
} as const

function Pictures({ tenant }: { readonly tenant: PsObject }) {
  return (
    <Box sx={gridStyle}>
      <UsersCard tenant={tenant} />
      <LicencesCard tenant={tenant} />
      <MailCard tenant={tenant} />
      <DepartmentsCard tenant={tenant} />
      <PasswordsCard tenant={tenant} />
      <RecentCard />
    </Box>
  )
}

const gridStyle = {
  display: 'grid',
  gap: 3,
  flex: 1,
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gridTemplateRows: 'minmax(208px, auto) minmax(236px, 1fr)',
  // In a tall window the rest stays empty: a picture drawn out over it would be mostly air.
  maxHeight: 600,
  [`@media (max-width: ${narrow - 0.02}px)`]: {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gridTemplateRows: 'none',
    maxHeight: 'none',
    gridAutoRows: 'minmax(212px, auto)',
  },
} as const

/** The shape of what is coming; not shown for the first 150 ms. */
function Waiting() {
  return (
    <Box
      component="output"
      aria-label={frameTexts.reading}
      sx={{
        ...gridStyle,
        animation: 'desk-appear 1ms 150ms backwards',
        '@keyframes desk-appear': { from: { opacity: 0 } },
      }}
    >
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} variant="rounded" sx={{ height: '100%', minHeight: 212, borderRadius: '10px' }} />
      ))}
    </Box>
  )
}
