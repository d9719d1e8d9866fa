import Box from '@mui/material/Box'
import OutlinedInput from '@mui/material/OutlinedInput'
import { formTexts } from '../../../shared/texts/form.ts'
import { Credential, SecureString } from '../../../shared/values.ts'
import type { FieldProps } from './field-props.ts'
import { describedBy, FieldShell } from './field-shell.tsx'

/** A user name with its password. */
export function CredentialField({ field, value, onChange, problem }: FieldProps) {
  const name = value instanceof Credential ? value.userName : ''
  const password = value instanceof Credential ? value.password.reveal() : ''
  const change = (nextName: string, nextPassword: string) =>
    onChange(
      nextName === '' && nextPassword === '' ? undefined : new Credential(nextName, new SecureString(nextPassword)),
    )
  return (
    <FieldShell field={field} problem={problem}>
      {ids => (
        <Box sx={{ display: 'flex', gap: 2 }}>
          <OutlinedInput
            fullWidth
            value={name}
            placeholder={formTexts.credentialName}
            onChange={event => change(event.target.value, password)}
            inputProps={{ ...describedBy(ids, problem), autoComplete: 'off' }}
          />
          <OutlinedInput
            fullWidth
            type="password"
            value={password}
            placeholder={formTexts.credentialPassword}
            onChange={event => change(name, event.target.value)}
            inputProps={{ 'aria-label': formTexts.credentialPassword, autoComplete: 'new-password' }}
          />
        </Box>
      )}
    </FieldShell>
  )
}
