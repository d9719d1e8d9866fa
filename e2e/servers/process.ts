import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A port of 127.0.0.1 that nobody listens at now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a server of the network has no port')
  return address.port
}

/** Whether somebody accepts connections there. */
export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** A server program that runs in the foreground and ends when told. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly stop: () => Promise<void>
}

/**
 * Starts the program and waits until `ready` says yes, asked every few milliseconds because such programs tell nobody
 * when they are. Fails with what the program wrote where it ends before, or after half a minute.
 */
export async function startServer(
  program: string,
  args: readonly string[],
  ready: () => Promise<boolean>,
): Promise<ServerProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const listen = (text: Buffer) => {
    said = (said + text.toString('utf8')).slice(-4_000)
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  let ended = false
  const exit = new Promise<void>(resolve => {
    child.once('exit', () => {
      ended = true
      resolve()
    })
    child.once('error', error => {
      said += error.message
      ended = true
      resolve()
    })
  })
  const stop = async () => {
    if (!ended) child.kill('SIGTERM')
    await exit
  }
  const until = Date.now() + 30_000
  while (!(await ready())) {
    if (ended || Date.now() > until) {
      await stop()
      throw new Error(`${program} did not start: ${said}`)
    }
    await pause(10)
  }
  return { child, stop }
}
