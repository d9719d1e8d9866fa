import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HeadSigner, JournalHead } from '../store/journal-watch.ts'

const keyFile = 'journal-key.pem'

function bytesOf(tenant: string, { sequence, hash, at }: JournalHead): Buffer {
  return Buffer.from(JSON.stringify([tenant, sequence, hash, at]))
}

/** The key in that folder, made where there is none, whole or not at all; readable by its owner only. */
function keyIn(folder: string): KeyObject {
  const path = join(folder, keyFile)
  try {
    return createPrivateKey(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  const aside = `${path}.${randomUUID()}`
  try {
    writeFileSync(aside, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    return publish(aside, path) ? privateKey : createPrivateKey(readFileSync(path))
  } finally {
    rmSync(aside, { force: true })
  }
}

/** Gives the finished key its name; false where another process of this person made one in between. */
function publish(aside: string, path: string): boolean {
  try {
    linkSync(aside, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    // Some file systems know no links.
    renameSync(aside, path)
  }
  return true
}

/** The signer of this person; the folder is asked for when a head is first signed or looked at. */
export function createHeadSigner(folder: () => string): HeadSigner {
  let key: KeyObject | undefined
  const own = () => (key ??= keyIn(folder()))
  return {
    sign: (tenant, head) => ({ ...head, signature: sign(null, bytesOf(tenant, head), own()).toString('base64') }),
    isOurs: (tenant, head) =>
      verify(null, bytesOf(tenant, head), createPublicKey(own()), Buffer.from(head.signature, 'base64')),
  }
}
