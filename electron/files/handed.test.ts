import { expect, test } from 'vitest'
import { withHandedFiles } from './handed.ts'

const gate = {
  async *read(path: string) {
    yield Buffer.from(`bytes of ${path}`)
  },
  async *readText(path: string) {
    yield `text of ${path}`
  },
  keep: async (path: string) => `file:///${path}`,
  keepText: async (name: string, text: AsyncIterable<string>) =>
    `copy of ${name}: ${(await Array.fromAsync(text)).join('')}`,
}

test('a handed file is asked for part by part, again for each reading, and every other comes through the gate', async () => {
  const bytes = Buffer.from('Name\r\nJosé\r\n')
  const asked: number[] = []
  const { read, readText } = withHandedFiles(gate, ['people.csv'], async (_, from) => {
    asked.push(from)
    return bytes.subarray(from, from + 5)
  })
  const whole = async (parts: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(parts)).toString()
  expect(await whole(read('people.csv'))).toBe('Name\r\nJosé\r\n')
  expect((await Array.fromAsync(readText('people.csv'))).join('')).toBe('Name\r\nJosé\r\n')
  expect(asked).toEqual([0, 5, 10, 13, 0, 5, 10, 13])
  expect(await whole(read('other.csv'))).toBe('bytes of other.csv')
})

test('a handed file is kept as a copy, any other where the gate keeps it', async () => {
  const bytes = Buffer.from('dn: cn=José')
  const { keep } = withHandedFiles(gate, ['all.ldif'], async (_, from) => bytes.subarray(from, from + 4))
  expect(await keep('all.ldif')).toBe('copy of all.ldif: dn: cn=José')
  expect(await keep('other.ldif')).toBe('file:///other.ldif')
})
