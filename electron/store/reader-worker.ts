import { parentPort, workerData } from 'node:worker_threads'
import { openReaderHere } from './reader-here.ts'
import { answerRemote } from './remote.ts'
import type { RemoteRequest } from './remote.ts'

// Given by openReaderThread, the only one who starts this thread.
const { path } = workerData as { readonly path: string }
const port = parentPort
if (port === null) throw new Error('the reading thread was started as a program')

const { reader, close } = openReaderHere(path)
const answer = answerRemote(reader, reply => port.postMessage(reply))

port.on('message', (message: RemoteRequest | 'close') => {
  if (message !== 'close') answer(message)
  else {
    void close()
    port.close()
  }
})
