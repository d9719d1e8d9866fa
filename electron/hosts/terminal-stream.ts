/** Thrown at a record where the one who read the output has gone. */
export class OutputGone extends Error {
  constructor() {
    super('the reader of the output has gone')
    this.name = 'OutputGone'
  }
}

/** One standard stream to write to. */
export interface TerminalStream {
  /** A promise means that the reader is slow: wait before writing more. Throws OutputGone once the reader has left. */
  readonly write: (text: string) => void | Promise<void>
  readonly isTerminal: boolean
  /** Places of a line. */
  readonly width: () => number
  readonly gone: () => boolean
  /** Settles when everything has been handed on. */
  readonly end: () => Promise<void>
}

/** Width of a line where the stream is no terminal. */
const pipeWidth = 120

/** Wraps a standard stream: waits for slow readers, and takes a reader that leaves (EPIPE) for what it is. */
export function terminalStream(stream: NodeJS.WriteStream): TerminalStream {
  const isTerminal = stream.isTTY
  let gone = false
  let draining: PromiseWithResolvers<void> | undefined

  function release(): void {
    draining?.resolve()
    draining = undefined
  }

  stream.on('error', () => {
    gone = true
    release()
  })
  stream.on('drain', release)

  return {
    isTerminal,
    gone: () => gone,
    width: () => (isTerminal ? stream.columns : pipeWidth),
    write: text => {
      if (gone) throw new OutputGone()
      if (stream.write(text)) return undefined
      draining ??= Promise.withResolvers<void>()
      return draining.promise
    },
    end: () => {
      if (gone) return Promise.resolve()
      return new Promise(resolve => stream.write('', () => resolve()))
    },
  }
}
