import { parentPort, workerData } from 'node:worker_threads'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { compose } from '../compose.ts'
import { serve } from '../engine/serve.ts'
import type { EngineThreadData, FromEngineThread, ToEngineThread } from './engine-messages.ts'
import { sealOver } from './seal-line.ts'
import { threadPort } from './thread-port.ts'

// The entry of the thread in which the engine and the tenant live for the window and the browser.
const parent = parentPort
if (parent === null) throw new Error('engine-worker is the entry of a worker thread')

const tell = (message: FromEngineThread) => parent.postMessage(message, [])
const { tenant, origin, seal } = workerData as EngineThreadData

try {
  const composed = await compose({
    tenant,
    origin,
    readerThread: true,
    ...(seal === undefined ? {} : { seal: sealOver(seal) }),
  })
  const attach = serve(composed.engine)
  parent.on('message', (message: ToEngineThread) => {
    if (message.kind === 'port') return attach(threadPort(message.port))
    void composed.close().then(() => process.exit(0))
  })
  tell({ kind: 'ready' })
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error)
  tell({ kind: 'failed', error: error instanceof Failure ? error.record : errorRecord('InternalError', { detail }) })
  parent.close()
}
