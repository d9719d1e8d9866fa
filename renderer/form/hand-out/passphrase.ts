import { passwordWords } from '../../../shared/password-words.ts'

/** Seven words carry some 73 bits, before scrypt makes each guess dear. */
const wordsOfPassphrase = 7

/** A number below `limit` by the browser's random source, each as likely as any other. */
function below(limit: number): number {
  // What lies over the last whole multiple would make small numbers likelier.
  const most = Math.floor(0x1_0000_0000 / limit) * limit
  const [drawn] = crypto.getRandomValues(new Uint32Array(1))
  return drawn === undefined || drawn >= most ? below(limit) : drawn % limit
}

/** A new passphrase of plain words with hyphens between them. */
export function newPassphrase(): string {
  return Array.from({ length: wordsOfPassphrase }, () => passwordWords[below(passwordWords.length)]).join('-')
}

/** Characters at least of a passphrase that a person makes up. */
export const shortestPassphrase = 20

/** How many different ones there have to be among them. */
export const fewestDifferent = 10

/** Whether a passphrase can guard passwords that lie in a file: long enough, and no pattern of a few letters. */
export function isStrong(passphrase: string): boolean {
  const letters = [...passphrase.trim()]
  return letters.length >= shortestPassphrase && new Set(letters).size >= fewestDifferent
}
