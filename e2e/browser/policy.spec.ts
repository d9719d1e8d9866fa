import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import { pageHeaders } from '../../electron/hosts/policy.ts'

/** A page that got markup and a script of an attacker's; each part of it leaves its name in `done` where it works. */
const page = `<!doctype html>
<html><body>
<script>globalThis.done = ['inline script']</script>
<img src="x:" onerror="(globalThis.done ??= []).push('handler in markup')">
<style>body { outline: 7px solid red }</style>
<form action="/taken"><button>send</button></form>
<script src="/attack.js"></script>
</body></html>`

const attack = `
globalThis.done ??= []
const attempt = async (name, work) => {
  try { if (await work()) done.push(name) } catch {}
}
globalThis.finished = Promise.all([
  attempt('eval', () => (0, eval)('true')),
  attempt('markup from text', () => { document.createElement('b').innerHTML = '<i>x</i>'; return true }),
  attempt('style without the nonce', () => getComputedStyle(document.body).outlineWidth === '7px'),
  attempt('somebody else called', () => fetch('OTHER', { mode: 'no-cors' })),
  attempt('script of somebody else', () => new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.onload = () => resolve(true)
    script.onerror = reject
    Object.assign(script, { src: 'OTHER' })
    document.body.append(script)
  })),
  attempt('a frame', () => new Promise(resolve => {
    const frame = document.createElement('iframe')
    frame.onload = () => resolve(frame.contentDocument?.body?.textContent === 'framed')
    addEventListener('securitypolicyviolation', event => {
      if (event.effectiveDirective === 'frame-src') resolve(false)
    })
    frame.src = '/frame'
    document.body.append(frame)
  })),
])`

let policy: (own: string) => string = own => own
let server: Server
let other: Server
let address = ''

const listening = async (made: Server) => {
  await new Promise<void>(resolve => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`
}

test.beforeAll(async () => {
  other = createServer((_, answer) =>
    answer
      .writeHead(200, { 'content-type': 'text/javascript', 'cross-origin-resource-policy': 'cross-origin' })
      .end('true'),
  )
  const elsewhere = await listening(other)
  server = createServer(({ url }, answer) => {
    const headers = { ...pageHeaders('n0nce') }
    headers['content-security-policy'] = policy(headers['content-security-policy'] ?? '')
    const script = url === '/attack.js'
    const body = script ? attack.replaceAll('OTHER', elsewhere) : url === '/frame' ? 'framed' : page
    answer.writeHead(200, { ...headers, 'content-type': script ? 'text/javascript' : 'text/html' }).end(body)
  })
  address = await listening(server)
})

test.afterAll(() => {
  server.close()
  other.close()
})

/** Which parts of the attack work under this policy. */
async function works(attacked: Page, given: (own: string) => string): Promise<unknown> {
  policy = given
  await attacked.goto(address)
  return attacked.evaluate(async () => {
    await Reflect.get(globalThis, 'finished')
    return Reflect.get(globalThis, 'done')
  })
}

test('under our policy no part of an attack works', async ({ page: attacked }) => {
  expect(await works(attacked, own => own)).toEqual([])
})

const loosened: readonly (readonly [works: string, from: string, to: string])[] = [
  ['inline script', "script-src 'self'", "script-src 'self' 'unsafe-inline'"],
  ['handler in markup', "script-src 'self'", "script-src 'self' 'unsafe-inline'"],
  ['eval', "script-src 'self'", "script-src 'self' 'unsafe-eval'"],
  ['script of somebody else', "script-src 'self'", "script-src 'self' http:"],
  ['markup from text', "; require-trusted-types-for 'script'", ''],
  ['style without the nonce', "'nonce-n0nce'", "'unsafe-inline'"],
  ['somebody else called', "connect-src 'self'", 'connect-src *'],
  ['a frame', "default-src 'none'", "default-src 'none'; frame-src 'self'"],
]

for (const [name, from, to] of loosened)
  test(`with ${to === '' ? 'trusted types left out' : to} it would: ${name}`, async ({ page: attacked }) => {
    const loose = (own: string) => {
      expect(own).toContain(from)
      const changed = own.replace(from, to)
      // What the frame may hold is the frame's own to say; what scripts are made of is trusted types'.
      if (name === 'a frame') return changed.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
      return name === 'eval' || name === 'script of somebody else'
        ? changed.replace("; require-trusted-types-for 'script'", '')
        : changed
    }
    expect(await works(attacked, loose)).toContain(name)
  })
