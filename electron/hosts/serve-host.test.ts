import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { portPair } from '../../e2e/doubles/port-pair.ts'
import { fail } from '../../shared/errors.ts'
import type { HostServices, HostWish, RecentTenant } from '../../shared/host.ts'
import { remoteHost } from '../../shared/remote-host.ts'
import { serveHost } from './serve-host.ts'

const recent: RecentTenant[] = [{ name: 'contoso', path: '/a/contoso.tenant', openedAt: new Date(5) }]

function served() {
  const calls: unknown[] = []
  const services: HostServices = {
    info: () => Promise.reject(new TypeError('x is undefined')),
    preferences: async () => ({ scheme: 'dark', nested: { list: [1, null] } }),
    savePreferences: async preferences => {
      calls.push(preferences)
      return null
    },
    shellHistory: async () => ['Get-Tenant'],
    keepTyped: async () => null,
    recentTenants: async () => recent,
    openTenant: async path => {
      calls.push(path)
      return true
    },
    newTenant: async () => false,
    saveFile: async (name, text) => `/home/ann/${name} ${text.length}`,
    openExternal: async address => fail('AddressNotOpened', { address }),
    notify: async () => null,
    chooseFile: async () => null,
    copySecret: async () => null,
  }
  const { ends, close } = portPair()
  const { wish } = serveHost(services, ends[1])
  return { calls, wish, close, port: ends[0], remote: remoteHost(ends[0]) }
}

test('services are called and answered as if they were here', async () => {
  const { calls, remote } = served()
  expect(await remote.preferences()).toEqual({ scheme: 'dark', nested: { list: [1, null] } })
  expect(await remote.recentTenants()).toEqual(recent)
  expect(await remote.openTenant(null)).toBe(true)
  expect(await remote.saveFile('a.csv', 'x'.repeat(2_000_000))).toBe('/home/ann/a.csv 2000000')
  await remote.savePreferences({ a: { b: [true] } })
  expect(calls).toEqual([null, { a: { b: [true] } }])
})

test('what a service throws arrives as a record', async () => {
  const { remote } = served()
  await expect(remote.openExternal('file:///')).rejects.toMatchObject({ record: { id: 'AddressNotOpened' } })
  await expect(remote.info()).rejects.toMatchObject({ record: { id: 'InternalError' } })
})

test('arguments of another shape reach no service', async () => {
  const { calls, remote, port } = served()
  await expect(remote.openTenant('')).rejects.toMatchObject({ record: { id: 'MessageRefused' } })
  for (const text of ['{"id":9,"call":"constructor","args":[]}', '{"id":9,"call":"savePreferences","args":[[]]}', 'x'])
    port.send(`.${text}`)
  fc.assert(fc.property(fc.json(), text => port.send(text)))
  await new Promise(resolve => void setImmediate(resolve))
  expect(await remote.newTenant({ name: 'A', domain: 'a.example', seats: 1 })).toBe(false)
  expect(calls).toEqual([])
})

test('wishes arrive, and a call that waits when the line ends is told so', async () => {
  const { wish, remote, close } = served()
  const heard = new Promise<HostWish>(resolve => void remote.onWish(resolve))
  wish({ wish: 'go', to: '/users' })
  expect(await heard).toEqual({ wish: 'go', to: '/users' })
  const waiting = remote.preferences()
  close()
  await expect(waiting).rejects.toMatchObject({ record: { id: 'ConnectionLost' } })
})
