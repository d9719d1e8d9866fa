import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { scriptedEngine } from '../../e2e/doubles/scripted-engine.ts'
import { times } from '../../e2e/extent.ts'
import type { StreamRecord } from '../../shared/engine.ts'
import { channels } from '../../shared/port.ts'
import { remoteEngine } from '../../shared/remote-engine.ts'
import { serve } from '../engine/serve.ts'
import { pageFiles } from './page-files.ts'
import type { Refusal } from './refusal-log.ts'
import { socketPort } from './socket-port.ts'
import { webAccess } from './web-access.ts'
import { webServer, type WebServer } from './web-server.ts'

const name = 'f00d.localhost'
const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-web-'))
const engine = scriptedEngine([{ say: { stream: 'output', value: 'Ann' } }])
const attach = serve(engine)
let server: WebServer
let port = 0
let launches = 0
const refusals: Refusal[] = []

beforeAll(async () => {
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__"><title>page</title>')
  writeFileSync(join(folder, 'page', 'assets', 'main.js'), 'export {}')
  writeFileSync(join(folder, 'secret.js'), 'outside')
  symlinkSync(join(folder, 'secret.js'), join(folder, 'page', 'link.js'))
  server = await webServer({
    name,
    port: 0,
    access: webAccess(),
    files: pageFiles(join(folder, 'page')),
    onPort: page => attach(channels(page).engine),
    onLaunch: () => (launches += 1),
    onRefused: refusal => refusals.push(refusal),
  })
  port = Number(new URL(server.address()).port)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: { host: `${name}:${port}`, ...headers } },
      response => {
        let body = ''
        response.setEncoding('utf8').on('data', (part: string) => (body += part))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
      },
    )
    sent.on('error', reject).end()
  })
}

async function launched() {
  const address = new URL(server.address())
  const { headers, body } = await get(`${address.pathname}${address.search}`)
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const secret = /name="tenant-desk" content="([\w-]+)"/.exec(body)?.[1] ?? ''
  return { cookie, secret, address }
}

function open(cookie: string, secret: string, origin = `http://${name}:${port}`): Promise<WebSocket> {
  const headers = { host: `${name}:${port}`, origin, cookie }
  const socket = new WebSocket(`ws://127.0.0.1:${port}/engine`, ['tenant-desk', secret], {
    headers,
    perMessageDeflate: true,
  })
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('error', reject)
  })
}

test('an address opens once, and then explains itself', async () => {
  const before = launches
  const address = new URL(server.address())
  const first = await get(`${address.pathname}${address.search}`)
  expect(first.status).toBe(200)
  expect(first.headers['set-cookie']?.[0]).toMatch(/^tenant-desk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(launches).toBe(before + 1)
  const second = await get(`${address.pathname}${address.search}`)
  expect(second.status).toBe(401)
  expect(second.headers['set-cookie']).toBeUndefined()
  expect(second.body).toContain('press Enter')
  expect(second.body).not.toContain(address.search.slice(1))
})

test('what is refused is told, and nothing else; nothing of the request goes with it', async () => {
  const { cookie, secret } = await launched()
  refusals.length = 0
  await get('/', { cookie })
  await get('/nothing', { cookie })
  const socket = await open(cookie, secret)
  socket.close()
  expect(refusals).toEqual([])
  await get('/open?guess')
  await get('/', { host: 'evil.example', cookie })
  await get('/', { cookie, origin: 'http://evil.example' })
  await get('/', { cookie }, 'POST')
  await get('/')
  await expect(open(cookie, 'guess')).rejects.toThrow('401')
  await expect(open(cookie, secret, 'http://evil.example')).rejects.toThrow('403')
  expect(refusals).toEqual([
    { what: 'launch', status: 401 },
    { what: 'page', status: 421 },
    { what: 'page', status: 403 },
    { what: 'page', status: 405 },
    { what: 'page', status: 401 },
    { what: 'socket', status: 401 },
    { what: 'socket', status: 403 },
  ])
})

test('every answer forbids what no page needs', async () => {
  const { cookie } = await launched()
  const answers = await Promise.all([
    get('/', { cookie }),
    get('/'),
    get('/nothing', { cookie }),
    get('/', { host: 'evil.example' }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 404, 421])
  for (const { headers } of answers) {
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['content-security-policy']).toContain("trusted-types 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(Object.keys(headers).filter(header => header.startsWith('access-control'))).toEqual([])
  }
})

test('only files with a name made of their content are kept by the browser', async () => {
  const { cookie } = await launched()
  const [page, part] = await Promise.all([get('/', { cookie }), get('/assets/main.js', { cookie })])
  expect(page.headers['cache-control']).toBe('no-store')
  expect(part.headers['cache-control']).toBe('private, max-age=31536000, immutable')
  expect((await get('/assets/main.js')).status, 'and nobody is given them without the cookie').toBe(401)
})

test('each load of the page has a nonce of its own', async () => {
  const { cookie } = await launched()
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const { body, headers } = await get('/', { cookie })
      const nonce = /nonce="([\w-]+)"/.exec(body)?.[1]
      expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test.each([
  '/secret.js',
  '/../secret.js',
  '/%2e%2e/secret.js',
  '/assets/..%2f..%2fsecret.js',
  '/link.js',
  '/.made-of',
  '/assets/',
  '/assets\\main.js',
  '/%00',
])('the path %s is no file of the page', async path => {
  const { cookie } = await launched()
  expect((await get(path, { cookie })).status).toBe(404)
})

test('the page’s own files come with their types', async () => {
  const { cookie } = await launched()
  const { status, headers, body } = await get('/assets/main.js', { cookie })
  expect({ status, type: headers['content-type'], body }).toEqual({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    body: 'export {}',
  })
})

test('a page runs a cmdlet over its socket', async () => {
  const { cookie, secret } = await launched()
  const socket = await open(cookie, secret)
  expect({ protocol: socket.protocol, extensions: socket.extensions }).toEqual({
    protocol: 'tenant-desk',
    extensions: '',
  })
  const remote = remoteEngine(channels(socketPort(socket)).engine)
  const seen: StreamRecord[] = []
  const stop = new AbortController()
  const observer = {
    onRecord: (record: StreamRecord) => void seen.push(record),
    onQuestion: () => Promise.reject(new Error('asked')),
    signal: stop.signal,
  }
  await remote.run({ id: '1', session: 's', command: { text: 'Get-MSOnlineUser' } }, observer)
  expect(seen).toEqual([{ stream: 'output', value: 'Ann' }])
  expect(server.pages()).toBe(1)
  socket.terminate()
})

test('a socket needs origin, cookie and secret', async () => {
  const { cookie, secret } = await launched()
  await expect(open('', secret)).rejects.toThrow('401')
  await expect(open(cookie, 'wrong')).rejects.toThrow('401')
  await expect(open(cookie, secret, 'http://evil.example')).rejects.toThrow('403')
  await expect(open(cookie, secret, `http://${name}:${port}.evil.example`)).rejects.toThrow('403')
})

test('a message above 1 MiB ends the socket, and so does one that is no text', async () => {
  const { cookie, secret } = await launched()
  for (const message of ['x'.repeat(1024 * 1024 + 1), Buffer.from([1, 2, 3])]) {
    const socket = await open(cookie, secret)
    const closed = new Promise<number>(resolve => void socket.once('close', resolve))
    socket.on('error', () => undefined)
    socket.send(message)
    expect([1003, 1006, 1009]).toContain(await closed)
  }
})

test('connections that begin a handshake and say no more do not keep a real page out', async () => {
  const idle = await Promise.all(
    Array.from({ length: times(300, 1_000) }, async (_, index) => {
      const stream = connect(port, '127.0.0.1')
      await once(stream, 'connect')
      // A third say nothing at all, a third stop in the middle of their headers, a third are refused and stay.
      if (index % 3 > 0) stream.write(`GET /engine HTTP/1.1\r\nHost: ${name}:${port}\r\nUpgrade: websocket\r\n`)
      if (index % 3 > 1) stream.write('Connection: Upgrade\r\n\r\n')
      return stream
    }),
  )
  const { cookie, secret } = await launched()
  expect((await get('/', { cookie })).status).toBe(200)
  const socket = await open(cookie, secret)
  socket.terminate()
  for (const each of idle) each.destroy()
})

test('with the host every page’s socket ends, and none can be opened any more', async () => {
  const access = webAccess()
  const own = await webServer({
    name,
    port: 0,
    access,
    files: new Map(),
    onPort: () => undefined,
    onLaunch: () => 0,
    onRefused: () => 0,
  })
  const redeemed = access.redeem(access.issue())
  if (redeemed.outcome !== 'opened') throw new Error('a new token opens')
  const { host, port: at } = new URL(own.address())
  const headers = { host, origin: `http://${host}`, cookie: `tenant-desk-${at}=${redeemed.cookie}` }
  const again = () => new WebSocket(`ws://127.0.0.1:${at}/engine`, ['tenant-desk', redeemed.secret], { headers })
  const sockets = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const socket = again()
      await once(socket, 'open')
      return socket
    }),
  )
  const ended = Promise.all(sockets.map(socket => once(socket, 'close')))
  await own.close()
  await ended
  await expect(once(again(), 'open')).rejects.toThrow('ECONNREFUSED')
})

test.each([
  ['a token', '/open?guess', () => ({})],
  ['a cookie', '/', (at: string) => ({ cookie: `tenant-desk-${at}=guess` })],
  [
    'the secret of a socket',
    '/engine',
    (_at: string, host: string) => ({ connection: 'Upgrade', upgrade: 'websocket', origin: `http://${host}` }),
  ],
])('whoever guesses %s waits for each answer, and the right token opens at once', async (_what, guessed, headersOf) => {
  const access = webAccess()
  const waiting = Promise.withResolvers<void>()
  const delay = () => {
    setImmediate(waiting.resolve)
    return access.delay()
  }
  const watched = { ...access, delay }
  const own = await webServer({
    name,
    port: 0,
    access: watched,
    files: new Map(),
    onPort: () => undefined,
    onLaunch: () => 0,
    onRefused: () => undefined,
  })
  const { host, port: at } = new URL(own.address())
  for (let guess = 0; guess < 100; guess++) access.redeem(`guess${guess}`)
  const asked = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    new Promise<number>((resolve, reject) => {
      const sent = httpRequest({ host: '127.0.0.1', port: at, path, headers: { host, ...headers } }, response => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      sent.on('error', reject).end()
    })
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  try {
    let status = 0
    const refused = asked(guessed, headersOf(at, host)).then(given => (status = given))
    await waiting.promise
    await vi.advanceTimersByTimeAsync(999)
    const { pathname, search } = new URL(own.address())
    expect(await asked(pathname + search)).toBe(200)
    expect(status).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(await refused).toBe(401)
  } finally {
    vi.useRealTimers()
    await own.close()
  }
})

test('only this computer is listened to', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of outside) {
    const refused = new Promise<boolean>(resolve => {
      const socket = connect(port, address, () => resolve(false))
      socket.once('error', () => resolve(true))
    })
    expect(await refused).toBe(true)
  }
})

/** The addresses of this machine, as the kernel writes them, at which somebody listens on the port. */
function listening(at: number): readonly string[] {
  const port = at.toString(16).toUpperCase().padStart(4, '0')
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .filter(file => existsSync(file))
    .flatMap(file => readFileSync(file, 'utf8').split('\n'))
    .map(line => line.trim().split(/\s+/))
    .filter(([, local = '', , state]) => local.endsWith(`:${port}`) && state === '0A')
    .map(([, local = '']) => local.slice(0, -5))
}

const hasNewLoopback = Object.values(networkInterfaces()).some(addresses =>
  addresses?.some(({ address }) => address === '::1'),
)

test.skipIf(process.platform !== 'linux')('the kernel knows it at the loopback addresses alone', async () => {
  const newLoopback = hasNewLoopback ? ['00000000000000000000000001000000'] : []
  expect(listening(port)).toEqual(['0100007F', ...newLoopback])
  const everywhere = createServer().listen(0, '0.0.0.0')
  await once(everywhere, 'listening')
  expect(listening((everywhere.address() as AddressInfo).port)).toEqual(['00000000'])
  everywhere.close()
})

// Else whoever took it at the address that a browser may try first would be given the token.
test.each(hasNewLoopback ? ['127.0.0.1', '::1'] : ['127.0.0.1'])('a port that is taken at %s is named', async at => {
  const taker = createServer().listen(0, at)
  await new Promise(resolve => void taker.once('listening', resolve))
  const address = taker.address()
  const taken = typeof address === 'object' && address !== null ? address.port : 0
  const started = webServer({
    name,
    port: taken,
    access: webAccess(),
    files: new Map(),
    onPort: () => undefined,
    onLaunch: () => undefined,
    onRefused: () => undefined,
  })
  await expect(started).rejects.toMatchObject({ record: { id: 'PortTaken' } })
  taker.close()
  await once(taker, 'close')
  expect(listening(taken), 'and is listened to at no other').toEqual([])
})
