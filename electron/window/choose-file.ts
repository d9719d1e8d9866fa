import { type BrowserWindow, dialog } from 'electron'
import type { FileSort } from '../../shared/cmdlet.ts'
import { fileEndings } from '../../shared/file-endings.ts'
import { menuTexts as texts } from '../../shared/texts/menu.ts'
import type { ChosenFiles } from '../hosts/chosen-files.ts'

/** Asks in the system's dialog which file of a sort is to be read; what was chosen may be read from then on. */
export async function chooseFile(
  window: BrowserWindow,
  sort: FileSort,
  tenant: string,
  chosen: ChosenFiles,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: texts.chooseTitle[sort],
    filters: [
      { name: texts.fileKinds[sort], extensions: [...fileEndings[sort]] },
      { name: texts.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (path === undefined) return null
  await chosen.add(tenant, path)
  return path
}
