import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { times } from '../e2e/extent.ts'
import { portPair } from '../e2e/doubles/port-pair.ts'
import { channels, longestPiece, pieces } from './port.ts'

const limits = { longest: 4 * longestPiece, onTooLong: () => undefined }

test('a message of any length arrives whole, in pieces below 1 MiB', async () => {
  const letters = fc.constantFrom('a', 'é', '漢', '\u{1F600}')
  const texts = fc.tuple(letters, fc.integer({ min: longestPiece - 3, max: longestPiece + 3 }), fc.nat(2))
  await fc.assert(
    fc.asyncProperty(texts, async ([letter, length, times]) => {
      const { ends } = portPair()
      const text = letter.repeat(Math.ceil((length * times) / letter.length))
      const sizes: number[] = []
      ends[1].onMessage(piece => void sizes.push(Buffer.byteLength(piece)))
      const arrived = new Promise<string>(resolve => pieces(ends[1], limits).onMessage(resolve))
      pieces(ends[0], limits).send(text)
      expect((await arrived) === text).toBe(true)
      expect(Math.max(...sizes)).toBeLessThan(1024 * 1024)
    }),
    { numRuns: times(30, 1_000) },
  )
})

test('a message beyond the limit is left out as a whole, the next one arrives', async () => {
  const { ends } = portPair()
  let tooLong = 0
  const heard: string[] = []
  const line = pieces(ends[1], { longest: longestPiece, onTooLong: () => (tooLong += 1) })
  const last = new Promise<void>(resolve => {
    line.onMessage(message => {
      heard.push(message)
      resolve()
    })
  })
  const sender = pieces(ends[0], limits)
  sender.send('x'.repeat(3 * longestPiece))
  sender.send('short')
  await last
  expect({ tooLong, heard }).toEqual({ tooLong: 1, heard: ['short'] })
})

test('the two channels of a port do not hear each other', async () => {
  const { ends } = portPair()
  const [here, there] = [channels(ends[0]), channels(ends[1])]
  const heard: string[] = []
  there.engine.onMessage(message => void heard.push(`engine ${message}`))
  const done = new Promise<void>(resolve => {
    there.host.onMessage(message => {
      heard.push(`host ${message}`)
      resolve()
    })
  })
  here.engine.send('e')
  here.host.send('h')
  await done
  expect(heard).toEqual(['engine e', 'host h'])
})
