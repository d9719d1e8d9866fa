import { useCallback, useEffect, useRef, useState } from 'react'
import type { Invocation } from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { PsObject } from '../../shared/values.ts'
import { useConnection } from './connection-context.ts'
import { recordOf } from './live-query.ts'
import { run } from './run.ts'

/** What is known of a question that is asked when a person wants it, not whenever something changes. */
export type Answered =
  | { readonly status: 'unasked' | 'asking' }
  | { readonly status: 'answered'; readonly rows: readonly PsObject[] }
  | { readonly status: 'failed'; readonly error: ErrorRecord }

/** Asks, with the files that are handed over to it. */
export type Ask = (invocation: Invocation, files?: ReadonlyMap<string, Blob>) => void

/** Asks a cmdlet each time `ask` is called; leaving the page stops it. */
export function useAnswer(): { readonly answered: Answered; readonly ask: Ask } {
  const { engine, session } = useConnection()
  const [answered, setAnswered] = useState<Answered>({ status: 'unasked' })
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const ask = useCallback<Ask>(
    (invocation, files) => {
      stop.current?.abort()
      const mine = new AbortController()
      stop.current = mine
      setAnswered({ status: 'asking' })
      const settle = (next: Answered) => {
        if (stop.current === mine && !mine.signal.aborted) setAnswered(next)
      }
      run(engine, {
        session,
        command: { pipelines: [[invocation]] },
        signal: mine.signal,
        ...(files === undefined || files.size === 0 ? {} : { files }),
      }).then(
        ({ output, errors: [error] }) =>
          settle(
            error === undefined
              ? { status: 'answered', rows: output.filter(value => value instanceof PsObject) }
              : { status: 'failed', error },
          ),
        (thrown: unknown) => settle({ status: 'failed', error: recordOf(thrown) }),
      )
    },
    [engine, session],
  )
  return { answered, ask }
}
