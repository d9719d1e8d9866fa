import { EventEmitter } from 'node:events'
import { refusing } from './refusing.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

function handle(channel: string, handler: Handler): void {
  if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
  handlers.set(channel, handler)
}

/** Electron's ipcMain: listeners for what pages send, handlers for what they invoke. */
export const ipcMain = refusing(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle,
    handleOnce: (channel: string, handler: Handler) =>
      handle(channel, (event, ...args) => {
        handlers.delete(channel)
        return handler(event, ...args)
      }),
    removeHandler: (channel: string) => void handlers.delete(channel),
  }),
)

/** Runs the handler of a channel; rejects, in Electron's words, where there is none. */
export async function invoke(channel: string, event: object, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}
