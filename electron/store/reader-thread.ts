import { Worker } from 'node:worker_threads'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { detailTexts } from '../../shared/texts/details.ts'
import { createRemote } from './remote.ts'
import type { RemoteReply } from './remote.ts'
import type { ReaderHandle } from './reader-here.ts'
import type { Reader } from './types.ts'

/** The reader's methods that give streams. */
const streams = new Set(['users.each', 'grants.each', 'journal.changesOfRun'])

/** Beside this module, whether it runs as it stands or was built. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './reader-worker.ts' : './reader-worker.mjs',
  import.meta.url,
)

/** Opens the tenant's reader in a thread of its own; fails as opening here would. */
export async function openReaderThread(path: string): Promise<ReaderHandle> {
  const worker = new Worker(workerFile, { workerData: { path } })
  const remote = createRemote<Reader>(request => worker.postMessage(request, []), streams)
  const gone = new Promise<void>(resolve => {
    worker.once('exit', () => {
      remote.end(new Failure(errorRecord('InternalError', { detail: detailTexts.readerEnded })))
      resolve()
    })
  })
  worker.on('error', error => remote.end(new Failure(errorRecord('InternalError', { detail: error.message }))))
  let damaged = false
  worker.on('message', (reply: RemoteReply) => {
    if ('error' in reply && reply.error.id === 'TenantDamaged') damaged = true
    remote.receive(reply)
  })
  // The thread answers only once its connection stands.
  await remote.target.tenant.settings()
  return {
    reader: remote.target,
    damaged: () => damaged,
    close: async () => {
      worker.postMessage('close', [])
      await gone
    },
  }
}
