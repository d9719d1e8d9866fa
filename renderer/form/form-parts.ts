import type { ComponentType } from 'react'
import type { FormModel } from './use-form.ts'

/** What a part of a form is given: the form as it stands, to read and to fill. */
export interface FormPartProps {
  readonly form: FormModel
}

/** What a form has beside its fields, where its job knows more than its definitions. */
export interface FormParts {
  /** Stands over all fields. */
  readonly head?: ComponentType<FormPartProps>
  /** Stands under the first group of the left column. */
  readonly left?: ComponentType<FormPartProps>
  /** Stands under the last group of the left column. */
  readonly leftEnd?: ComponentType<FormPartProps>
  /** Stands under the first group of the right column, or is that column. */
  readonly right?: ComponentType<FormPartProps>
  /** What Run would come to, said on the plate. */
  readonly consequence?: ComponentType<FormPartProps>
}
