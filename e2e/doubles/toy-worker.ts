import { parentPort, workerData } from 'node:worker_threads'
import { serve } from '../../electron/engine/serve.ts'
import type { EngineThreadData, ToEngineThread } from '../../electron/hosts/engine-messages.ts'
import { threadPort } from '../../electron/hosts/thread-port.ts'
import type { Engine } from '../../shared/engine.ts'
import { errorRecord } from '../../shared/errors.ts'
import { scriptedEngine } from './scripted-engine.ts'

// A thread as the engine's: its runs give what they were told, and `die` ends it as a fault would.
const { tenant } = workerData as EngineThreadData
const scripted = scriptedEngine([{ say: { stream: 'output', value: tenant } }])
const engine: Engine = {
  ...scripted,
  run: (request, observer) => {
    if ('text' in request.command && request.command.text === 'die') process.exit(7)
    return scripted.run(request, observer)
  },
}
const attach = serve(engine)

if (tenant === 'damaged') {
  parentPort?.postMessage({ kind: 'failed', error: errorRecord('InternalError', { detail: 'damaged' }) }, [])
  parentPort?.close()
} else {
  parentPort?.on('message', (message: ToEngineThread) => {
    if (message.kind === 'port') attach(threadPort(message.port))
    else process.exit(0)
  })
  parentPort?.postMessage({ kind: 'ready' }, [])
}
