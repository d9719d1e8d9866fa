import { jobChoices } from '../../../shared/jobs/mailbox.ts'
import type { PsObject, Value } from '../../../shared/values.ts'
import { flagOf, textOf } from '../../engine/properties.ts'

/** Rights in a mailbox, in the order in which they are told. */
export const rights = ['FullAccess', 'SendAs', 'SendOnBehalf'] as const
export type Right = (typeof rights)[number]

/** The rights that a grant gives. */
export function rightsOf(grant: PsObject): readonly Right[] {
  return rights.filter(right => flagOf(grant, right))
}

/** What the dialog of permissions is opened with to take away what a grant gives. */
export function revokePresets(grant: PsObject): Readonly<Record<string, Value>> {
  return {
    Identity: textOf(grant, 'Identity'),
    TrustedUser: [textOf(grant, 'TrustedUser')],
    ...Object.fromEntries(rightsOf(grant).map(right => [right, jobChoices.revoke])),
  }
}
