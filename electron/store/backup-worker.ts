import { parentPort, workerData } from 'node:worker_threads'
import { errorRecord, Failure } from '../../shared/errors.ts'
import { backupTenant } from './backup.ts'
import type { BackupReply, BackupRequest } from './backup-thread.ts'

// Given by backupAside, the only one who starts this thread.
const { from, to } = workerData as BackupRequest
const port = parentPort
if (port === null) throw new Error('the thread of a backup was started as a program')

const reply = (message: BackupReply) => port.postMessage(message)
try {
  reply({ kind: 'made', bytes: (await backupTenant(from, to)).bytes })
} catch (error) {
  const detail = error instanceof Error ? error.message : String(error)
  reply({ kind: 'failed', error: error instanceof Failure ? error.record : errorRecord('InternalError', { detail }) })
}
port.close()
