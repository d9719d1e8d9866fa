import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A server that accepts whoever calls and says nothing, so that a run stands still until it leaves. */
export interface SilentServer {
  /** Where it listens, on 127.0.0.1. */
  readonly port: number
  /** Cuts every line, also one whose call was on its way, and listens no more; once more does nothing. */
  readonly leave: () => Promise<void>
}

/** Starts one on a port that was free. */
export async function silentServer(): Promise<SilentServer> {
  const sockets = new Set<Socket>()
  let leaving: Promise<void> | undefined
  const server = createServer(socket => {
    sockets.add(socket.on('error', () => undefined))
    if (leaving !== undefined) socket.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    leave: () => {
      leaving ??= new Promise(resolve => {
        server.close(() => resolve())
      })
      for (const socket of sockets) socket.destroy()
      return leaving
    },
  }
}
