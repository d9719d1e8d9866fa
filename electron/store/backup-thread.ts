import { Worker } from 'node:worker_threads'
import { type ErrorRecord, errorRecord, Failure } from '../../shared/errors.ts'

/** What the thread of a backup is started with. */
export interface BackupRequest {
  readonly from: string
  readonly to: string
}

/** What it says before it ends. */
export type BackupReply =
  { readonly kind: 'made'; readonly bytes: number } | { readonly kind: 'failed'; readonly error: ErrorRecord }

/** Beside this module, whether it runs as it stands or was built. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './backup-worker.ts' : './backup-worker.mjs',
  import.meta.url,
)

/** As `backupTenant`, in a thread of its own, since a large tenant takes seconds to read; gives the bytes of the copy. */
export function backupAside(from: string, to: string): Promise<number> {
  const workerData: BackupRequest = { from, to }
  const worker = new Worker(workerFile, { workerData })
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const failed = (detail: string) => reject(new Failure(errorRecord('InternalError', { detail })))
  worker.once('message', (reply: BackupReply) => {
    if (reply.kind === 'made') resolve(reply.bytes)
    else reject(new Failure(reply.error))
  })
  worker.once('error', error => failed(error.message))
  worker.once('exit', () => failed('the thread of a backup ended'))
  return promise
}
