import { availableParallelism } from 'node:os'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { fail } from '../../shared/errors.ts'

/** Argon2id as OWASP's Password Storage Cheat Sheet has it at the least: 19 MiB, two passes, one lane; a tag of 32 bytes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** The number that the library gives Argon2id; its own name for it is a const enum, which does not exist at run time. */
const argon2id = 2

/** Bytes of UTF-8; whatever is longer is no password and would only cost time. */
const longestPassword = 1024

/**
 * The password's Argon2id hash as a PHC string with a fresh salt of 16 bytes, computed on a thread of the pool. The text
 * is brought to NFKC once. Fails with PasswordTooLong above 1,024 bytes, before any work.
 */
export async function hashPassword(password: string): Promise<string> {
  if (isTooLong(password)) fail('PasswordTooLong', { most: longestPassword })
  return hash(password.normalize('NFKC'), { ...cost, algorithm: argon2id })
}

/** KiB, and KiB times passes: several times what anybody recommends. A hash that somebody made up could ask for hours else. */
const dearest = { memoryCost: 262_144, work: 1_048_576 } as const

/** Whether this is a hash, and one that a program would make. */
function isCredible(phc: string): boolean {
  try {
    const { memoryCost, timeCost } = parseOptions(phc)
    return memoryCost <= dearest.memoryCost && memoryCost * timeCost <= dearest.work
  } catch (error) {
    // So the library says that it cannot read the text.
    if (error instanceof Error) return false
    throw error
  }
}

/** Whether the password is the one that was hashed. Too long a text, and a hash that is damaged or made up, match nothing. */
export async function verifyPassword(phc: string, password: string): Promise<boolean> {
  return !isTooLong(password) && isCredible(phc) && verify(phc, password.normalize('NFKC'))
}

/** Costs what verifying a real password costs: for names that nobody has, so that these cannot be told apart. */
export async function dummyVerify(password: string): Promise<void> {
  await verifyPassword(nobody, password)
}

/** The hash, by today's cost, of a random text that was thrown away. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$7dlq+GTHI8TnoOobANeTFg$d6l1norEjf1FrTXhKlwSaFtbUvHRHQBcNGTqHO5Ti9k'

/** Whether the hash was made at a lower cost than new ones are; answered by hashing anew at the next right password. */
export function needsRehash(phc: string): boolean {
  const made = parseOptions(phc)
  return (
    made.algorithm !== argon2id ||
    made.memoryCost < cost.memoryCost ||
    made.timeCost < cost.timeCost ||
    made.parallelism < cost.parallelism ||
    made.outputLen < cost.outputLen ||
    made.saltLen < 16
  )
}

function isTooLong(password: string): boolean {
  return password.length > longestPassword || Buffer.byteLength(password) > longestPassword
}

/**
 * Hashes many passwords on all cores and yields the hashes in the order of the passwords, so that a caller can count
 * them. Stops at the signal, with its reason; fails as `hashPassword` does.
 */
export async function* hashAll(
  passwords: Iterable<string> | AsyncIterable<string>,
  signal?: AbortSignal,
): AsyncGenerator<string> {
  const ahead = availableParallelism() + 1
  const hashes: Promise<string>[] = []
  try {
    for await (const password of passwords) {
      signal?.throwIfAborted()
      hashes.push(hashPassword(password))
      if (hashes.length >= ahead) yield* firstOf(hashes)
    }
    while (hashes.length > 0) {
      signal?.throwIfAborted()
      yield* firstOf(hashes)
    }
  } finally {
    await Promise.allSettled(hashes)
  }
}

async function* firstOf(hashes: Promise<string>[]): AsyncGenerator<string> {
  const first = hashes.shift()
  if (first !== undefined) yield await first
}
