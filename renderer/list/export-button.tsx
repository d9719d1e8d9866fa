import DownloadOutlined from '@mui/icons-material/DownloadOutlined'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { memo, useState } from 'react'
import type { Invocation, Pipeline } from '../../shared/engine.ts'
import { listTexts } from '../../shared/texts/list.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { runWhole } from '../engine/run.ts'
import { useSession } from '../state/session.ts'
import { saveText } from '../look/save-text.ts'

interface ExportButtonProps {
  /** Gives the cmdlet for all rows, not only the page that is shown. */
  readonly source: () => Invocation
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
export const ExportButton = memo(function ExportButton({ source, properties, fileName }: ExportButtonProps) {
  const connection = useConnection()
  const complain = useSession(store => store.complain)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    const command = { pipelines: [csvPipeline(source(), properties)] }
    const { output } = await runWhole(connection.engine, { session: connection.session, command })
    const text = `${output.filter(line => typeof line === 'string').join('\r\n')}\r\n`
    await saveText(connection, fileName, text)
  }
  const start = () => {
    setBusy(true)
    save()
      .catch((reason: unknown) => complain(recordOf(reason)))
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
})
