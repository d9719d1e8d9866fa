import type { Connection } from '../engine/connection.ts'

/** Saves a text: in the window where the person chooses, in the browser as a download. */
export async function saveText({ host, info }: Connection, fileName: string, text: string): Promise<void> {
  if (info.offers.includes('saveFile')) await host.saveFile(fileName, text)
  else download(fileName, text)
}

/** Spreadsheets read UTF-8 rightly only with its mark. */
const mark = '\uFEFF'

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([mark, text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
