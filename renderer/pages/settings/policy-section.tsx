import CheckOutlined from '@mui/icons-material/CheckOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { setTenant } from '../../../shared/cmdlets/tenant.ts'
import { passwordPolicies, passwordPolicyNames, type PasswordPolicy } from '../../../shared/password-policies.ts'
import { settingsTexts } from '../../../shared/texts/settings.ts'
import type { PsObject } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { rem } from '../../look/measures.ts'
import { Tag } from '../../look/tag.tsx'
import { useDialog } from '../../state/dialog.ts'
import { rowsStyle, Section } from './section.tsx'

/** The rules about passwords: which are in force, and what the others would mean. */
export function PolicySection({ tenant }: { readonly tenant: PsObject }) {
  const openDialog = useDialog(dialog => dialog.open)
  const current = textOf(tenant, 'PasswordPolicy')
  return (
    <Section name="policy" title={settingsTexts.policy}>
      <Box component="ul" sx={rowsStyle}>
        {passwordPolicyNames.map(name => (
          <li key={name}>
            <Box sx={{ flex: 1, minWidth: 0, py: 2.5 }}>
              <Typography>
                <Typography variant="subtitle1" component="span">
                  {name}
                </Typography>
                <Box component="span" sx={{ color: 'text.secondary', ml: 2 }}>
                  {settingsTexts.policies[name]}
                </Box>
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', fontSize: rem(12) }}>
                {rulesOf(passwordPolicies[name])}
              </Typography>
            </Box>
            {name === current ? (
              <Tag tone="accent" icon={CheckOutlined}>
                {settingsTexts.policyNow}
              </Tag>
            ) : (
              <Button
                size="small"
                variant="text"
                aria-label={settingsTexts.policyChooseOf(name)}
                onClick={() => openDialog({ cmdlet: setTenant.name, presets: { PasswordPolicy: name } })}
              >
                {settingsTexts.policyChoose}
              </Button>
            )}
          </li>
        ))}
      </Box>
    </Section>
  )
}

function rulesOf(policy: PasswordPolicy): string {
  const rules = [
    settingsTexts.policyLength(policy.minLength, policy.maxLength),
    ...(policy.classes > 0 ? [settingsTexts.policyClasses(policy.classes)] : []),
    settingsTexts.policyAge(policy.maxAgeDays),
    settingsTexts.policyHistory(policy.history),
    settingsTexts.policyLockout(policy.lockoutFailures, policy.lockoutMinutes),
  ]
  return `${rules.join('; ')}.`
}
