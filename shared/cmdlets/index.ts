import type { CmdletDefinition } from '../cmdlet.ts'
import {
  getMSOnlineAlternateRecipient,
  removeMSOnlineAlternateRecipient,
  setMSOnlineAlternateRecipient,
} from './msonline-alternate-recipient.ts'
import { getMSOnlineDistributionGroup } from './msonline-distribution-group.ts'
import {
  addMSOnlineMailPermission,
  getMSOnlineMailPermission,
  removeMSOnlineMailPermission,
} from './msonline-mail-permission.ts'
import { disableMSOnlinePOPAccess, enableMSOnlinePOPAccess, getMSOnlinePOPAccess } from './msonline-pop-access.ts'
import { getMSOnlineSubscription } from './msonline-subscription.ts'
import { disableMSOnlineUser, enableMSOnlineUser } from './msonline-user-activation.ts'
import {
  addMSOnlineUserAddress,
  removeMSOnlineUserAddress,
  updateMSOnlineUserAddresses,
} from './msonline-user-address.ts'
import {
  setMSOnlineUserPassword,
  setMSOnlineUserPasswordNeverExpire,
  testMSOnlineUserPassword,
} from './msonline-user-password.ts'
import { addMSOnlineUser, getMSOnlineUser, removeMSOnlineUser, setMSOnlineUser } from './msonline-user.ts'
import { addTenantDomain, getTenantDomain, removeTenantDomain } from './tenant-domain.ts'
import { getTenantJournal, undoTenantChange } from './tenant-journal.ts'
import { addTenantSubscription, setTenantSubscription } from './tenant-subscription.ts'
import { backupTenant, getTenant, setTenant, testTenant } from './tenant.ts'

/** Every cmdlet there is, in the order in which help lists them. */
export const definitions: readonly CmdletDefinition[] = [
  addMSOnlineUser,
  enableMSOnlineUser,
  getMSOnlineUser,
  setMSOnlineUser,
  disableMSOnlineUser,
  removeMSOnlineUser,
  setMSOnlineUserPassword,
  setMSOnlineUserPasswordNeverExpire,
  testMSOnlineUserPassword,
  updateMSOnlineUserAddresses,
  addMSOnlineUserAddress,
  removeMSOnlineUserAddress,
  enableMSOnlinePOPAccess,
  disableMSOnlinePOPAccess,
  getMSOnlinePOPAccess,
  addMSOnlineMailPermission,
  removeMSOnlineMailPermission,
  getMSOnlineMailPermission,
  setMSOnlineAlternateRecipient,
  removeMSOnlineAlternateRecipient,
  getMSOnlineAlternateRecipient,
  getMSOnlineSubscription,
  getMSOnlineDistributionGroup,
  getTenant,
  setTenant,
  getTenantDomain,
  addTenantDomain,
  removeTenantDomain,
  addTenantSubscription,
  setTenantSubscription,
  getTenantJournal,
  undoTenantChange,
  backupTenant,
  testTenant,
]
