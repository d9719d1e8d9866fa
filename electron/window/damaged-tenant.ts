import { dialog } from 'electron'
import { menuTexts as texts } from '../../shared/texts/menu.ts'
import type { BackupLists } from '../hosts/backup-lists.ts'
import { newestBackup, restoredName, salvagedName, tellsDamage } from '../hosts/newest-backup.ts'
import { salvageReport } from '../hosts/salvage-report.ts'
import { restoredTenant, salvagedTenant } from '../compose.ts'

/** What became of the offer. */
interface Offered {
  readonly made?: string
}

/** One way to go on; `make` makes a tenant at the path and tells of it what a person should know. */
interface WayOut {
  readonly button: string
  readonly title: string
  readonly path: string
  readonly make: (path: string) => Promise<readonly string[]>
}

async function waysOut(tenant: string, lists: BackupLists): Promise<readonly WayOut[]> {
  const backup = await newestBackup(lists, tenant)
  const salvage: WayOut = {
    button: texts.salvage,
    title: texts.salvageTitle,
    path: salvagedName(tenant),
    make: async path => salvageReport(path, await salvagedTenant(tenant, path)),
  }
  if (backup === undefined) return [salvage]
  const restore: WayOut = {
    button: texts.restoreNewest,
    title: texts.restoreTitle,
    path: restoredName(tenant),
    make: async path => {
      await restoredTenant(backup.path, path)
      return []
    },
  }
  return [restore, salvage]
}

/**
 * Offers to go on with the newest backup, or with what can still be read, where a tenant could not be opened because its
 * file is damaged; the file stays as it is. Gives the path of the tenant that was made, or that nobody wants one; undefined
 * where something else is wrong.
 */
export async function offerWayOut(error: unknown, tenant: string, lists: BackupLists): Promise<Offered | undefined> {
  if (!tellsDamage(error)) return undefined
  const ways = await waysOut(tenant, lists)
  const { message, advice = '' } = error.record
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: texts.startFailed,
    message,
    detail: advice,
    buttons: [...ways.map(({ button }) => button), texts.close],
    cancelId: ways.length,
  })
  const way = ways[response]
  if (way === undefined) return {}
  const { filePath } = await dialog.showSaveDialog({
    title: way.title,
    defaultPath: way.path,
    filters: [{ name: texts.tenantFiles, extensions: ['tenant'] }],
  })
  if (filePath === '') return {}
  const [report, ...missing] = await way.make(filePath)
  if (report !== undefined)
    await dialog.showMessageBox({ type: 'info', message: report, detail: missing.join('\n'), buttons: [texts.close] })
  return { made: filePath }
}
