import type { PasswordPerson } from '../../../shared/password-policies.ts'
import type { ErrorRecord } from '../../../shared/errors.ts'
import type { Value } from '../../../shared/values.ts'
import type { FormField } from '../form-plan.ts'

/** What every field is given. */
export interface FieldProps {
  readonly field: FormField
  readonly value: Value | undefined
  readonly onChange: (value: Value | undefined) => void
  readonly problem: ErrorRecord | undefined
  /** Tells the form what the tenant says against the value as it stands, such as an address that has an owner; Run waits for it. */
  readonly onRefused?: (problem: ErrorRecord | undefined) => void
  /** Hands a file over to whatever the form runs, under the name by which its command reads it. */
  readonly onHand?: (name: string, content: Blob) => void
  /** Whose password the form is about, as far as it says so. */
  readonly person: PasswordPerson
}
