import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { secretSeconds } from '../../shared/host.ts'
import { secretClipboard } from './secret-clipboard.ts'

let text = ''
const clipboard = {
  writeText: async (copied: string) => {
    text = copied
  },
  // As Windows gives lines back.
  readText: async () => text.replaceAll('\n', '\r\n'),
  clear: () => {
    text = ''
  },
}
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a secret is taken out when its time is over, and not before', async () => {
  await secretClipboard(clipboard).copy('ann\tcorrect horse\ntom\tbattery staple')
  await pass(secretSeconds - 1)
  expect(text).toContain('correct horse')
  await pass(1)
  expect(text).toBe('')
})

test('what was copied meanwhile stays', async () => {
  await secretClipboard(clipboard).copy('correct horse')
  await clipboard.writeText('ann@fernwick.example')
  await pass(secretSeconds)
  expect(text).toBe('ann@fernwick.example')
})

test('a clipboard that cannot be read is emptied', async () => {
  const readText = () => Promise.reject(new Error('not now'))
  await secretClipboard({ ...clipboard, readText }).copy('correct horse')
  await pass(secretSeconds)
  expect(text).toBe('')
})

test('a secret that is copied after another has all of its time', async () => {
  const secrets = secretClipboard(clipboard)
  await secrets.copy('correct horse')
  await pass(secretSeconds - 1)
  await secrets.copy('battery staple')
  await pass(secretSeconds - 1)
  expect(text).toBe('battery staple')
  await pass(1)
  expect(text).toBe('')
})

test('clearing takes a secret out at once, and nothing else', async () => {
  const secrets = secretClipboard(clipboard)
  await secrets.copy('correct horse')
  await secrets.clear()
  expect(text).toBe('')
  await clipboard.writeText('correct horse')
  await secrets.clear()
  await pass(secretSeconds)
  expect(text).toBe('correct horse')
})
