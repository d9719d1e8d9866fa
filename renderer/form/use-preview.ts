import { useEffect, useEffectEvent, useState } from 'react'
import type { ErrorRecord } from '../../shared/errors.ts'
import { useConnection } from '../engine/connection-context.ts'
import { recordOf } from '../engine/live-query.ts'
import { run, type Command, type RunResult } from '../engine/run.ts'

/** What a command would come to: not known yet, what it said when it was only tried, or why that could not be found out. */
export type Preview = 'asking' | { readonly result: RunResult } | { readonly error: ErrorRecord } | undefined

interface Known {
  readonly key: string
  readonly preview: Preview
}

/** Tries the command without keeping anything, each time it changes; `undefined` tries nothing. */
export function usePreview(command: Command | undefined): Preview {
  const { engine, session } = useConnection()
  const key = command === undefined ? undefined : JSON.stringify(command)
  const [known, setKnown] = useState<Known>()
  const ask = useEffectEvent((asked: string, signal: AbortSignal) => {
    if (command === undefined) return
    const settle = (preview: Preview) => {
      if (!signal.aborted) setKnown({ key: asked, preview })
    }
    run(engine, { session, command, whatIf: true, confirmed: true, signal }).then(
      result => settle({ result }),
      (thrown: unknown) => settle({ error: recordOf(thrown) }),
    )
  })
  useEffect(() => {
    if (key === undefined) return undefined
    const stop = new AbortController()
    ask(key, stop.signal)
    return () => stop.abort()
  }, [key])
  if (key === undefined) return undefined
  return known?.key === key ? known.preview : 'asking'
}
