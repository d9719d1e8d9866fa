import { decode, encode } from './in-page/codec.ts'
import type { FromPage, ToPage } from './in-page/messages.ts'
import { invoke, ipcMain } from './ipc-main.ts'
import { createEnd, transfer, type Far, type Port } from './ports.ts'
import { unsupported } from './refusing.ts'

/** Both directions of ipc between the main process and one page. */
export interface PageIpc {
  send(channel: string, ...args: unknown[]): void
  postMessage(channel: string, message: unknown, ports?: Port[]): void
  receive(message: FromPage): void
  /** Closes every port that led to the page. */
  hangUp(): void
}

/** What the owner of a page adds to each event: who sent it. */
interface Sender {
  sender: object
  senderFrame: object
}

function argumentsOf(message: { args: Parameters<typeof decode>[0] }): unknown[] {
  return decode(message.args) as unknown[]
}

/** Joins the app's ipcMain to a page. */
export function createPageIpc(
  toPage: (message: ToPage) => void,
  sender: () => Sender,
  onPreloadError: (error: Error) => void,
): PageIpc {
  const ports = new Map<string, Far>()
  let lastId = 0

  /** Stands in the main process for the end of a channel that lies in the page. */
  const inPage = (port: string): Far => ({
    receive: data => toPage({ kind: 'port', port, data: encode(data) }),
    hangUp: () => {
      ports.delete(port)
      toPage({ kind: 'port-closed', port })
    },
    join: () => unsupported('the transfer of a port from page to page'),
  })
  const fromPage = (id: string): Port => {
    const end = createEnd()
    end.join(inPage(id))
    ports.set(id, end)
    return end.port
  }
  const reply = async (message: Extract<FromPage, { kind: 'invoke' }>): Promise<void> => {
    const { call } = message
    try {
      const value = await invoke(message.channel, { ...sender(), ports: [] }, argumentsOf(message))
      toPage({ kind: 'reply', call, value: encode(structuredClone(value)) })
    } catch (error) {
      toPage({ kind: 'refusal', call, text: String(error) })
    }
  }
  const close = (id: string): void => {
    const far = ports.get(id)
    ports.delete(id)
    far?.hangUp()
  }
  const send = (channel: string, args: unknown[], names: string[]): void =>
    toPage({ kind: 'event', channel, args: encode(structuredClone(args)), ports: names })

  return {
    send: (channel, ...args) => send(channel, args, []),
    postMessage: (channel, message, list = []) => {
      const names = list.map(port => {
        lastId += 1
        const name = `main-${lastId}`
        return { name, port }
      })
      // First the event, which makes the ports in the page, then what was waiting in them.
      send(
        channel,
        [message],
        names.map(({ name }) => name),
      )
      for (const { name, port } of names) ports.set(name, transfer(port, inPage(name)))
    },
    receive: message => {
      if (message.kind === 'send') {
        ipcMain.emit(message.channel, { ...sender(), ports: message.ports.map(fromPage) }, ...argumentsOf(message))
      } else if (message.kind === 'invoke') void reply(message)
      else if (message.kind === 'port') ports.get(message.port)?.receive(decode(message.data))
      else onPreloadError(new Error(message.text))
    },
    hangUp: () => [...ports.keys()].forEach(close),
  }
}
