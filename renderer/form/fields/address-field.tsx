import Button from '@mui/material/Button'
import InputAdornment from '@mui/material/InputAdornment'
import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { useEffect, useEffectEvent } from 'react'
import { errorRecord } from '../../../shared/errors.ts'
import { formTexts } from '../../../shared/texts/form.ts'
import { textOf } from '../../engine/properties.ts'
import { useQuery } from '../../engine/use-query.ts'
import { useAddressOwner } from './address-owner.ts'
import { textsIn } from './choice-fields.tsx'
import type { FieldProps } from './field-props.ts'
import { describedBy, FieldShell } from './field-shell.tsx'
import { TextField } from './text-fields.tsx'

/** An address; of a new one the part before the sign, the tenant's domain after it, and whether somebody has it already. */
export function AddressField(props: FieldProps) {
  const { fresh, many } = props.field.parameter
  return fresh === true && many !== true ? <FreshAddressField {...props} /> : <TextField {...props} />
}

function FreshAddressField({ field, value, onChange, problem, onRefused, person }: FieldProps) {
  const domains = useQuery({ cmdlet: 'Get-TenantDomain', arguments: [] }).rows.map(domain => textOf(domain, 'Name'))
  const text = textsIn(value)[0] ?? ''
  const at = text.lastIndexOf('@')
  const local = at < 0 ? text : text.slice(0, at)
  const domain = at < 0 ? (domains[0] ?? '') : text.slice(at + 1)
  const owner = useAddressOwner(local === '' ? undefined : `${local}@${domain}`)

  const compose = (nextLocal: string, nextDomain: string) => {
    if (nextLocal.includes('@')) onChange(nextLocal)
    else onChange(nextLocal === '' ? undefined : `${nextLocal}@${nextDomain}`)
  }
  const own = field.parameter.name !== 'Identity' && owner.kind === 'taken' && owner.userName === person.userName
  const taken = owner.kind === 'taken' && !own ? owner : undefined
  const ownerName = taken?.name
  const refusal =
    taken === undefined
      ? undefined
      : errorRecord('AddressInUse', { address: text, owner: taken.name, entity: taken.owner })
  const tell = useEffectEvent((name: string | undefined) => onRefused?.(name === undefined ? undefined : refusal))
  useEffect(() => tell(ownerName), [ownerName])
  const shownProblem = problem ?? refusal
  const freeButton = (free: string) => (
    <Button size="small" variant="text" color="primary" onClick={() => compose(free, domain)}>
      {formTexts.addressUse(free)}
    </Button>
  )
  const foreign = domain !== '' && !domains.includes(domain)
  return (
    <FieldShell
      field={field}
      problem={shownProblem}
      {...(owner.kind === 'free' ? { good: formTexts.addressFree } : {})}
      {...(taken !== undefined && shownProblem?.id === 'AddressInUse' ? { wayOut: freeButton(taken.free) } : {})}
    >
      {ids => (
        <OutlinedInput
          fullWidth
          value={foreign ? text : local}
          onChange={event => compose(event.target.value, foreign ? (domains[0] ?? '') : domain)}
          error={shownProblem !== undefined}
          required={field.required}
          inputProps={{ ...describedBy(ids, shownProblem), spellCheck: false, autoComplete: 'off' }}
          endAdornment={
            <InputAdornment position="end">
              {domains.length > 1 && !foreign ? (
                <Select
                  variant="standard"
                  disableUnderline
                  value={domain}
                  onChange={event => compose(local, event.target.value)}
                  inputProps={{ 'aria-label': formTexts.domain }}
                >
                  {domains.map(name => (
                    <MenuItem key={name} value={name}>
                      @{name}
                    </MenuItem>
                  ))}
                </Select>
              ) : (
                !foreign && `@${domain}`
              )}
            </InputAdornment>
          }
        />
      )}
    </FieldShell>
  )
}
