import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter } from 'node:events'
import type { CDPSession } from '@playwright/test'

/** One conversation with Chromium over its DevTools protocol, typed by Playwright's own description of it. */
export type Session = Pick<CDPSession, 'send' | 'on'>

/** A running Chromium: the browser's own session, those of its pages, and its end. */
export interface Chromium extends Session {
  /** The line by which Chromium tells where its DevTools listen. */
  readonly line: string
  session(sessionId: string): Session
  /** Asks Chromium to leave, kills it after three seconds, and resolves when it has gone. */
  close(): Promise<void>
  kill(): void
  onGone(listener: () => void): void
}

interface Answer {
  id?: number
  sessionId?: string
  method?: string
  params?: object
  result?: object
  error?: { message: string }
}

interface Waiting {
  resolve(result: object): void
  reject(error: Error): void
}

const patienceMs = 3_000

/** Ends Chromium with its helpers: one that outlives it may still write into the folder that is removed next. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // All of them have gone already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function devtoolsLine(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let text = ''
  child.once('error', reject)
  child.once('exit', code => reject(new Error(`Chromium ended with ${code}: ${text.slice(-800)}`)))
  child.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-8_000)
    const found = /DevTools listening on ws:\/\/\S+/.exec(text)
    if (found !== null) resolve(found[0])
  })
  return promise
}

async function connect(url: string): Promise<WebSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const socket = new WebSocket(url)
  socket.addEventListener('open', () => resolve(), { once: true })
  socket.addEventListener('error', () => reject(new Error(`Chromium does not answer at ${url}`)), { once: true })
  await promise
  return socket
}

/**
 * Starts Chromium without a window, its temporary files in `temporary`, and connects to it. Rejects with the end of its
 * log if it does not come up.
 */
export async function startChromium(
  executable: string,
  flags: readonly string[],
  temporary: string,
): Promise<Chromium> {
  const env = { ...process.env, TMPDIR: temporary }
  // With its helpers in a group of its own, so that they can be ended together.
  const child = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'pipe'], env, detached: true })
  const line = await devtoolsLine(child)
  const socket = await connect(line.slice(line.indexOf('ws://')))
  const waiting = new Map<number, Waiting>()
  const sessions = new Map<string, EventEmitter>()
  const ended = Promise.withResolvers<void>()
  let lastId = 0

  const events = (sessionId: string): EventEmitter => {
    const known = sessions.get(sessionId) ?? new EventEmitter()
    sessions.set(sessionId, known)
    return known
  }
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id === undefined) {
      events(answer.sessionId ?? '').emit(answer.method ?? '', answer.params)
      return
    }
    const waiter = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.error === undefined) waiter?.resolve(answer.result ?? {})
    else waiter?.reject(new Error(answer.error.message))
  })
  socket.addEventListener('close', () => {
    for (const waiter of waiting.values()) waiter.reject(new Error('Chromium has gone'))
    waiting.clear()
  })
  child.once('exit', () => ended.resolve())

  const session = (sessionId: string): Session => {
    const send = (method: string, params: object = {}): Promise<object> => {
      const { promise, resolve, reject } = Promise.withResolvers<object>()
      if (socket.readyState !== WebSocket.OPEN) reject(new Error('Chromium has gone'))
      else {
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId === '' ? {} : { sessionId }) }))
      }
      return promise
    }
    const on = (event: string, listener: (payload: object) => void) => events(sessionId).on(event, listener)
    // The wire carries JSON; Playwright's types say of which shape.
    return { send, on } as unknown as Session
  }
  const kill = (): void => endGroup(child)
  return {
    ...session(''),
    line,
    session,
    kill,
    onGone: listener => void ended.promise.then(listener),
    close: async () => {
      const timer = setTimeout(kill, patienceMs)
      // A refusal only says that Chromium is on its way out already.
      await Promise.race([session('').send('Browser.close').catch(kill), ended.promise])
      await ended.promise
      clearTimeout(timer)
    },
  }
}
