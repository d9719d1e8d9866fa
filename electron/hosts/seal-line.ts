import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { ComposeOptions } from '../compose.ts'

/** Seals secrets for this person on this computer. */
export type Seal = NonNullable<ComposeOptions['seal']>

interface Asked {
  readonly id: number
  readonly act: keyof Seal
  readonly text: string
}

type Told =
  | { readonly id: number; readonly text: string | undefined }
  /** Why it cannot be done, in a few words. */
  | { readonly id: number; readonly refused: string }

/** Serves the seal, which only this thread reaches, to another one; gives that one's end of the line. */
export function serveSeal(seal: Seal): MessagePort {
  const { port1, port2 } = new MessageChannel()
  const tell = (told: Told) => port1.postMessage(told, [])
  port1.on('message', ({ id, act, text }: Asked) => {
    seal[act](text).then(
      given => tell({ id, text: given }),
      (error: unknown) => tell({ id, refused: error instanceof Error ? error.message : String(error) }),
    )
  })
  // A line alone keeps no program running.
  port1.unref()
  return port2
}

/** The seal at the other end of the line. */
export function sealOver(line: MessagePort): Seal {
  const waiting = new Map<number, PromiseWithResolvers<string | undefined>>()
  let asked = 0
  line.on('message', (told: Told) => {
    const waits = waiting.get(told.id)
    waiting.delete(told.id)
    if (waiting.size === 0) line.unref()
    if ('refused' in told) waits?.reject(new Error(told.refused))
    else waits?.resolve(told.text)
  })
  line.unref()

  const ask = (act: Asked['act'], text: string): Promise<string | undefined> => {
    const waits = Promise.withResolvers<string | undefined>()
    asked += 1
    const message: Asked = { id: asked, act, text }
    waiting.set(asked, waits)
    line.ref()
    line.postMessage(message, [])
    return waits.promise
  }

  return {
    seal: async secret => {
      const sealed = await ask('seal', secret)
      if (sealed === undefined) throw new Error('nothing was sealed')
      return sealed
    },
    open: sealed => ask('open', sealed),
  }
}
