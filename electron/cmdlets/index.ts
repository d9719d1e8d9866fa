import type { Cmdlet } from '../engine/context.ts'
import { clock } from './clock.ts'
import { coexistenceConfiguration } from './coexistence-configuration.ts'
import { coexistencePlan } from './coexistence-plan.ts'
import { coexistenceSchedule } from './coexistence-schedule.ts'
import { coexistenceSync } from './coexistence-sync.ts'
import { command } from './command.ts'
import { compareObjectHandlers } from './compare-object.ts'
import { content } from './content.ts'
import { csv } from './csv.ts'
import { foreachObjectHandlers } from './foreach-object.ts'
import { format } from './format.ts'
import { groupObjectHandlers } from './group-object.ts'
import { helpHandlers } from './help.ts'
import { host } from './host.ts'
import { jsonText } from './json.ts'
import { measureObjectHandlers } from './measure-object.ts'
import { msonlineAlternateRecipient } from './msonline-alternate-recipient.ts'
import { msonlineDistributionGroup } from './msonline-distribution-group.ts'
import { msonlineRecipient } from './msonline-recipient.ts'
import { msonlineMailPermission } from './msonline-mail-permission.ts'
import { msonlinePopAccess } from './msonline-pop-access.ts'
import { msonlineSubscription } from './msonline-subscription.ts'
import { msonlineUserActivation } from './msonline-user-activation.ts'
import { msonlineUserAddress } from './msonline-user-address.ts'
import { msonlineUserPassword } from './msonline-user-password.ts'
import { msonlineUser } from './msonline-user.ts'
import { objectMember } from './object-member.ts'
import { out } from './out.ts'
import { path } from './path.ts'
import { randomHandlers } from './random.ts'
import { secret } from './secret.ts'
import { selectObjectHandlers } from './select-object.ts'
import { snapIn } from './snap-in.ts'
import { sortObjectHandlers } from './sort-object.ts'
import { tabExpansion } from './tab-expansion.ts'
import { teeObjectHandlers } from './tee-object.ts'
import { tenantBackup } from './tenant-backup.ts'
import { tenantCsv } from './tenant-csv.ts'
import { tenantExport } from './tenant-export.ts'
import { tenantDomain } from './tenant-domain.ts'
import { tenantImport } from './tenant-import.ts'
import { tenantJournal } from './tenant-journal.ts'
import { tenantSubscription } from './tenant-subscription.ts'
import { tenantTemplate } from './tenant-template.ts'
import { tenantUndo } from './tenant-undo.ts'
import { tenant } from './tenant.ts'
import { transcript } from './transcript.ts'
import { variable } from './variable.ts'
import { whereObjectHandlers } from './where-object.ts'
import { write } from './write.ts'

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
  ...msonlineRecipient,
  ...coexistenceSync,
  ...coexistenceConfiguration,
  ...coexistencePlan,
  ...coexistenceSchedule,
  ...tenant,
  ...tenantDomain,
  ...tenantSubscription,
  ...tenantTemplate,
  ...tenantJournal,
  ...tenantUndo,
  ...tenantBackup,
  ...tenantCsv,
  ...tenantExport,
  ...tenantImport,
  ...command,
  ...helpHandlers,
  ...snapIn,
  ...csv,
  ...jsonText,
  ...whereObjectHandlers,
  ...foreachObjectHandlers,
  ...selectObjectHandlers,
  ...sortObjectHandlers,
  ...groupObjectHandlers,
  ...measureObjectHandlers,
  ...compareObjectHandlers,
  ...teeObjectHandlers,
  ...objectMember,
  ...format,
  ...out,
  ...content,
  ...path,
  ...secret,
  ...host,
  ...write,
  ...variable,
  ...clock,
  ...randomHandlers,
  ...transcript,
  ...tabExpansion,
]
