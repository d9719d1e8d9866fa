import { useEffect, useRef } from 'react'
import { QuestionDialog } from '../form/question-dialog.tsx'
import { useConnection } from '../engine/connection-context.ts'
import { textOf } from '../engine/properties.ts'
import { isSyncLine, stageOf, tell } from '../engine/synchronize.ts'
import { latestRunInvocation } from '../engine/use-latest-sync.ts'
import { useQuery } from '../engine/use-query.ts'
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
  useEndsElsewhere()
  return question === undefined ? null : <QuestionDialog open={question} />
}

/** Tells how runs ended that this page did not start itself: by the schedule, a form, the shell or another window. */
function useEndsElsewhere(): void {
  const connection = useConnection()
  const { rows, status } = useQuery(latestRunInvocation)
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (status !== 'ready') return
    const [latest] = rows
    const isOver = latest !== undefined && textOf(latest, 'Status') !== 'Running'
    const id = latest === undefined || !isOver ? undefined : textOf(latest, 'RunId')
    // What had ended before this page was opened is no news.
    const isNews = told.current !== undefined && id !== undefined && id !== told.current
    if (told.current === undefined || isOver) told.current = id ?? ''
    if (isNews && latest !== undefined && id !== useSync.getState().own) tell(connection, latest)
  }, [connection, rows, status])
}
