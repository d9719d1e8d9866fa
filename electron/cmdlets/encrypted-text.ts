import { fail } from '../../shared/errors.ts'

/** What PowerShell puts before text that was encrypted with a key: the identifier of its format. */
const mark = '76492d1116743f0423413b16050a5345'
const version = '2'
const algorithm = 'AES-CBC'

async function importKey(key: readonly number[]) {
  if (![16, 24, 32].includes(key.length)) fail('SecretKeyLength', { length: key.length }, { parameter: 'Key' })
  return crypto.subtle.importKey('raw', Uint8Array.from(key), algorithm, false, ['encrypt', 'decrypt'])
}

/** The bytes of a text in UTF-16, the low half of each unit first. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[at * 2] = unit % 256
    bytes[at * 2 + 1] = unit >> 8
  }
  return bytes
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder('utf-16le').decode(bytes)
}

function base64(bytes: Uint8Array<ArrayBuffer>): string {
  return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''))
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}

/** The text encrypted with the key (AES in CBC mode), in the form in which PowerShell writes it too. */
export async function encryptText(text: string, key: readonly number[]): Promise<string> {
  const vector = crypto.getRandomValues(new Uint8Array(16))
  const encrypted = await crypto.subtle.encrypt({ name: algorithm, iv: vector }, await importKey(key), bytesOf(text))
  const figures = Array.from(new Uint8Array(encrypted), byte => byte.toString(16).padStart(2, '0')).join('')
  return mark + base64(bytesOf([version, base64(vector), figures].join('|')))
}

/** What was encrypted with the key; fails with SecretNotDecrypted where text or key are others. */
export async function decryptText(encrypted: string, key: readonly number[]): Promise<string> {
  const secretKey = await importKey(key)
  try {
    if (!encrypted.startsWith(mark)) fail('SecretNotDecrypted', {})
    const [, vector = '', figures = ''] = textOf(fromBase64(encrypted.slice(mark.length))).split('|')
    const bytes = Uint8Array.from(figures.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
    const plain = await crypto.subtle.decrypt({ name: algorithm, iv: fromBase64(vector) }, secretKey, bytes)
    return textOf(new Uint8Array(plain))
  } catch (error) {
    if (error instanceof DOMException) fail('SecretNotDecrypted', {}, { parameter: 'String' })
    throw error
  }
}
