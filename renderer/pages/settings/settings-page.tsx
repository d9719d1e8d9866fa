import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import type { PsObject } from '../../../shared/values.ts'
import { frameTexts } from '../../../shared/texts/frame.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { Foot } from '../../frame/foot.tsx'
import { Sheet } from '../../frame/sheet.tsx'
import { narrow } from '../../look/measures.ts'
import { Problem } from '../../look/problem.tsx'
import { usePreferences } from '../../state/preferences.ts'
import { AppearanceSection } from './appearance-section.tsx'
import { DomainsSection } from './domains-section.tsx'
import { LicencesSection } from './licences-section.tsx'
import { OrganizationSection } from './organization-section.tsx'
import { PolicySection } from './policy-section.tsx'
import { SafetySection } from './safety-section.tsx'
import { TemplatesSection } from './templates-section.tsx'
import { Fact, Section } from './section.tsx'

/** The lines behind the page's sections. */
const asked = 'Get-Tenant; Get-TenantDomain; Get-MSOnlineSubscription; Get-TenantTemplate'

/** The tenant's settings, each changed by its cmdlet; and how the program looks. */
export function SettingsPage() {
  const { tenant, state } = useTenant()
  return (
    <Sheet
      title={settingsTexts.title}
      foot={
        <Foot
          line={asked}
          cost={
            state.status === 'waiting' ? frameTexts.reading : frameTexts.cost(state.rows.length, state.milliseconds)
          }
        />
      }
    >
      {state.error !== undefined && tenant === undefined && <Problem error={state.error} />}
      {state.status === 'waiting' && (
        <Box component="output" aria-label={frameTexts.reading} sx={columnsStyle}>
          <Skeleton variant="rounded" height={260} />
          <Skeleton variant="rounded" height={260} />
        </Box>
      )}
      {tenant !== undefined && <Sections tenant={tenant} />}
    </Sheet>
  )
}

function Sections({ tenant }: { readonly tenant: PsObject }) {
  const { info } = useConnection()
  const choose = usePreferences(preferences => preferences.choose)
  return (
    <Box sx={columnsStyle}>
      <Box sx={columnStyle}>
        <OrganizationSection tenant={tenant} />
        <DomainsSection />
        <LicencesSection />
        <TemplatesSection />
        <AppearanceSection />
      </Box>
      <Box sx={columnStyle}>
        <PolicySection tenant={tenant} />
        <SafetySection tenant={tenant} />
        <Section
          name="about"
          title={settingsTexts.about}
          action={
            <Button variant="text" size="small" onClick={() => choose({ introduced: false })}>
              {settingsTexts.introduce}
            </Button>
          }
        >
          <Box component="dl" sx={{ m: 0 }}>
            <Fact name={settingsTexts.version}>{info.version}</Fact>
            <Fact name={settingsTexts.host}>{settingsTexts.hosts[info.host]}</Fact>
          </Box>
        </Section>
      </Box>
    </Box>
  )
}

const columnsStyle = {
  display: 'grid',
  gap: 3,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  [`@media (max-width: ${narrow - 0.02}px)`]: { gridTemplateColumns: 'minmax(0, 1fr)' },
} as const
const columnStyle = { display: 'flex', flexDirection: 'column', gap: 3, minWidth: 0 } as const
