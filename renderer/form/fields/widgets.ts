import type { ComponentType } from 'react'
import type { Kind } from '../../../shared/kinds.ts'
import { AddressField } from './address-field.tsx'
import { BooleanField, ChoiceField, CountryField, SwitchField } from './choice-fields.tsx'
import { CredentialField } from './credential-field.tsx'
import type { FieldProps } from './field-props.ts'
import {
  DomainField,
  GroupField,
  PersonField,
  RecipientField,
  RunField,
  SubscriptionField,
  TemplateField,
} from './object-fields.tsx'
import { SecretField } from './secret-field.tsx'
import { PathField } from './path-field.tsx'
import { DateField, HashtableField, NumberField, ScriptField, SizeField, TextField } from './text-fields.tsx'

/** The field for each kind of parameter; a kind without one does not compile. */
export const widgets: Readonly<Record<Kind, ComponentType<FieldProps>>> = {
  text: TextField,
  address: AddressField,
  person: PersonField,
  recipient: RecipientField,
  group: GroupField,
  domain: DomainField,
  subscription: SubscriptionField,
  template: TemplateField,
  run: RunField,
  choice: ChoiceField,
  switch: SwitchField,
  boolean: BooleanField,
  integer: NumberField,
  count: NumberField,
  size: SizeField,
  date: DateField,
  country: CountryField,
  secret: SecretField,
  credential: CredentialField,
  file: PathField,
  script: ScriptField,
  hashtable: HashtableField,
  object: TextField,
}
