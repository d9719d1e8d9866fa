/** A way to somebody else, message by message and in order. Nothing is told of a message that was on its way when it closed. */
export interface Port {
  /** Does nothing on a closed port. */
  readonly send: (message: string) => void
  /** Hears each message from now on until the returned function is called. */
  readonly onMessage: (listener: (message: string) => void) => () => void
  /** Hears, once, that the other side has gone; at once (in the next turn) where it has gone already. */
  readonly onClose: (listener: () => void) => () => void
}

/** The two kinds of talk over one port: the engine's, which may run in another thread, and its host's. */
export interface Channels {
  readonly engine: Port
  readonly host: Port
}

const marks = { engine: 'e', host: 'h' } as const

function channel(port: Port, mark: string): Port {
  return {
    send: message => port.send(mark + message),
    onMessage: listener =>
      port.onMessage(message => {
        if (message.startsWith(mark)) listener(message.slice(1))
      }),
    onClose: port.onClose,
  }
}

/** Tells the engine's messages from the host's by their first character. */
export function channels(port: Port): Channels {
  return { engine: channel(port, marks.engine), host: channel(port, marks.host) }
}

/** The most characters of one piece: in UTF-8, with its marks, less than 1 MiB. */
export const longestPiece = 300_000

const more = '+'
const last = '.'

function cutAfter(text: string, start: number): number {
  const end = start + longestPiece
  if (end >= text.length) return text.length
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xd800 && unit <= 0xdbff ? end - 1 : end
}

export interface PieceLimits {
  /** The most characters of a message put together again. */
  readonly longest: number
  /** Hears of a message that was longer; it is left out as a whole. */
  readonly onTooLong: () => void
}

/** A port whose messages may be long: they travel in pieces of less than 1 MiB. */
export function pieces(port: Port, { longest, onTooLong }: PieceLimits): Port {
  return {
    send: message => {
      for (let start = 0; ;) {
        const end = cutAfter(message, start)
        port.send((end === message.length ? last : more) + message.slice(start, end))
        if (end === message.length) return
        start = end
      }
    },
    onMessage: listener => {
      let parts: string[] = []
      let length = 0
      return port.onMessage(piece => {
        length += piece.length - 1
        if (length <= longest) parts.push(piece.slice(1))
        else parts = []
        if (piece.startsWith(more)) return
        const whole = length <= longest ? parts.join('') : undefined
        parts = []
        length = 0
        if (whole === undefined) onTooLong()
        else listener(whole)
      })
    },
    onClose: port.onClose,
  }
}
