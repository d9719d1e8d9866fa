import { problem } from '../../problem.ts'

/** What can go wrong with the tenant's file. */
export const storeErrors = {
  TenantNotFound: problem(
    'ObjectNotFound',
    (p: { path: string }) => `There is no tenant ${p.path}.`,
    () => 'Check the name and the folder, or make a new tenant with: tenant-desk new FILE --domain NAME.',
  ),
  TenantExists: problem(
    'ResourceExists',
    (p: { path: string }) => `There is a file ${p.path} already.`,
    () => 'Choose another name; a file that is there is never written over.',
  ),
  TenantForeign: problem(
    'InvalidData',
    (p: { path: string; detail: string }) => `${p.path} is not a tenant of Tenant Desk: ${p.detail}.`,
    () => 'Nothing was changed. Choose a file that Tenant Desk made.',
  ),
  TenantNewer: problem(
    'InvalidData',
    (p: { path: string; version: number; known: number }) =>
      `${p.path} was last used by a newer Tenant Desk: its format is ${p.version} and this program knows up to ${p.known}.`,
    () => 'Nothing was changed. Install the newer Tenant Desk, or open a backup made before the upgrade.',
  ),
  TenantDamaged: problem(
    'ReadError',
    (p: { path: string; detail: string }) => `The tenant ${p.path} is damaged: ${p.detail}.`,
    () => 'Nothing was changed. Open the newest backup, or make a copy of the file before anything else is tried.',
  ),
  TenantUnreadable: problem(
    'OpenError',
    (p: { path: string; detail: string }) => `The tenant ${p.path} cannot be opened: ${p.detail}.`,
    () => 'Check that you may read and write the file and its folder.',
  ),
  TenantNotMade: problem(
    'WriteError',
    (p: { path: string; detail: string }) => `The tenant ${p.path} cannot be made: ${p.detail}.`,
    () => 'Choose a folder in which you may write.',
  ),
  TenantReadOnly: problem(
    'PermissionDenied',
    (p: { path: string }) => `The tenant ${p.path} can only be read: the file or its folder may not be written.`,
    () => 'Ask for the right to write there, or copy the file to a folder of your own and open the copy.',
  ),
  TenantBusy: problem(
    'ResourceBusy',
    (p: { path: string }) => `Another program is writing to ${p.path} and did not finish in time.`,
    () => 'Nothing was changed. Wait for its run to end, or stop it, and try again.',
  ),
  TenantOnNetwork: problem(
    'InvalidOperation',
    (p: { path: string; system: string }) =>
      `${p.path} lies on a network folder (${p.system}), where several writers can destroy a tenant.`,
    () => 'Keep the tenant on a disk of this computer, and send copies to the network folder with Backup-Tenant.',
  ),
  TenantDiskFailed: problem(
    'DeviceError',
    (p: { path: string; detail: string }) => `The disk failed while ${p.path} was in use: ${p.detail}.`,
    () => 'What was reported as done is kept. Check the disk, then open the tenant again.',
  ),
  TenantVersionOfSqlite: problem(
    'NotInstalled',
    (p: { version: string; least: string }) =>
      `This Node brings SQLite ${p.version}; ${p.least} or newer is needed to keep a tenant safe.`,
    () => 'Install the newest Node 24.',
  ),
  DiskFull: problem(
    'DeviceError',
    (p: { path: string }) => `There is no room left on the disk of ${p.path}.`,
    () => 'What was reported as done is kept. Make room, then run the rest again.',
  ),
  BackupUnsound: problem(
    'ReadError',
    (p: { path: string; detail: string }) => `The backup ${p.path} was not restored: ${p.detail}.`,
    () => 'Nothing was written. Try an older backup.',
  ),
  BackupInUse: problem(
    'ResourceBusy',
    (p: { path: string }) => `The file ${p.path} is open somewhere, and a part of it is not in the file yet.`,
    () => 'Close it there first. Of a tenant that is in use, Backup-Tenant makes a copy that is whole.',
  ),
  BackupFailed: problem(
    'WriteError',
    (p: { path: string; detail: string }) => `The backup ${p.path} could not be made: ${p.detail}.`,
    () => 'No file was left behind. Choose a folder that you may write and that has room.',
  ),
  AlreadyThere: problem(
    'ResourceExists',
    (p: { kind: string; name: string }) => `There is a ${p.kind} "${p.name}" already.`,
  ),
  ReferenceMissing: problem(
    'InvalidOperation',
    (p: { kind: string; name: string }) => `The ${p.kind} "${p.name}" refers to an object that is not there.`,
  ),
  StillReferred: problem(
    'InvalidOperation',
    (p: { kind: string; name: string }) => `The ${p.kind} "${p.name}" is still referred to by another object.`,
    () => 'Remove what refers to it first.',
  ),
} as const
