import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeHeapSnapshot } from 'node:v8'
import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads'

// Loaded before a program by --import, in each of its threads: at SIGUSR2 each writes what its heap holds, after a
// collection, to `<thread>.heap` in the folder that HEAP_FOLDER names.

const folder = process.env['HEAP_FOLDER'] ?? '.'

function write(): void {
  const path = join(folder, `${threadId}.heap`)
  writeHeapSnapshot(`${path}.part`)
  renameSync(`${path}.part`, path)
}

const channel = new BroadcastChannel('heap-on-signal')
channel.unref()
if (isMainThread) {
  process.on('SIGUSR2', () => {
    // A channel within one process has no origins.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage('write')
    write()
  })
} else {
  channel.onmessage = write
}
