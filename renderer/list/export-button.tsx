import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useState } from 'react'
import type { Invocation, Pipeline } from '../../shared/engine.ts'
import { listTexts } from '../../shared/texts/en/list.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { run } from '../engine/run.ts'
import { useSession } from '../state/session.ts'

interface ExportButtonProps {
  /** The cmdlet that gives all rows, not only the page that is shown. */
  readonly source: Invocation
  readonly properties: readonly string[]
  /** The name the file is suggested to have. */
  readonly fileName: string
}

/** The pipeline that gives rows as the lines of a CSV file. */
export function csvPipeline(source: Invocation, properties: readonly string[]): Pipeline {
  return [
    source,
    { cmdlet: 'Select-Object', arguments: [['Property', properties]] },
    { cmdlet: 'ConvertTo-Csv', arguments: [['NoTypeInformation', true]] },
  ]
}

/** Saves all rows of a list with the columns that are shown. */
export function ExportButton({ source, properties, fileName }: ExportButtonProps) {
  const { engine, session, host, info } = useConnection()
  const announce = useSession(store => store.announce)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const command = { pipelines: [csvPipeline(source, properties)] }
    const { output } = await run(engine, { session, command })
    const text = `${output.filter(line => typeof line === 'string').join('\r\n')}\r\n`
    if (info.offers.includes('saveFile')) await host.saveFile(fileName, text)
    else download(fileName, text)
  }
  const start = () => {
    setBusy(true)
    save()
      .catch((reason: unknown) => announce(recordOf(reason).message))
      .finally(() => setBusy(false))
  }
  const name = busy ? listTexts.exportWait : listTexts.export
  return (
    <Tooltip title={name}>
      <span>
        <IconButton aria-label={name} disabled={busy} onClick={start}>
          <DownloadOutlined />
        </IconButton>
      </span>
    </Tooltip>
  )
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
