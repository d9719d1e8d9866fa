import type { Recipient } from 'age-encryption'

/** How sealing goes on. */
export interface SealOptions {
  /** Told the part that is done, from 0 to 1. */
  readonly onProgress?: (part: number) => void
  readonly signal?: AbortSignal
  /** The logarithm of scrypt's cost; what age itself takes, unless a test is in a hurry. */
  readonly cost?: number
}

/** What age takes: some 256 MB and a second for each guess. */
const usualCost = 18

/** Milliseconds after which the page gets its turn. */
const turn = 16

/**
 * Seals a text in the age format under a passphrase, as lines of letters that any age program opens. It works in small
 * parts, so that the page goes on; an aborted signal ends it with the signal's reason, and nothing is left.
 */
export async function sealed(
  text: string,
  passphrase: string,
  { onProgress, signal, cost = usualCost }: SealOptions = {},
): Promise<string> {
  const { armor, Encrypter } = await import('age-encryption')
  signal?.throwIfAborted()
  const encrypter = new Encrypter()
  encrypter.addRecipient(
    await passphraseRecipient(passphrase, cost, part => {
      signal?.throwIfAborted()
      onProgress?.(part)
    }),
  )
  const file = await encrypter.encrypt(text)
  signal?.throwIfAborted()
  return armor.encode(file)
}

const label = new TextEncoder().encode('age-encryption.org/v1/scrypt')

/**
 * The recipient of a passphrase as age's format describes it: the file's key under ChaCha20-Poly1305 with a key that scrypt
 * derives. The library's own derives it in one go, which would hold the page still; a thread of its own is closed to the
 * page by its policy of trusted types.
 */
async function passphraseRecipient(
  passphrase: string,
  cost: number,
  onProgress: (part: number) => void,
): Promise<Recipient> {
  const [{ Stanza }, { scryptAsync }, { chacha20poly1305 }] = await Promise.all([
    import('age-encryption'),
    import('@noble/hashes/scrypt.js'),
    import('@noble/ciphers/chacha.js'),
  ])
  return {
    wrapFileKey: async fileKey => {
      const salt = crypto.getRandomValues(new Uint8Array(16))
      const key = await scryptAsync(passphrase, new Uint8Array([...label, ...salt]), {
        N: 2 ** cost,
        r: 8,
        p: 1,
        dkLen: 32,
        asyncTick: turn,
        onProgress,
      })
      // Each key seals one thing only, so its nonce may be zero.
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey)
      return [new Stanza(['scrypt', base64(salt), String(cost)], body)]
    },
  }
}

/** Without padding, as the header of an age file wants it. */
function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')
}
