import { useCallback, useState } from 'react'
import type { ErrorRecord } from '../../../shared/errors.ts'
import { syncTexts } from '../../../shared/texts/sync.ts'
import type { PsObject } from '../../../shared/values.ts'
import { useConnection } from '../../engine/connection-context.ts'
import { recordOf } from '../../engine/live-query.ts'
import { textOf } from '../../engine/properties.ts'
import { run } from '../../engine/run.ts'
import { useSession } from '../../state/session.ts'
import { decisionInvocation, type Decision } from './plan-query.ts'

/** Decides of one step at once: it changes no person, and the same place takes it back. */
export function useDecision(): {
  readonly decide: (decision: Decision, step: PsObject) => void
  /** Why the last decision could not be made. */
  readonly error: ErrorRecord | undefined
} {
  const { engine, session } = useConnection()
  const announce = useSession(store => store.announce)
  const [error, setError] = useState<ErrorRecord>()
  const decide = useCallback(
    (decision: Decision, step: PsObject) => {
      const invocation = decisionInvocation(decision, {
        anchor: textOf(step, 'Anchor'),
        action: textOf(step, 'Action'),
      })
      setError(undefined)
      run(engine, { session, command: { pipelines: [[invocation]] }, confirmed: true }).then(
        ({ errors: [failed] }) => {
          setError(failed)
          announce(failed?.message ?? syncTexts.decided[decision](textOf(step, 'Name')))
        },
        (thrown: unknown) => setError(recordOf(thrown)),
      )
    },
    [engine, session, announce],
  )
  return { decide, error }
}
