import { dirname } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { engineHost } from '../../electron/hosts/engine-host.ts'

/**
 * Hosts the engine as window and browser do, in a thread of its own; the page is the process that started this one. Says
 * `ready`; told `delay`, it tells the 99th percentile of its event loop's turns since, in milliseconds; ends when the page goes.
 * Arguments: the engine's entry, the tenant, the bind secret.
 */
const [entry = '', tenant = '', secret = ''] = process.argv.slice(2)
process.env['TENANT_DESK_HOME'] = dirname(tenant)
process.env['TENANT_DESK_BIND_PASSWORD'] = secret

const tell = (message: unknown) => process.send?.(message)
const host = await engineHost({
  entry: pathToFileURL(entry),
  tenant,
  origin: 'browser',
  onRestart: detail => {
    throw new Error(`the engine ended: ${detail}`)
  },
})
const turns = monitorEventLoopDelay({ resolution: 10 })
turns.enable()
host.connect({
  send: message => void tell(message),
  onMessage: listener => {
    const hear = (message: unknown) => {
      if (typeof message === 'string') listener(message)
    }
    process.on('message', hear)
    return () => process.off('message', hear)
  },
  onClose: listener => {
    process.once('disconnect', listener)
    return () => process.off('disconnect', listener)
  },
})
process.on('message', message => {
  if (typeof message === 'string') return
  tell({ delay: turns.percentile(99) / 1e6 })
  turns.reset()
})
process.once('disconnect', () => void host.close())
tell({ ready: true })
