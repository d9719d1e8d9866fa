import { once } from 'node:events'
import { expect, test } from 'vitest'
import { sealOver, serveSeal } from './seal-line.ts'

test('what one thread asks to seal another seals, each answer to its own question', async () => {
  const line = serveSeal({
    seal: async text => `<${text}>`,
    open: async text => (text.startsWith('<') ? text.slice(1, -1) : undefined),
  })
  const seal = sealOver(line)
  expect(await Promise.all([seal.seal('a'), seal.open('<b>'), seal.open('c'), seal.seal('d')])).toEqual([
    '<a>',
    'b',
    undefined,
    '<d>',
  ])
  line.close()
  await once(line, 'close')
})

test('a refusal arrives with its reason', async () => {
  const line = serveSeal({ seal: () => Promise.reject(new Error('no keyring')), open: async () => undefined })
  await expect(sealOver(line).seal('a')).rejects.toThrow('no keyring')
  line.close()
  await once(line, 'close')
})
