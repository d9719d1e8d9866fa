import { useEffect } from 'react'
import { QuestionDialog } from '../form/question-dialog.tsx'
import { isSyncLine, stageOf } from '../engine/synchronize.ts'
import { useSession } from '../state/session.ts'
import { useSync } from '../state/sync.ts'

/** Keeps sight of the synchronization that is under way, on whatever page: also of one that another window started. */
export function SyncWatch() {
  const running = useSession(session => session.running)
  const question = useSync(sync => sync.question)
  useEffect(() => {
    const { run, ended, begin, progress, end } = useSync.getState()
    const found = running.find(each => isSyncLine(each.line) && each.id !== ended)
    // How this page's own run goes and ends, the run itself says.
    if (run?.whatIf !== undefined) return
    if (found === undefined) {
      if (run !== undefined) end(run.id)
      return
    }
    if (run?.id !== found.id) begin({ id: found.id, startedAt: found.startedAt })
    if (found.progress !== undefined) progress(found.id, stageOf(found.progress.status), found.progress)
  }, [running])
  return question === undefined ? null : <QuestionDialog open={question} />
}
