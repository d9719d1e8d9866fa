import { getTenantBackup, restoreTenant, testTenantBackup } from '../../shared/cmdlets/tenant-backup.ts'
import { PsObject } from '../../shared/values.ts'
import { handle, handleStream, type ShellContext } from '../engine/context.ts'

/** The backup as the gate lets it be read. */
function handed({ files }: ShellContext, path: string) {
  return { path: files.resolve(path), bytes: files.read(path) }
}

const list = handle(getTenantBackup, async function* (_, { services }) {
  for (const { path, at, bytes } of await services.backups.daily()) {
    yield { Path: path, Taken: new Date(at), Bytes: bytes }
  }
})

const test = handleStream(testTenantBackup, async function* (input, context) {
  for await (const { Path } of input) {
    const backup = handed(context, Path)
    await context.settled()
    const { ok, detail, users, entries, newest, missing } = await context.services.backups.try(backup)
    yield PsObject.of(testTenantBackup.output.type, {
      Path: backup.path,
      Ok: ok,
      Newest: newest === null ? null : new Date(newest),
      Missing: missing,
      Users: users,
      JournalEntries: entries,
      SameTenant: missing !== null,
      Detail: detail,
    })
  }
})

const restore = handleStream(restoreTenant, async function* (input, context) {
  for await (const { Path, Destination } of input) {
    if (!(await context.shouldProcess(context.files.resolve(Destination), restoreTenant.label))) continue
    const destination = await context.files.fresh(Destination)
    const { users, entries } = await context.services.backups.restore(handed(context, Path), destination)
    yield PsObject.of(restoreTenant.output.type, { Path: destination, Users: users, JournalEntries: entries })
  }
})

/** The handlers of backups. */
export const tenantBackup = [list, test, restore]
