import { armor, Decrypter } from 'age-encryption'
import { expect, test } from 'vitest'
import { fewestDifferent, isStrong, newPassphrase, shortestPassphrase } from './passphrase.ts'
import { sealed } from './seal.ts'

const text = 'Name,Address,Password\r\nNóra Lindgren,nora@fernwick.example,amber-Pond-kite7\r\n'
const cost = 10

async function opened(file: string, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(armor.decode(file), 'text')
}

test('a sealed text is opened by an age program with its passphrase and with no other', async () => {
  const passphrase = newPassphrase()
  const file = await sealed(text, passphrase, { cost })
  expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
  expect(file).not.toContain('amber')
  expect(await opened(file, passphrase)).toBe(text)
  await expect(opened(file, `${passphrase}x`)).rejects.toThrow()
})

test('the same text sealed twice is never the same file', async () => {
  expect(await sealed(text, 'one and the same phrase', { cost })).not.toBe(
    await sealed(text, 'one and the same phrase', { cost }),
  )
})

test('sealing tells how far it is, and can be given up', async () => {
  const parts: number[] = []
  await sealed(text, newPassphrase(), { cost, onProgress: part => parts.push(part) })
  expect(parts.at(-1)).toBe(1)
  expect(parts).toEqual(parts.toSorted((one, other) => one - other))

  const abort = new AbortController()
  const given = sealed(text, newPassphrase(), {
    cost,
    signal: abort.signal,
    onProgress: () => abort.abort(new Error('given up')),
  })
  await expect(given).rejects.toThrow('given up')
})

test('a made-up passphrase has to be long and varied; a generated one always is', () => {
  expect(Array.from({ length: 500 }, newPassphrase).filter(each => !isStrong(each))).toEqual([])
  expect(isStrong('a'.repeat(shortestPassphrase))).toBe(false)
  expect(isStrong('abcdefghij'.slice(0, fewestDifferent - 1).repeat(4))).toBe(false)
  expect(isStrong('short but d1ff')).toBe(false)
  expect(isStrong('four clocks under water')).toBe(true)
})
