import { basename, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fail, Failure } from '../../shared/errors.ts'
import { convert } from '../../shared/kinds.ts'
import { terminalTexts } from '../../shared/texts/terminal.ts'
import { newTenant, restoredTenant, salvagedTenant } from '../compose.ts'
import { orReport } from './report.ts'
import { salvageReport } from './salvage-report.ts'
import { progressLine } from '../../shared/shell/record-lines.ts'
import { type BlankOptions, newOptions } from './terminal-options.ts'

function domainOf(given: string): string {
  const domain = convert({ name: '--domain', kind: 'domain' }, given)
  if (!domain.ok) throw new Failure(domain.problem)
  return String(domain.value)
}

/** Makes the tenant, telling how far it is on a terminal; rejects with the Failure Stopped once the signal is aborted. */
async function make(path: string, options: BlankOptions, domain: string, signal: AbortSignal): Promise<void> {
  const { seats, sample, seed } = options
  const { stderr } = process
  const started = performance.now()
  const activity = terminalTexts.makingWhat({ path })
  const onProgress = async (made: number) => {
    // Lets Ctrl+C come through.
    await nextTurn()
    if (signal.aborted) fail('Stopped', {})
    if (!stderr.isTTY) return
    const secondsLeft = ((performance.now() - started) / made / 1000) * (sample - made)
    const progress = { activity, status: terminalTexts.making({ made, of: sample }), percent: (made / sample) * 100 }
    stderr.write(`\r${progressLine({ ...progress, secondsLeft }, stderr.columns)}\u001b[K`)
  }
  try {
    const name = basename(path).replace(/\.tenant$/i, '')
    await newTenant(path, { name, domain, seats }, { count: sample, seed, onProgress })
  } finally {
    if (stderr.isTTY && sample > 0) stderr.write('\r\u001b[K')
  }
}

/** Makes the tenant of a backup; gives the exit code. */
async function restore(from: string, path: string): Promise<number> {
  const people = await restoredTenant(from, path)
  process.stdout.write(`${terminalTexts.restored({ path, people })}\n`)
  return 0
}

/** Makes a tenant of what can be read of a damaged one; gives the exit code: 1 where something is missing. */
async function salvage(damaged: string, path: string): Promise<number> {
  const salvaged = await salvagedTenant(damaged, path)
  const [ready, ...missing] = salvageReport(path, salvaged)
  process.stdout.write(`${[ready, ...missing].join('\n')}\n`)
  return missing.length === 0 ? 0 : 1
}

/** Runs `tenant-desk new`; `argv` is what follows the word. Gives the exit code. */
export async function runNew(argv: readonly string[]): Promise<number> {
  const stopper = new AbortController()
  const stop = () => stopper.abort()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    const code = await orReport(async () => {
      const options = newOptions(argv)
      if ('from' in options) return restore(options.from, resolve(options.path))
      if ('salvage' in options) return salvage(options.salvage, resolve(options.path))
      const domain = domainOf(options.domain)
      const path = resolve(options.path)
      await make(path, options, domain, stopper.signal)
      process.stdout.write(`${terminalTexts.made({ path, domain, people: options.sample })}\n`)
      return 0
    })
    return stopper.signal.aborted ? 130 : code
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
