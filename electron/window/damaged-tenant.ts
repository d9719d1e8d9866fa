import { dialog } from 'electron'
import { menuTexts as texts } from '../../shared/texts/menu.ts'
import type { BackupLists } from '../hosts/backup-lists.ts'
import { newestBackup, restoredName, tellsDamage } from '../hosts/newest-backup.ts'
import { restoredTenant } from '../compose.ts'

/** What became of the offer. */
interface Offered {
  readonly restored?: string
}

/**
 * Offers to go on with the newest backup where a tenant could not be opened because its file is damaged; the file stays as
 * it is. Gives the path of the tenant that was made of it, or that nobody wants it; undefined where there is nothing to offer.
 */
export async function offerBackup(error: unknown, tenant: string, lists: BackupLists): Promise<Offered | undefined> {
  if (!tellsDamage(error)) return undefined
  const backup = await newestBackup(lists, tenant)
  if (backup === undefined) return undefined
  const { message, advice = '' } = error.record
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: texts.startFailed,
    message,
    detail: advice,
    buttons: [texts.restoreNewest, texts.close],
    cancelId: 1,
  })
  if (response !== 0) return {}
  const { filePath } = await dialog.showSaveDialog({
    title: texts.restoreTitle,
    defaultPath: restoredName(tenant),
    filters: [{ name: texts.tenantFiles, extensions: ['tenant'] }],
  })
  if (filePath === '') return {}
  await restoredTenant(backup.path, filePath)
  return { restored: filePath }
}
