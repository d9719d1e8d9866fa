import EditOutlined from '@mui/icons-material/EditOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { setTenant } from '../../../shared/cmdlets/tenant.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { localPart } from '../../../shared/address-pattern.ts'
import { mono, rem } from '../../look/measures.ts'
import { useDialog } from '../../state/dialog.ts'
import { Fact, Section } from './section.tsx'

/** A name that shows what a pattern makes of one. */
const example = { first: 'Ann', last: 'Verstraeten' }

/** What Set-Tenant shows first: the settings as they stand. */
export function tenantStart(tenant: PsObject): Readonly<Record<string, string>> {
  const names = ['Name', 'PasswordPolicy', 'AddressPattern', 'DefaultDomain'] as const
  return Object.fromEntries(names.map(name => [name, textOf(tenant, name)]))
}

/** The organization: its name, and how addresses are made. */
export function OrganizationSection({ tenant }: { readonly tenant: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const pattern = textOf(tenant, 'AddressPattern')
  const domain = textOf(tenant, 'DefaultDomain')
  return (
    <Section
      name="organization"
      title={settingsTexts.organization}
      action={
        <Button
          size="small"
          variant="outlined"
          startIcon={<EditOutlined />}
          onClick={() => openDialog({ cmdlet: setTenant.name, start: tenantStart(tenant) })}
        >
          {settingsTexts.change}
        </Button>
      }
    >
      <Box component="dl" sx={{ m: 0 }}>
        <Fact name={settingsTexts.name}>{textOf(tenant, 'Name')}</Fact>
        <Fact name={settingsTexts.defaultDomain}>{domain}</Fact>
        <Fact name={settingsTexts.addressPattern}>
          <Box component="span" sx={{ fontFamily: mono, fontSize: rem(12.5) }}>
            {pattern}
          </Box>
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: rem(12) }}>
            {settingsTexts.patternExample(`${localPart(pattern, example)}@${domain}`)}
          </Box>
        </Fact>
      </Box>
    </Section>
  )
}
