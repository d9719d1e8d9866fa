import type { Cmdlet } from '../engine/context.ts'
import { msonlineAlternateRecipient } from './msonline-alternate-recipient.ts'
import { msonlineDistributionGroup } from './msonline-distribution-group.ts'
import { msonlineMailPermission } from './msonline-mail-permission.ts'
import { msonlinePopAccess } from './msonline-pop-access.ts'
import { msonlineSubscription } from './msonline-subscription.ts'
import { msonlineUserActivation } from './msonline-user-activation.ts'
import { msonlineUserAddress } from './msonline-user-address.ts'
import { msonlineUserPassword } from './msonline-user-password.ts'
import { msonlineUser } from './msonline-user.ts'
import { tenantDomain } from './tenant-domain.ts'
import { tenantJournal } from './tenant-journal.ts'
import { tenantSubscription } from './tenant-subscription.ts'
import { tenantUndo } from './tenant-undo.ts'
import { tenant } from './tenant.ts'

/** Every handler there is, each with its definition. */
export const cmdlets: readonly Cmdlet[] = [
  ...msonlineUser,
  ...msonlineUserActivation,
  ...msonlineUserPassword,
  ...msonlineUserAddress,
  ...msonlinePopAccess,
  ...msonlineMailPermission,
  ...msonlineAlternateRecipient,
  ...msonlineSubscription,
  ...msonlineDistributionGroup,
  ...tenant,
  ...tenantDomain,
  ...tenantSubscription,
  ...tenantJournal,
  ...tenantUndo,
]
