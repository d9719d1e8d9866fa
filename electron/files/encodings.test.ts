import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textEncodings, type TextEncoding } from '../../shared/encodings.ts'
import { decodeStream, decodeText } from './decode.ts'
import { encodeText, markBytes } from './encode.ts'

function bytesOf(text: string, encoding: TextEncoding): Uint8Array {
  const refuse = (character: string): never => {
    throw new Error(`no ${character} in ${encoding}`)
  }
  return Buffer.concat([markBytes(encoding), encodeText(text, encoding, refuse)])
}

async function decodedByParts(bytes: Uint8Array, size: number): Promise<{ text: string; encodings: TextEncoding[] }> {
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  )
  const encodings: TextEncoding[] = []
  let text = ''
  for await (const piece of decodeStream(parts, { onEncoding: encoding => encodings.push(encoding) })) text += piece
  return { text, encodings }
}

describe.each(textEncodings)('a text kept as %s', encoding => {
  test.each([
    ['from Excel', 'Identity;City\r\nann@fernwick.example;Liège\r\nzoë@fernwick.example;Köln – Süd\r\n'],
    ['with its first accent far down', `${'ann@fernwick.example;Ghent\r\n'.repeat(5_000)}Zoë;Liège – “Centre” €\r\n`],
  ])('%s is read as it was written, however it is cut', async (_, text) => {
    const bytes = bytesOf(text, encoding)
    for (const size of [7, 4_096, 65_536]) {
      expect(await decodedByParts(bytes, size)).toEqual({ text, encodings: [encoding] })
    }
    expect(decodeText(bytes)).toEqual({ text, encoding })
  })
})

test('any text in UTF-8 is read as it was written, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      async (text, size) => {
        fc.pre(text.isWellFormed() && !text.startsWith('\ufeff'))
        expect((await decodedByParts(Buffer.from(text), size)).text).toBe(text)
      },
    ),
  )
})

test('one broken byte among good UTF-8 spoils its cell only', async () => {
  const good = Buffer.from('Zoë;Liège\r\nGudrún;')
  const bytes = Buffer.concat([good, Buffer.from([0xe9]), Buffer.from(';Ghent\r\nMårten;Malmö\r\n')])
  const { text, encodings } = await decodedByParts(bytes, 11)
  expect(encodings).toEqual(['utf-8'])
  expect(text).toBe('Zoë;Liège\r\nGudrún;\ufffd;Ghent\r\nMårten;Malmö\r\n')
})

test('what is said of a file decides how it is read, unless its mark says otherwise', async () => {
  const read = async (bytes: Uint8Array, encoding: TextEncoding) => {
    let text = ''
    for await (const piece of decodeStream([bytes.subarray(0, 5), bytes.subarray(5)], { encoding })) text += piece
    return text
  }
  const excel = Buffer.from('City\r\nLi\xe8ge\r\n', 'latin1')
  expect(await read(excel, 'windows-1252')).toBe('City\r\nLiège\r\n')
  expect(await read(excel, 'utf-8')).toBe('City\r\nLi\ufffdge\r\n')
  expect(await read(Buffer.from('City', 'utf16le'), 'utf-16le')).toBe('City')
  expect(await read(bytesOf('Liège', 'utf-8-bom'), 'utf-16le')).toBe('Liège')
})

test('an empty file is an empty text of UTF-8', async () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' })
  expect(await decodedByParts(new Uint8Array(), 10)).toEqual({ text: '', encodings: ['utf-8'] })
})

test('a character that Windows-1252 lacks is refused, not replaced', () => {
  expect(() => bytesOf('Łukasz', 'windows-1252')).toThrow('no Ł')
})
