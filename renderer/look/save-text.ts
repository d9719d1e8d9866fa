import type { Connection } from '../engine/connection.ts'

/** Spreadsheets read UTF-8 rightly only with its mark; what has a format of its own is saved as it is. */
export type SavedAs = 'marked' | 'exact'

/** Saves a text: in the window where the person chooses, in the browser as a download. Its name, or null where a dialog was closed. */
export async function saveText(
  { host, info }: Connection,
  fileName: string,
  text: string,
  as: SavedAs = 'marked',
): Promise<string | null> {
  if (info.offers.includes('saveFile')) return host.saveFile(fileName, text)
  download(fileName, as === 'marked' ? mark + text : text)
  return fileName
}

const mark = '\uFEFF'

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
