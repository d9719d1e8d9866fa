import { useState } from 'react'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { saveText } from '../../look/save-text.ts'
import { useSession } from '../../state/session.ts'

/** Saves a text as a file where the host lets the person choose, and tells of what went wrong. */
export function useSaveText(): {
  readonly busy: boolean
  readonly save: (fileName: string, text: () => Promise<string>) => void
} {
  const connection = useConnection()
  const complain = useSession(store => store.complain)
  const [busy, setBusy] = useState(false)
  return {
    busy,
    save: (fileName, text) => {
      setBusy(true)
      text()
        .then(written => saveText(connection, fileName, written))
        .catch((reason: unknown) => complain(recordOf(reason)))
        .finally(() => setBusy(false))
    },
  }
}
