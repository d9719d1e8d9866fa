import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Port } from '../../shared/port.ts'
import { remoteEngine, type RemoteEngine } from '../../shared/remote-engine.ts'
import { PsObject } from '../../shared/values.ts'
import { watchMemory } from './child.ts'

/** No line takes this many milliseconds. */
const longest = 3_600_000

/** What one line came to. */
export interface HostedLine {
  readonly milliseconds: number
  /** Ninety-nine of a hundred turns of the host's event loop took less, in milliseconds. */
  readonly delay: number
}

/** What lines in a hosted engine came to. */
export interface Hosted {
  readonly lines: readonly HostedLine[]
  /** The most that the host held, all its threads together, in megabytes; 0 where the system does not tell. */
  readonly megabytes: number
}

function portOf(child: ChildProcess): Port {
  return {
    send: message => void child.send(message),
    onMessage: listener => {
      const hear = (message: unknown) => {
        if (typeof message === 'string') listener(message)
      }
      child.on('message', hear)
      return () => child.off('message', hear)
    },
    onClose: listener => {
      child.once('disconnect', listener)
      return () => child.off('disconnect', listener)
    },
  }
}

/** The next thing that the host itself says. */
function told(child: ChildProcess): Promise<{ readonly delay?: number }> {
  return new Promise(resolve => {
    const hear = (message: unknown) => {
      if (typeof message !== 'object' || message === null) return
      child.off('message', hear)
      resolve(message)
    }
    child.on('message', hear)
  })
}

/** A line, and after how many milliseconds it is stopped, where it is not waited for. */
export interface Line {
  readonly text: string
  readonly stopAfter?: number
}

/** Milliseconds of one line that has to succeed; of one that is stopped, from then on. */
async function run(engine: RemoteEngine, { text, stopAfter }: Line): Promise<number> {
  const stop = new AbortController()
  let from = performance.now()
  const timer = setTimeout(() => {
    from = performance.now()
    stop.abort()
  }, stopAfter ?? longest)
  const { outcome } = await engine.run(
    { id: randomUUID(), session: 'bench', command: { text } },
    {
      signal: stop.signal,
      onQuestion: async ({ kind }) => {
        if (kind === 'path') return { answer: 'yes' }
        throw new Error(`${text} asks for a ${kind}`)
      },
      onRecord: record => {
        if (record.stream === 'error') throw new Error(`${text}: ${record.error.message}`)
        const status = record.stream === 'output' && record.value instanceof PsObject && record.value.get('Status')
        if (typeof status === 'string' && status !== 'Completed') throw new Error(`${text} ended as ${status}`)
      },
    },
  )
  clearTimeout(timer)
  const wanted = stopAfter === undefined ? 'completed' : 'stopped'
  if (outcome !== wanted) throw new Error(`${text} is ${outcome} where it should be ${wanted}`)
  return performance.now() - from
}

/** Runs the lines, one after the other, in a host as `host` is; this process is its page. */
export async function hosted(host: string, args: readonly string[], asked: readonly Line[]): Promise<Hosted> {
  const child = spawn(process.execPath, [host, ...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const memory = watchMemory(child)
  const over = new Promise<number | null>((done, failed) => child.once('error', failed).once('exit', done))
  const ended = over.then(code => {
    throw new Error(`the host ended with ${code}`)
  })
  try {
    await Promise.race([told(child), ended])
    const engine = remoteEngine(portOf(child))
    const lines: HostedLine[] = []
    const delay = async () => {
      const answer = told(child)
      child.send({ delay: true })
      return (await Promise.race([answer, ended])).delay ?? Number.NaN
    }
    for (const line of asked) {
      await delay()
      lines.push({ milliseconds: await Promise.race([run(engine, line), ended]), delay: await delay() })
    }
    child.disconnect()
    if ((await over) !== 0) throw new Error('the host did not end well')
    return { lines, megabytes: Math.max(0, ...memory.values) }
  } finally {
    memory.stop()
    if (child.connected) child.kill()
    await ended.catch(() => undefined)
  }
}
