import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureContextOptions } from 'node:tls'
import { MessageSplitter } from '../../electron/sync/ldap/split.ts'
import {
  decodeRequest,
  entryMessage,
  pagedCookieOf,
  pagedType,
  pagedValue,
  resultMessage,
  type Attributes,
  type LdapRequest,
} from './ldap-messages.ts'

/** What a script does with one request. */
export interface Answer {
  readonly bytes?: Buffer
  /** Sends the bytes one by one, so many milliseconds apart. */
  readonly dripEvery?: number
  /** Ends the connection after so many of the bytes. */
  readonly cutAfter?: number
  /** Begins TLS after the bytes. */
  readonly thenTls?: boolean
}

export interface Script {
  /** Speaks TLS from the first byte, or after StartTLS, with these. */
  readonly tls?: SecureContextOptions
  readonly tlsAtOnce?: boolean
  /** Bytes sent before anything was asked. */
  readonly greeting?: Buffer
  readonly answer: (request: LdapRequest) => Answer
}

/** An LDAP server that does what real ones do not. */
export interface ScriptedLdap {
  readonly port: number
  readonly url: string
  /** Everything any client sent, as it was readable here. */
  readonly received: () => Buffer
  readonly connections: () => number
  readonly stop: () => Promise<void>
}

function play(socket: Socket, answer: Answer, script: Script, serve: (socket: Socket) => void): void {
  const { bytes = Buffer.alloc(0), dripEvery, cutAfter, thenTls } = answer
  if (cutAfter !== undefined) {
    socket.write(bytes.subarray(0, cutAfter), () => socket.destroy())
    return
  }
  if (dripEvery !== undefined) {
    let at = 0
    const drip = setInterval(() => {
      if (socket.destroyed || at >= bytes.length) clearInterval(drip)
      else socket.write(bytes.subarray(at, ++at))
    }, dripEvery)
    return
  }
  socket.write(bytes)
  if (thenTls !== true) return
  socket.removeAllListeners('data')
  serve(new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(script.tls) }))
}

/** Starts a server that follows the script. */
export async function startScripted(script: Script): Promise<ScriptedLdap> {
  const received: Buffer[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const serve = (socket: Socket): void => {
    const splitter = new MessageSplitter(1 << 20, (bytes, start, end) => {
      play(socket, script.answer(decodeRequest(bytes.subarray(start, end))), script, serve)
    })
    socket.on('data', chunk => {
      received.push(chunk)
      splitter.push(chunk)
    })
    // Clients that find something wrong leave in the middle; that is what is being tried.
    socket.on('error', () => socket.destroy())
    if (script.greeting !== undefined) socket.write(script.greeting)
  }
  const server = createServer(raw => {
    connections++
    sockets.add(raw)
    raw.once('close', () => sockets.delete(raw))
    raw.on('error', () => raw.destroy())
    if (script.tlsAtOnce !== true) serve(raw)
    else serve(new TLSSocket(raw, { isServer: true, secureContext: createSecureContext(script.tls) }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server of the network has no port')
  return {
    port: address.port,
    url: `ldap://127.0.0.1:${address.port}`,
    received: () => Buffer.concat(received),
    connections: () => connections,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

export const scriptedBase = 'dc=scripted'
const uuidAt = (place: number) => `00000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`

/** Someone of the scripted directory. */
export function scriptedPerson(place: number): { readonly dn: string; readonly attributes: Attributes } {
  const uid = `p${place}`
  const attributes = { objectClass: ['person'], entryUUID: [uuidAt(place)], uid: [uid] }
  return { dn: `uid=${uid},${scriptedBase}`, attributes }
}

/** A page as it would be sent rightly. */
export interface Page {
  readonly number: number
  readonly request: LdapRequest
  readonly entries: Buffer
  readonly cookie: string
}

export interface PagedOptions {
  readonly pages: number
  readonly perPage: number
  /** Who stands at a place; `scriptedPerson` unless said. */
  readonly person?: typeof scriptedPerson
  /** Does something else with a page. */
  readonly page?: (page: Page) => Answer | undefined
  /** Does something else with any request. */
  readonly before?: (request: LdapRequest) => Answer | undefined
  readonly supportedControls?: readonly string[]
}

/** A page as it should be. */
export function rightPage({ request, entries, cookie }: Page): Buffer {
  return Buffer.concat([entries, resultMessage(request.id, 0x65, { controls: [pagedValue(cookie)] })])
}

/** A well-behaved directory of people in pages, to be spoilt where a test says. */
export function pagedDirectory(options: PagedOptions): Script['answer'] {
  const { person = scriptedPerson } = options
  const success = (request: LdapRequest) => resultMessage(request.id, request.kind === 'bind' ? 0x61 : 0x65)
  return request => {
    const other = options.before?.(request)
    if (other !== undefined) return other
    if (request.kind !== 'search') return { bytes: request.kind === 'bind' ? success(request) : Buffer.alloc(0) }
    const { id, base } = request
    if (request.scope === 0) {
      const attributes: Attributes =
        base === ''
          ? {
              objectClass: ['top'],
              supportedControl: options.supportedControls ?? [pagedType],
              namingContexts: [scriptedBase],
            }
          : { entryUUID: [uuidAt(0xffff)] }
      return { bytes: Buffer.concat([entryMessage(id, base, attributes), success(request)]) }
    }
    const control = request.controls.get(pagedType)
    const cookie = control === undefined ? '' : pagedCookieOf(control)
    const number = cookie === '' ? 0 : Number(cookie.slice(1))
    const people = Array.from({ length: options.perPage }, (_, place) => person(number * options.perPage + place + 1))
    const entries = Buffer.concat(people.map(({ dn, attributes }) => entryMessage(id, dn, attributes)))
    const page = { number, request, entries, cookie: number + 1 < options.pages ? `c${number + 1}` : '' }
    return options.page?.(page) ?? { bytes: rightPage(page) }
  }
}
