import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { fail } from '../../shared/errors.ts'
import { loopback } from '../../shared/loopback.ts'
import type { Port } from '../../shared/port.ts'
import { hostsTexts } from '../../shared/texts/hosts.ts'
import { pageBody, type PageFile } from './page-files.ts'
import { cachingOf, pageHeaders, resolvePath } from './policy.ts'
import type { Refusal } from './refusal-log.ts'
import { socketPort } from './socket-port.ts'
import type { WebAccess } from './web-access.ts'
import { judgeRequest, judgeSocket, launchPath, type Place, type WebRequest } from './web-judge.ts'
import { launchPage, launchScript, launchScriptPath, refusalPage } from './web-pages.ts'

export interface WebServerOptions {
  /** The host's name in addresses; it listens on the loopback interface whatever the name. */
  readonly name: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly access: WebAccess
  readonly files: ReadonlyMap<string, PageFile>
  /** A page has opened its socket. */
  readonly onPort: (port: Port) => void
  /** A launch token was redeemed. */
  readonly onLaunch: () => void
  /** Something was refused. */
  readonly onRefused: (refusal: Refusal) => void
}

/** A loopback host that is listening. */
export interface WebServer {
  /** A new address with a one-time token. */
  readonly address: () => string
  /** How many pages are open. */
  readonly pages: () => number
  readonly close: () => Promise<void>
}

const attempts = 20

/** What the styles of one answer carry. */
const newNonce = (): string => randomBytes(16).toString('base64url')

function requestOf(message: IncomingMessage): WebRequest {
  const { rawHeaders, method = '', url = '' } = message
  const headers: (readonly [string, string])[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([(rawHeaders[index] ?? '').toLowerCase(), rawHeaders[index + 1] ?? ''])
  }
  return { method, target: url, headers }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/**
 * Listens on 127.0.0.1 and, so that nobody else can pose as this host there, on the same port of ::1 where the machine
 * has it. Gives the port. Fails with PortTaken.
 */
async function listenOnLoopback(servers: readonly [Server, Server], wanted: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const port = await listen(servers[0], '127.0.0.1', wanted)
      await listen(servers[1], '::1', port).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw error
      })
      return port
    } catch (error) {
      // Else it would keep a process that has nothing more to do.
      servers[0].close()
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES') fail('PortForbidden', { port: wanted })
      if (code !== 'EADDRINUSE') throw error
      if (wanted !== 0 || attempt === attempts) fail('PortTaken', { port: wanted })
    }
  }
}

/** Starts the loopback host. */
export async function webServer({
  name,
  port: wanted,
  access,
  files,
  onPort,
  onLaunch,
  onRefused,
}: WebServerOptions): Promise<WebServer> {
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1024 * 1024,
    clientTracking: true,
    handleProtocols: () => loopback.protocol,
  })
  const place: { -readonly [Part in keyof Place]: Place[Part] } = { host: '', cookieName: '' }

  const give = (
    response: ServerResponse,
    status: number,
    type: string,
    nonce: string,
    body: string | Uint8Array,
    caching: Readonly<Record<string, string>> = {},
  ) => {
    const headers = { ...pageHeaders(nonce, `ws://${place.host}`), ...caching }
    response
      .writeHead(status, { ...headers, 'content-type': type, 'content-length': Buffer.byteLength(body) })
      .end(body)
  }
  const html = 'text/html; charset=utf-8'
  const refuse = (response: ServerResponse, status: number) =>
    give(response, status, 'text/plain; charset=utf-8', newNonce(), hostsTexts.refused({ status }))

  const launch = (response: ServerResponse, token: string, nonce: string) => {
    const redeemed = access.redeem(token)
    if (redeemed.outcome !== 'opened') {
      onRefused({ what: 'launch', status: 401 })
      setTimeout(give, access.delay(), response, 401, html, nonce, refusalPage(nonce, redeemed.outcome))
      return
    }
    const { cookie, secret } = redeemed
    response.setHeader('set-cookie', `${place.cookieName}=${cookie}; Path=/; HttpOnly; SameSite=Strict`)
    give(response, 200, html, nonce, launchPage(nonce, secret))
    onLaunch()
  }

  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    const nonce = newNonce()
    const verdict = judgeRequest(requestOf(message), place, access)
    if (verdict.answer === 'launch') return launch(response, verdict.token, nonce)
    if (verdict.answer !== 'file') {
      const status = verdict.answer === 'refuse' ? verdict.status : 404
      onRefused({ what: 'page', status })
      if (status !== 401) return refuse(response, status)
      setTimeout(give, access.delay(), response, status, html, nonce, refusalPage(nonce, 'none'))
      return
    }
    if (verdict.path === launchScriptPath)
      return give(response, 200, 'text/javascript; charset=utf-8', nonce, launchScript)
    const file = resolvePath(verdict.path, files)
    if (file === undefined) return refuse(response, 404)
    give(response, 200, file.type, nonce, await pageBody(file, nonce), cachingOf(verdict.path))
  }

  const upgrade = (message: IncomingMessage, stream: Duplex, head: Buffer) => {
    const verdict = judgeSocket(requestOf(message), place, access)
    if (verdict.answer === 'socket') {
      return sockets.handleUpgrade(message, stream, head, (socket: WebSocket) => {
        // A message that is too long closes the socket; the page hears of that by the close.
        socket.on('error', () => socket.terminate())
        onPort(socketPort(socket))
      })
    }
    const status = verdict.answer === 'refuse' ? verdict.status : 404
    onRefused({ what: 'socket', status })
    const gone = () => stream.destroy()
    stream.once('error', gone)
    setTimeout(() => {
      stream.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`, gone)
    }, access.delay())
  }

  const server = () =>
    createServer({ headersTimeout: 10_000, requestTimeout: 10_000, keepAliveTimeout: 5_000 }, (message, response) => {
      answer(message, response).catch((error: unknown) => {
        response.destroy(error instanceof Error ? error : undefined)
      })
    }).on('upgrade', upgrade)
  const servers = [server(), server()] as const
  const port = await listenOnLoopback(servers, wanted)
  place.host = `${name}:${port}`
  place.cookieName = `tenant-desk-${port}`

  return {
    address: () => `http://${place.host}${launchPath}?${access.issue()}`,
    pages: () => sockets.clients.size,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate()
      for (const each of servers) each.closeAllConnections()
      await Promise.all(servers.map(each => new Promise<void>(resolve => void each.close(() => resolve()))))
    },
  }
}
