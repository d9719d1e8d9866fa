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
import { getMSOnlineRecipient } from './msonline-recipient.ts'
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
import { exportTenantImportResult, getTenantImport, getTenantImportRow, resumeTenantImport } from './tenant-import.ts'
import { exportTenant, getTenantBackup, restoreTenant, testTenantBackup } from './tenant-backup.ts'
import { getTenantCsvColumn, importTenantCsv } from './tenant-csv.ts'
import { getTenantJournal, undoTenantChange } from './tenant-journal.ts'
import { addTenantSubscription, setTenantSubscription } from './tenant-subscription.ts'
import { getTenantTemplate, removeTenantTemplate, setTenantTemplate } from './tenant-template.ts'
import { backupTenant, getTenant, setTenant, testTenant } from './tenant.ts'
import { getAlias, getCommand, getHistory, invokeHistory } from './command.ts'
import { getHelp } from './help.ts'
import { addPSSnapin, getPSSnapin } from './snap-in.ts'
import { convertFromCsv, convertToCsv, exportCsv, importCsv } from './csv.ts'
import { convertFromJson, convertToJson } from './json.ts'
import { whereObject } from './where-object.ts'
import { foreachObject } from './foreach-object.ts'
import { selectObject } from './select-object.ts'
import { sortObject } from './sort-object.ts'
import { groupObject } from './group-object.ts'
import { measureObject } from './measure-object.ts'
import {
  getCoexistenceConfiguration,
  setCoexistenceConfiguration,
  testCoexistenceConfiguration,
} from './coexistence-configuration.ts'
import {
  approveCoexistencePlan,
  getCoexistenceObject,
  getCoexistencePlan,
  getCoexistenceRun,
} from './coexistence-plan.ts'
import { getCoexistenceSchedule, setCoexistenceSchedule } from './coexistence-schedule.ts'
import { startOnlineCoexistenceSync } from './coexistence-sync.ts'
import { compareObject, getUnique } from './compare-object.ts'
import { teeObject } from './tee-object.ts'
import { addMember, getMember, newObject } from './object-member.ts'
import { formatList, formatTable, formatWide } from './format.ts'
import { outFile, outHost, outNull, outString } from './out.ts'
import { addContent, getContent, setContent } from './content.ts'
import { joinPath, splitPath, testPath } from './path.ts'
import { convertFromSecureString, convertToSecureString, getCredential } from './secret.ts'
import { clearHost, readHost, setStrictMode, writeHost } from './host.ts'
import {
  writeDebug,
  writeError,
  writeInformation,
  writeOutput,
  writeProgress,
  writeVerbose,
  writeWarning,
} from './write.ts'
import { clearVariable, getVariable, newVariable, removeVariable, setVariable } from './variable.ts'
import { getDate, measureCommand, newTimeSpan, startSleep } from './clock.ts'
import { getRandom } from './random.ts'
import { startTranscript, stopTranscript } from './transcript.ts'
import { tabExpansion2 } from './tab-expansion.ts'

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
  getMSOnlineRecipient,
  startOnlineCoexistenceSync,
  getCoexistenceConfiguration,
  setCoexistenceConfiguration,
  testCoexistenceConfiguration,
  getCoexistenceRun,
  getCoexistencePlan,
  approveCoexistencePlan,
  getCoexistenceObject,
  getCoexistenceSchedule,
  setCoexistenceSchedule,
  getTenant,
  setTenant,
  getTenantDomain,
  addTenantDomain,
  removeTenantDomain,
  addTenantSubscription,
  setTenantSubscription,
  getTenantTemplate,
  setTenantTemplate,
  removeTenantTemplate,
  getTenantJournal,
  undoTenantChange,
  importTenantCsv,
  resumeTenantImport,
  getTenantImport,
  getTenantImportRow,
  getTenantCsvColumn,
  exportTenantImportResult,
  backupTenant,
  exportTenant,
  getTenantBackup,
  restoreTenant,
  testTenantBackup,
  testTenant,
  getCommand,
  getAlias,
  getHistory,
  invokeHistory,
  getHelp,
  addPSSnapin,
  getPSSnapin,
  importCsv,
  exportCsv,
  convertToCsv,
  convertFromCsv,
  convertToJson,
  convertFromJson,
  whereObject,
  foreachObject,
  selectObject,
  sortObject,
  groupObject,
  measureObject,
  compareObject,
  getUnique,
  teeObject,
  getMember,
  addMember,
  newObject,
  formatTable,
  formatList,
  formatWide,
  outString,
  outHost,
  outNull,
  outFile,
  getContent,
  setContent,
  addContent,
  testPath,
  joinPath,
  splitPath,
  getCredential,
  convertToSecureString,
  convertFromSecureString,
  writeHost,
  readHost,
  clearHost,
  setStrictMode,
  writeOutput,
  writeVerbose,
  writeWarning,
  writeDebug,
  writeInformation,
  writeError,
  writeProgress,
  getVariable,
  setVariable,
  newVariable,
  removeVariable,
  clearVariable,
  getDate,
  startSleep,
  newTimeSpan,
  measureCommand,
  getRandom,
  startTranscript,
  stopTranscript,
  tabExpansion2,
]
