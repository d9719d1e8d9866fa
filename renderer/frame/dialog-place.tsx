import { useEffect, useState } from 'react'
import { recordOf } from '../engine/live-query.ts'
import { useDialog } from '../state/dialog.ts'
import { useSession } from '../state/session.ts'

type Drawn = Awaited<ReturnType<typeof fetchDialog>>['JobDialog']

/** The code of all dialogs: nobody needs it before the first page is there. */
export const fetchDialog = () => import('./job-dialog.tsx')

/** The dialog that is open, if one is; drawn at once where its code is there. */
export function DialogPlace() {
  const { request, close } = useDialog()
  const complain = useSession(session => session.complain)
  const [JobDialog, setJobDialog] = useState<Drawn>()
  const open = request !== undefined
  useEffect(() => {
    if (!open) return
    fetchDialog().then(
      code => setJobDialog(() => code.JobDialog),
      (reason: unknown) => {
        close()
        complain(recordOf(reason))
      },
    )
  }, [open, close, complain])
  return request === undefined || JobDialog === undefined ? null : <JobDialog request={request} onClose={close} />
}
