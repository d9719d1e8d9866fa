import CheckOutlined from '@mui/icons-material/CheckOutlined'
import CircleOutlined from '@mui/icons-material/CircleOutlined'
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useState } from 'react'
import { loadCommonPasswords, type CommonPasswords } from '../../../shared/common-passwords.ts'
import {
  checkPassword,
  passwordPolicies,
  passwordPolicyNames,
  type PasswordPolicy,
  type PasswordRule,
} from '../../../shared/password-policies.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { SecureString } from '../../../shared/values.ts'
import { textOf } from '../../engine/properties.ts'
import { useTenant } from '../../engine/use-tenant.ts'
import { mono, rem } from '../../look/measures.ts'
import type { FieldProps } from './field-props.ts'
import { describedBy, FieldShell } from './field-shell.tsx'

/** A password as it is typed, with the rules of the tenant's policy turning green as they are met. */
export function SecretField({ field, value, onChange, problem, person }: FieldProps) {
  const [shown, setShown] = useState(false)
  const { tenant } = useTenant()
  const named = tenant === undefined ? '' : textOf(tenant, 'PasswordPolicy')
  const policy = passwordPolicies[passwordPolicyNames.find(name => name === named) ?? 'BPOS']
  const common = useCommonPasswords(policy.refusesCommon)
  const typed = value instanceof SecureString ? value.reveal() : ''
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <>
          <OutlinedInput
            fullWidth
            type={shown ? 'text' : 'password'}
            value={typed}
            onChange={event => onChange(event.target.value === '' ? undefined : new SecureString(event.target.value))}
            error={problem !== undefined}
            required={field.required}
            inputProps={{ ...describedBy(ids, problem), autoComplete: 'new-password', spellCheck: false }}
            sx={{ fontFamily: mono, pr: 1 }}
            endAdornment={
              <IconButton
                size="small"
                aria-label={shown ? formTexts.hideSecret : formTexts.showSecret}
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
              >
                {shown ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
              </IconButton>
            }
          />
          {typed !== '' && field.parameter.existing === undefined && (
            <Rules policy={policy} results={checkPassword(policy, typed, person ?? {}, common)} />
          )}
        </>
      )}
    </FieldShell>
  )
}

/** The passwords that everybody tries, where they are asked for; undefined until they are here. */
function useCommonPasswords(wanted: boolean): CommonPasswords | undefined {
  const [common, setCommon] = useState<CommonPasswords>()
  useEffect(() => {
    if (!wanted) return undefined
    let shown = true
    loadCommonPasswords().then(
      list => {
        if (shown) setCommon(list)
      },
      // The form then shows the other rules; the engine judges by all of them.
      () => undefined,
    )
    return () => {
      shown = false
    }
  }, [wanted])
  return common
}

interface RulesProps {
  readonly policy: PasswordPolicy
  readonly results: readonly { readonly rule: PasswordRule; readonly met: boolean }[]
}

function Rules({ policy, results }: RulesProps) {
  const met = results.filter(result => result.met).length
  return (
    <Box sx={{ mt: 2 }}>
      <Box
        role="meter"
        aria-label={formTexts.strength}
        aria-valuemin={0}
        aria-valuemax={results.length}
        aria-valuenow={met}
        sx={{ display: 'flex', gap: '3px', mb: 1.5 }}
      >
        {results.map(({ rule }, index) => (
          <Box
            key={rule}
            sx={{ flex: 1, height: 4, borderRadius: '2px', bgcolor: index < met ? 'success.main' : 'line.hair' }}
          />
        ))}
      </Box>
      <Box component="ul" sx={ruleList}>
        {results.map(({ rule, met: isMet }) => (
          <Box key={rule} component="li" sx={{ color: isMet ? 'tone.good.text' : 'text.secondary' }}>
            {isMet ? (
              <CheckOutlined titleAccess={formTexts.ruleMet} />
            ) : (
              <CircleOutlined titleAccess={formTexts.ruleMissed} />
            )}
            {ruleText(rule, policy)}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

const ruleList = {
  listStyle: 'none',
  m: 0,
  p: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
  columnGap: 4,
  fontSize: rem(12),
  lineHeight: rem(18),
  '& li': { display: 'flex', gap: 1.5, alignItems: 'center' },
  '& svg': { fontSize: 13 },
} as const

function ruleText(rule: PasswordRule, policy: PasswordPolicy): string {
  const { secretRules } = formTexts
  switch (rule) {
    case 'minimum-length':
      return secretRules[rule](policy.minLength)
    case 'maximum-length':
      return secretRules[rule](policy.maxLength)
    case 'characters':
      return secretRules.characters[policy.characters]
    case 'classes':
      return secretRules.classes(policy.classes)
    case 'names':
    case 'blocklist':
      return secretRules[rule]
  }
}
