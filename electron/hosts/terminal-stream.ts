import type { TerminalOutput } from './terminal-device.ts'

/** One standard stream to write to. */
export interface TerminalStream {
  /** Takes the text at once; what comes in one turn of the event loop is written together. A promise means that the reader is slow: wait. */
  readonly write: (text: string) => void | Promise<void>
  /** Writes what has been taken. */
  readonly push: () => void
  readonly isTerminal: boolean
  /** Places of a line. */
  readonly width: () => number
  /** Why nothing can be written any more: its system's code, such as EPIPE where the reader has left. */
  readonly failure: () => string | undefined
  /** Settles when everything has been handed on. */
  readonly end: () => Promise<void>
}

/** Width of a line where the stream is no terminal, or one of unknown width. */
const usualWidth = 120

/** Characters that are written without waiting for the turn's end. */
const largest = 32_768

/** Wraps a standard stream; `onFailure` is told once when it cannot be written to any more. */
export function terminalStream(stream: TerminalOutput, onFailure: (code: string) => void): TerminalStream {
  const isTerminal = stream.isTTY === true
  let code: string | undefined
  let held = ''
  let planned = false
  let draining: PromiseWithResolvers<void> | undefined

  function release(): void {
    draining?.resolve()
    draining = undefined
  }

  stream.on('error', (error: NodeJS.ErrnoException) => {
    release()
    if (code !== undefined) return
    code = error.code ?? error.message
    onFailure(code)
  })
  stream.on('drain', release)

  function push(): void {
    const text = held
    held = ''
    if (text === '' || code !== undefined) return
    if (!stream.write(text)) draining ??= Promise.withResolvers<void>()
  }

  return {
    isTerminal,
    push,
    failure: () => code,
    // Some terminals do not know their width and say 0.
    width: () => (isTerminal ? stream.columns || usualWidth : usualWidth),
    write: text => {
      if (code !== undefined) return undefined
      held += text
      if (held.length >= largest) push()
      else if (!planned) {
        planned = true
        setImmediate(() => {
          planned = false
          push()
        })
      }
      return draining?.promise
    },
    end: async () => {
      push()
      if (code !== undefined) return
      const { promise, resolve } = Promise.withResolvers<void>()
      stream.write('', () => resolve())
      await promise
    },
  }
}
