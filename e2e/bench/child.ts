import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** How a child process ended, how long it took from its start, and the most memory it held. */
export interface ChildRun {
  readonly code: number | null
  readonly milliseconds: number
  /** Resident megabytes at the peak; undefined where the system does not tell. */
  readonly peak: number | undefined
  readonly errors: string
}

const peakOf = (pid: number): number | undefined => {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/** Runs Node on the file with these arguments, start included in the time. */
export async function runNode(file: string, args: readonly string[]): Promise<ChildRun> {
  const started = performance.now()
  const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
  let peak: number | undefined
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4_000)
  })
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = peakOf(child.pid) ?? peak
  }, 50)
  const code = await new Promise<number | null>((done, failed) => child.once('error', failed).once('close', done))
  clearInterval(watch)
  return { code, milliseconds: performance.now() - started, peak, errors }
}
