import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How a child process ended, how long it took from its start, and the memory it held meanwhile. */
export interface ChildRun {
  readonly code: number | null
  readonly milliseconds: number
  /** Resident megabytes, ten times a second; none where the system does not tell. */
  readonly memory: readonly number[]
  readonly errors: string
}

function memoryOf(pid: number): readonly number[] {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? [] : [Number(kilobytes) / 1024]
  } catch (error) {
    // Other systems have no such file, and a process that has just ended has none any more.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return []
    throw error
  }
}

/** Looks at what a process holds, ten times a second, until it is stopped. */
export function watchMemory({ pid }: ChildProcess): { readonly values: readonly number[]; readonly stop: () => void } {
  const values: number[] = []
  const watch = setInterval(() => {
    if (pid !== undefined) values.push(...memoryOf(pid))
  }, 100)
  return { values, stop: () => clearInterval(watch) }
}

/** Runs Node, with these switches, on the file with these arguments, start included in the time. */
export async function runNode(
  file: string,
  args: readonly string[],
  switches: readonly string[] = [],
): Promise<ChildRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [...switches, file, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  const memory = watchMemory(child)
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4_000)
  })
  try {
    const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done))
    return { code, milliseconds: performance.now() - started, memory: memory.values, errors }
  } finally {
    memory.stop()
  }
}

/** As `runNode`; fails with what the process said where it did not end well. */
export async function mustRun(
  file: string,
  args: readonly string[],
  switches: readonly string[] = [],
): Promise<ChildRun> {
  const run = await runNode(file, args, switches)
  if (run.code !== 0) throw new Error(`${[file, ...args].join(' ')} ended with ${run.code}: ${run.errors}`)
  return run
}
