import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { tokenLifetime, webAccess } from './web-access.ts'
import { judgeRequest, judgeSocket, type Place, type WebRequest } from './web-judge.ts'

const host = 'f00d.localhost:4711'
const place: Place = { host, cookieName: 'tenant-desk-4711' }

function opened() {
  const access = webAccess()
  const redeemed = access.redeem(access.issue())
  if (redeemed.outcome !== 'opened') throw new Error('a new token opens')
  return { access, ...redeemed }
}

const { access, cookie, secret } = opened()
const good = `tenant-desk-4711=${cookie}`

function request(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): WebRequest {
  return { method, target, headers: Object.entries({ host, ...headers }) }
}

function page(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') {
  const verdict = judgeRequest(request(target, headers, method), place, access)
  return verdict.answer === 'refuse' ? verdict.status : verdict
}

function socket(headers: Readonly<Record<string, string>>, target = '/engine') {
  const verdict = judgeSocket(request(target, headers), place, access)
  return verdict.answer === 'refuse' ? verdict.status : verdict.answer
}

const handshake = { origin: `http://${host}`, cookie: good, 'sec-websocket-protocol': `tenant-desk, ${secret}` }

describe('the Host header', () => {
  test.each([
    'localhost:4711',
    'localhost',
    'localhost.:4711',
    'localhost.evil.example:4711',
    '127.0.0.1:4711',
    '127.0.0.1',
    '127.1:4711',
    '127.0.0.1.nip.io:4711',
    '0.0.0.0:4711',
    '0x7f000001:4711',
    '017700000001:4711',
    '[::1]:4711',
    '[::]:4711',
    '[::ffff:127.0.0.1]:4711',
    'f00d.localhost',
    'f00d.localhost:',
    'f00d.localhost:04711',
    'f00d.localhost:+4711',
    'f00d.localhost:4711/',
    'f00d.localhost:4711?',
    'f00d.localhost:4711#',
    'f00d.localhost:4711.',
    'f00d.localhost:4711:4711',
    'f00d.localhost :4711',
    'f00d.localhost:4711 evil.example',
    'f00d.localhost:4711\t',
    'f00d.localhost:4711\u0000',
    'f00d.localhost%3a4711',
    'f00d%2elocalhost:4711',
    'f00d\uff0elocalhost:4711',
    'http://f00d.localhost:4711',
    ':4711',
    '4711',
    'f00e.localhost:4711',
    'f00.localhost:4711',
    'f00d.localhost:80',
    'f00d.localhost:47110',
    'f00d.localhost.:4711',
    'F00D.localhost:4711',
    'f00d.localhost.evil.example:4711',
    'evil.f00d.localhost:4711',
    'ann@f00d.localhost:4711',
    'f00d.localhost:4711, evil.example',
    '2130706433:4711',
    'evil.example',
    '',
    ' ',
  ])('%j is not ours', value => {
    expect(page('/', { host: value, cookie: good })).toBe(421)
    expect(socket({ ...handshake, host: value })).toBe(421)
  })

  test('none or two are refused', () => {
    for (const headers of [
      [],
      [
        ['host', host],
        ['host', host],
      ],
      [
        ['host', host],
        ['host', 'evil.example'],
      ],
    ] as const) {
      expect(judgeRequest({ method: 'GET', target: '/', headers }, place, access)).toEqual({
        answer: 'refuse',
        status: 421,
      })
    }
  })
})

describe('the Origin header', () => {
  test.each([
    'http://evil.example',
    'https://f00d.localhost:4711',
    'http://f00d.localhost',
    'http://f00d.localhost:47110',
    'http://f00d.localhost:4711.evil.example',
    'http://f00d.localhost:4711@evil.example',
    'http://F00D.localhost:4711',
    'http://evil.f00d.localhost:4711',
    'http://f00d.localhost:4711/',
    'file://',
    'null',
    '',
  ])('%j is not ours', origin => {
    expect(page('/', { origin, cookie: good })).toBe(403)
    expect(socket({ ...handshake, origin })).toBe(403)
  })

  test('a socket without one is refused', () => {
    expect(socket({ cookie: good, 'sec-websocket-protocol': `tenant-desk, ${secret}` })).toBe(403)
  })
})

describe('methods and targets', () => {
  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'CONNECT', 'get'])('%s is refused', method => {
    expect(page('/', { cookie: good }, method)).toBe(405)
  })

  test.each(['http://evil.example/', '//evil.example/', '*', ''])('the target %j is refused', target => {
    expect(page(target, { cookie: good })).toBe(400)
  })

  test('the socket’s address is no page, and a page’s address no socket', () => {
    expect(page('/engine', { cookie: good })).toBe(426)
    expect(socket(handshake, '/')).toBe(404)
    expect(socket(handshake, '/engine?x')).toBe(404)
  })
})

describe('cookie and secret', () => {
  test('the right ones open', () => {
    expect(page('/', { cookie: good })).toEqual({ answer: 'file', path: '/' })
    expect(page('/assets/x.js?v', { cookie: `other=1; ${good}; more=2` })).toEqual({
      answer: 'file',
      path: '/assets/x.js',
    })
    expect(socket(handshake)).toBe('socket')
  })

  test.each([
    '',
    cookie,
    `tenant-desk-4711=`,
    `tenant-desk-4711=${cookie}x`,
    `tenant-desk-4711=${cookie.toLowerCase()}`,
    `tenant-desk-4712=${cookie}`,
    `Tenant-Desk-4711=${cookie}`,
    `tenant-desk-4711=${secret}`,
    `${good}; ${good}`,
  ])('the cookie %j does not', value => {
    expect(page('/', { cookie: value })).toBe(401)
    expect(page('/assets/x.js', { cookie: value })).toBe(401)
    expect(socket({ ...handshake, cookie: value })).toBe(401)
  })

  test.each([
    '',
    'tenant-desk',
    'tenant-desk, ',
    `tenant-desk, ${secret}x`,
    `tenant-desk, ${cookie}`,
    secret,
    `x, ${secret}`,
    `tenant-desk, ${secret}, x`,
  ])('the protocols %j do not', value => {
    expect(socket({ ...handshake, 'sec-websocket-protocol': value })).toBe(401)
  })

  test('another start’s do not', () => {
    const other = opened()
    expect(page('/', { cookie: `tenant-desk-4711=${other.cookie}` })).toBe(401)
    expect(socket({ ...handshake, 'sec-websocket-protocol': `tenant-desk, ${other.secret}` })).toBe(401)
  })
})

describe('other sites', () => {
  const led = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }

  test('may lead here with a token, but take no part of the page', () => {
    expect(page('/open?abc', led)).toEqual({ answer: 'launch', token: 'abc' })
    expect(page('/open?abc', { ...led, 'sec-fetch-mode': 'no-cors' })).toBe(403)
    expect(page('/assets/x.js', { cookie: good, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' })).toBe(
      403,
    )
    expect(page('/assets/x.js', { cookie: good, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' })).toBe(403)
    expect(page('/assets/x.js', { cookie: good, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toEqual({
      answer: 'file',
      path: '/assets/x.js',
    })
  })
})

describe('launch tokens', () => {
  test('open once', () => {
    const access = webAccess()
    const token = access.issue()
    expect(access.redeem(token).outcome).toBe('opened')
    expect(access.redeem(token).outcome).toBe('used')
    expect(access.redeem(access.issue()).outcome).toBe('opened')
  })

  test('expire', () => {
    let now = 0
    const access = webAccess(() => now)
    const [early, late] = [access.issue(), access.issue()]
    now = tokenLifetime
    expect(access.redeem(early).outcome).toBe('opened')
    now += 1
    expect(access.redeem(late).outcome).toBe('expired')
  })

  test('cannot be guessed in a hurry, and the right one still opens', () => {
    const access = webAccess()
    const token = access.issue()
    for (let attempt = 0; attempt < 100; attempt += 1)
      expect(access.redeem(`${token}${attempt}`).outcome).toBe('unknown')
    expect(access.delay()).toBeGreaterThanOrEqual(1_000)
    expect(access.redeem(token).outcome).toBe('opened')
  })
})

test.each([true, false])('what is given is compared in constant time alone, which here says %s', equal => {
  const { access: asked, ...given } = opened()
  const token = asked.issue()
  const compare = vi.spyOn(crypto, 'timingSafeEqual').mockReturnValue(equal)
  syncBuiltinESMExports()
  onTestFinished(() => {
    compare.mockRestore()
    syncBuiltinESMExports()
  })
  const wrong = 'a guess'
  const [knownCookie, knownSecret, knownToken] = equal ? [wrong, wrong, wrong] : [given.cookie, given.secret, token]
  expect(asked.knowsCookie(knownCookie)).toBe(equal)
  expect(asked.admits(knownCookie, knownSecret)).toBe(equal)
  expect(asked.redeem(knownToken).outcome).toBe(equal ? 'used' : 'unknown')
})

test('a cookie cannot be guessed in a hurry either; a browser without one is no guess', () => {
  const access = webAccess()
  const ask = (headers: Readonly<Record<string, string>>) => judgeRequest(request('/', headers), place, access)
  for (let attempt = 0; attempt < 100; attempt += 1) expect(ask({})).toEqual({ answer: 'refuse', status: 401 })
  expect(access.delay()).toBe(0)
  for (let attempt = 0; attempt < 21; attempt += 1) {
    expect(access.delay()).toBe(0)
    expect(ask({ cookie: `tenant-desk-4711=guess${attempt}` })).toEqual({ answer: 'refuse', status: 401 })
  }
  expect(access.delay()).toBeGreaterThanOrEqual(1_000)
})
