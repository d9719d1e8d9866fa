import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The middle of the base64 text of whatever holds these bytes, for each of the three places where they may begin in it. */
function inBase64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map(before => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '')
    // Signs at the ends hold bits of their neighbours too.
    return text.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3))
  })
}

/** The text as addresses and JSON have it: with the signs that need it escaped, and with every one. */
function escapedForms(text: string): readonly string[] {
  const lower = (code: number, places: number) => code.toString(16).padStart(places, '0')
  const upper = (code: number, places: number) => lower(code, places).toUpperCase()
  const inJson = JSON.stringify(text).slice(1, -1)
  return [
    encodeURIComponent(text),
    new URLSearchParams([['', text]]).toString().slice(1),
    inJson,
    inJson.replaceAll('/', '\\/'),
    ...[lower, upper].flatMap(digits => [
      [...Buffer.from(text)].map(byte => `%${digits(byte, 2)}`).join(''),
      Array.from({ length: text.length }, (_, at) => `\\u${digits(text.charCodeAt(at), 4)}`).join(''),
    ]),
  ]
}

/** The forms in which a text may stand in a file: as it is, as UTF-16, in base64, in hexadecimal and escaped. */
export function formsOf(text: string): readonly Buffer[] {
  const wide = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  const all = [Buffer.from(text), ...wide]
  return [
    ...all,
    ...all.flatMap(inBase64).map(each => Buffer.from(each)),
    ...all
      .flatMap(bytes => [bytes.toString('hex'), bytes.toString('hex').toUpperCase()])
      .map(each => Buffer.from(each)),
    ...escapedForms(text).map(each => Buffer.from(each)),
  ]
}

/** Whether the bytes hold the text in any of its forms. */
export function holds(bytes: Buffer, text: string): boolean {
  return formsOf(text).some(form => bytes.includes(form))
}

/** The files below the folder that hold the text in any of its forms. */
export function filesThatHold(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => holds(readFileSync(path), text))
}
