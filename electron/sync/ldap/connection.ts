import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryFailure, DirectoryStep } from '../source.ts'
import { InvalidBer } from './ber.ts'
import { decodeMessage, type LdapMessage } from './decode.ts'
import { failure } from './failure.ts'
import { plainDiagnostic } from './results.ts'
import { MessageSplitter, MessageTooLarge } from './split.ts'

/** Limits of a connection; each has a default that suits a real directory. */
export interface ConnectionLimits {
  /** Milliseconds within which an answer must come, and each further message must be whole or well under way. */
  readonly timeout: number
  /** Bytes of the largest single message: a group of 100,000 members has about ten million. */
  readonly largestMessage: number
}

export const defaultLimits: ConnectionLimits = { timeout: 30_000, largestMessage: 64 << 20 }

/** Messages held for a reader that is slower than the server, before the server is made to wait. */
const heldMessages = 2_000
/** Entries that are left to gather before the reader is woken: a server sends them in ones and twos. */
const gathered = 100
/** Ten timeouts must bring so many messages, or the end: a server cannot hold a run for ever by dripping. */
const fewestMessages = 100
/** What counts as headway inside one large message. */
const headway = 64 << 10
const patience = 10
const ticks = 20
const noticeOfDisconnection = '1.3.6.1.4.1.1466.20036'

/** One connection to a directory, with one question at a time. Anything that goes wrong ends it. */
export class LdapConnection {
  readonly host: string
  /** What the connection is being used for: named by its failures. */
  step: DirectoryStep | 'read' = 'read'
  readonly #socket: Socket
  readonly #limits: ConnectionLimits
  readonly #splitter: MessageSplitter
  #id = 0
  #queue: LdapMessage[] = []
  #waiter: (() => void) | undefined
  #failed: Error | undefined
  #idle = 0
  #window = 0
  #inWindow = 0
  #bytes = 0

  constructor(socket: Socket, host: string, limits: ConnectionLimits) {
    this.host = host
    this.#socket = socket
    this.#limits = limits
    this.#splitter = new MessageSplitter(limits.largestMessage, (bytes, start, end) => {
      this.#queue.push(decodeMessage(bytes, start, end))
    })
    socket.setNoDelay(true)
    socket.on('data', chunk => this.#receive(chunk))
    socket.on('error', () => this.#fail(failure(this.step, directoryProblems.cut({ host }))))
    socket.on('close', () => this.#fail(failure(this.step, directoryProblems.cut({ host }))))
  }

  /** Sends a question, encoded under the number it is given; its answers come from `next`. */
  ask(encode: (id: number) => Buffer): void {
    if (this.#failed !== undefined) throw this.#failed
    this.#id++
    this.#idle = 0
    this.#window = 0
    this.#inWindow = 0
    this.#socket.write(encode(this.#id))
  }

  /**
   * The messages that came meanwhile, at least one; entries come in portions, and with what follows them. Throws a
   * DirectoryFailure, or the reason of a stop.
   */
  async next(): Promise<readonly LdapMessage[]> {
    if (!this.#isReady()) await this.#wait()
    const messages = this.#queue
    this.#queue = []
    if (this.#socket.isPaused()) this.#socket.resume()
    for (const message of messages) if (message.id !== this.#id) throw this.#fail(this.#unasked(message))
    return messages
  }

  /** Whether what came is worth the reader's while. */
  #isReady(): boolean {
    const last = this.#queue.at(-1)
    return last !== undefined && (last.kind !== 'entry' || this.#queue.length >= gathered)
  }

  /** Ends the connection when the signal says so; gives what undoes that. */
  stopBy(signal: AbortSignal): () => void {
    const stop = () => this.#fail(signal.reason as Error)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
    return () => signal.removeEventListener('abort', stop)
  }

  /** What secures the connection; undefined where nothing does. */
  get security(): { readonly subject: string; readonly until: string; readonly protocol: string } | undefined {
    if (!(this.#socket instanceof TLSSocket)) return undefined
    const certificate = this.#socket.getPeerX509Certificate()
    return {
      subject: certificate?.subject.split('\n').join(', ') ?? '',
      until: certificate === undefined ? '' : new Date(certificate.validTo).toISOString().slice(0, 10),
      protocol: this.#socket.getProtocol() ?? '',
    }
  }

  close(): void {
    this.#fail(failure(this.step, directoryProblems.cut({ host: this.host })))
  }

  #fail(error: Error): Error {
    if (this.#failed === undefined) {
      this.#failed = error
      this.#socket.destroy()
      this.#waiter?.()
    }
    return this.#failed
  }

  #unasked(message: LdapMessage): DirectoryFailure {
    const { host } = this
    if (message.id === 0 && message.kind === 'result' && message.name === noticeOfDisconnection)
      return failure(
        this.step,
        directoryProblems.disconnected({ host, reason: plainDiagnostic(message.result.diagnostic) }),
        message.result.code,
      )
    return failure(this.step, directoryProblems.unasked({ host }))
  }

  #receive(chunk: Buffer): void {
    const before = this.#queue.length
    try {
      this.#splitter.push(chunk)
    } catch (error) {
      const { host } = this
      if (error instanceof InvalidBer)
        this.#fail(failure(this.step, directoryProblems.invalidAnswer({ host, detail: error.message })))
      else if (error instanceof MessageTooLarge) {
        const megabytes = Math.ceil(error.size / (1 << 20))
        const limit = this.#limits.largestMessage >> 20
        this.#fail(failure(this.step, directoryProblems.answerTooLarge({ host, megabytes, limit })))
      } else throw error
      return
    }
    const came = this.#queue.length - before
    this.#bytes += chunk.length
    if (came > 0 || this.#bytes >= headway) {
      this.#idle = 0
      this.#bytes = 0
      // A large message counts for as many as its bytes could have been.
      this.#inWindow += Math.max(came, 1)
    }
    if (came === 0) return
    if (this.#queue.length >= heldMessages) this.#socket.pause()
    if (this.#isReady()) this.#waiter?.()
  }

  /** Only waiting counts against the server: what the reader takes for itself does not. */
  async #wait(): Promise<void> {
    if (this.#failed !== undefined) throw this.#failed
    const clock = setInterval(() => this.#tick(), this.#limits.timeout / ticks)
    try {
      await new Promise<void>(resolve => {
        this.#waiter = resolve
      })
    } finally {
      clearInterval(clock)
      this.#waiter = undefined
    }
    if (!this.#isReady() && this.#failed !== undefined) throw this.#failed
  }

  #tick(): void {
    const seconds = this.#limits.timeout / 1_000
    const { host } = this
    this.#idle++
    this.#window++
    if (this.#idle > ticks) {
      const problem = this.#splitter.held > 0 ? directoryProblems.tooSlow : directoryProblems.timedOut
      this.#fail(failure(this.step, problem({ host, seconds })))
    } else if (this.#window > ticks * patience) {
      if (this.#inWindow < fewestMessages)
        this.#fail(failure(this.step, directoryProblems.tooSlow({ host, seconds: seconds * patience })))
      this.#window = 0
      this.#inWindow = 0
    }
  }
}
