import { expect, test } from 'vitest'
import { isLoopbackAddress, isLoopbackHost } from './loopback-address.ts'

test('an address is this computer only as one of 127.0.0.0/8 or ::1', () => {
  const ours = ['127.0.0.1', '127.255.0.9', '::1', '::ffff:127.0.0.1', '::FFFF:127.0.0.1', '::ffff:7f00:1']
  const others = [
    '128.0.0.1',
    '127.0.0',
    '127.0.0.256',
    '127.0.0.1.example',
    '1127.0.0.1',
    '::2',
    '::ffff:10.0.0.1',
    '',
  ]
  expect(ours.filter(address => !isLoopbackAddress(address))).toEqual([])
  expect([...others, 'localhost', '::ffff:8f00:1'].filter(isLoopbackAddress)).toEqual([])
})

test('a host of a URL may also be in brackets, or localhost; another name is none', () => {
  expect(['[::1]', 'LocalHost', '127.0.0.1'].filter(host => !isLoopbackHost(host))).toEqual([])
  expect(['localhost.example', 'notlocalhost', '[::2]', 'dc1.fernwick.example'].filter(isLoopbackHost)).toEqual([])
})

test('what only holds an address of this computer is none', () => {
  expect(isLoopbackAddress('12::ffff:7.0.0.1')).toBe(false)
  expect(isLoopbackAddress('::ffff:7f00:1.example')).toBe(false)
  expect(isLoopbackHost('[127.0.0.]1')).toBe(false)
  expect(isLoopbackHost('1[27.0.0.1]')).toBe(false)
})
