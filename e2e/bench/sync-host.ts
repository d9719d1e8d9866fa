import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { engineHost } from '../../electron/hosts/engine-host.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { PsObject } from '../../shared/values.ts'
import { portPair } from '../doubles/port-pair.ts'

/** What one line came to. */
export interface HostedLine {
  readonly milliseconds: number
  /** Ninety-nine of a hundred turns of the host's event loop took less, in milliseconds. */
  readonly delay: number
}

/**
 * Runs lines in an engine that is hosted as window and browser host it, in a thread of its own, with a page that hears
 * every record; the page lives in the host's thread here, so its work counts as the host's. Writes a HostedLine for each
 * line, as JSON. Arguments: the engine's entry, the tenant, the file for the figures, the bind secret, the lines.
 */
const [entry = '', tenant = '', figures = '', secret = '', ...lines] = process.argv.slice(2)
process.env['TENANT_DESK_HOME'] = dirname(tenant)
process.env['TENANT_DESK_BIND_PASSWORD'] = secret

const host = await engineHost({
  entry: pathToFileURL(entry),
  tenant,
  origin: 'browser',
  onRestart: detail => {
    throw new Error(`the engine ended: ${detail}`)
  },
})
const { ends } = portPair()
host.connect(ends[1])
const engine = remoteEngine(ends[0])
const turns = monitorEventLoopDelay({ resolution: 10 })
turns.enable()

async function run(text: string): Promise<HostedLine> {
  turns.reset()
  const started = performance.now()
  await engine.run(
    { id: randomUUID(), session: 'bench', command: { text } },
    {
      signal: new AbortController().signal,
      onQuestion: async ({ kind }) => {
        throw new Error(`${text} asks for a ${kind}`)
      },
      onRecord: record => {
        if (record.stream === 'error') throw new Error(`${text}: ${record.error.message}`)
        const status = record.stream === 'output' && record.value instanceof PsObject && record.value.get('Status')
        if (typeof status === 'string' && status !== 'Completed') throw new Error(`${text} ended as ${status}`)
      },
    },
  )
  return { milliseconds: performance.now() - started, delay: turns.percentile(99) / 1e6 }
}

const told: HostedLine[] = []
for (const text of lines) told.push(await run(text))
writeFileSync(figures, JSON.stringify(told))
await host.close()
