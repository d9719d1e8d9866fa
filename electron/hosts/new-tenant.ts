import { basename, resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { convert } from '../../shared/kinds.ts'
import { fail, Failure } from '../../shared/errors.ts'
import { terminalTexts } from '../../shared/texts/en/terminal.ts'
import { newTenant } from '../compose.ts'
import { orReport } from './report.ts'
import { newOptions } from './terminal-options.ts'

/** Aborted once Ctrl+C is pressed. */
function stopSignal(): AbortSignal {
  const stopper = new AbortController()
  process.once('SIGINT', () => stopper.abort())
  return stopper.signal
}

/** Runs `tenant-desk new`; `argv` is what follows the word. Gives the exit code. */
export function runNew(argv: readonly string[]): Promise<number> {
  return orReport(async () => {
    const options = newOptions(argv)
    const domain = convert({ name: 'domain', kind: 'domain' }, options.domain)
    if (!domain.ok) throw new Failure(domain.problem)
    const path = resolve(options.path)
    const name = basename(path).replace(/\.tenant$/i, '')
    const { seats, sample, seed } = options
    const stop = stopSignal()
    const onProgress = async (made: number) => {
      await nextTurn()
      if (stop.aborted) fail('Stopped', {})
      if (process.stderr.isTTY) process.stderr.write(`\r${terminalTexts.making({ made, of: sample })}`)
    }
    await newTenant(path, { name, domain: String(domain.value), seats, sample, seed, onProgress })
    if (process.stderr.isTTY && sample > 0) process.stderr.write('\r\u001b[K')
    process.stdout.write(`${terminalTexts.made({ path, domain: String(domain.value), people: sample })}\n`)
    return 0
  })
}
