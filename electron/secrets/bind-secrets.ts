import { createHash, randomUUID } from 'node:crypto'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Coexistence } from '../store/types.ts'

/** Seals a secret so that only this person on this computer opens it again, where the system offers that. */
export interface Seal {
  readonly seal: (secret: string) => string
  /** Undefined where it was sealed elsewhere. */
  readonly open: (sealed: string) => string | undefined
}

/** Where the secrets of directories are kept: for this person on this computer, never in or beside a tenant. */
export interface BindSecretStore {
  /** What TENANT_DESK_BIND_PASSWORD says, else what was kept for exactly this server, account and trust. */
  readonly find: (configuration: Coexistence) => Promise<string | undefined>
  /** Keeps it; gives why it cannot be kept, in a few words, or undefined. */
  readonly keep: (configuration: Coexistence, secret: string) => Promise<string | undefined>
}

export interface BindSecretOptions {
  /** The user's own configuration folder; asked when first needed, throws where there can be none. */
  readonly folder: () => string
  readonly environment: (name: string) => string | undefined
  /** Absent where the system offers none: the file's own rights are the protection then. */
  readonly seal?: Seal
}

/** The variable that goes before anything kept. */
export const secretVariable = 'TENANT_DESK_BIND_PASSWORD'

const fileName = 'directory-secrets.json'

/**
 * Names the one place that a secret may be sent to: host, port, security, certificate name, account and what is trusted.
 * Another value of any of them is another place, so that a stranger's tenant finds nothing to send.
 */
export function placeOf(configuration: Coexistence): string {
  const { server, security, serverName, bindAccount, certificateAuthority, pinnedCertificate } = configuration
  const { protocol, hostname, port } = new URL(server)
  const standard = protocol === 'ldaps:' ? '636' : '389'
  const place = [
    protocol,
    hostname.toLowerCase(),
    port === '' ? standard : port,
    security,
    serverName,
    bindAccount,
    certificateAuthority,
    pinnedCertificate,
  ]
  return createHash('sha256').update(JSON.stringify(place)).digest('hex')
}

type Kept = Record<string, string>

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && Object.values(value).every(each => typeof each === 'string')
}

async function readKept(path: string): Promise<Kept> {
  try {
    const found: unknown = JSON.parse(await readFile(path, 'utf8'))
    return isKept(found) ? found : {}
  } catch (error) {
    // A damaged file costs only that each run asks.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}

async function writeKept(path: string, kept: Kept): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await writeFile(aside, JSON.stringify(kept), { mode: 0o600, flag: 'wx' })
    await chmod(aside, 0o600)
    await rename(aside, path)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The store of secrets in one file of the user's own, readable by nobody else. */
export function createBindSecrets({ folder, environment, seal }: BindSecretOptions): BindSecretStore {
  const file = () => join(folder(), fileName)
  return {
    find: async configuration => {
      const given = environment(secretVariable)
      if (given !== undefined && given !== '') return given
      const sealed = (await readKept(file()))[placeOf(configuration)]
      return sealed === undefined || seal === undefined ? sealed : seal.open(sealed)
    },
    keep: async (configuration, secret) => {
      try {
        const path = file()
        const kept = await readKept(path)
        await writeKept(path, { ...kept, [placeOf(configuration)]: seal?.seal(secret) ?? secret })
        return undefined
      } catch (error) {
        return reasonOf(error)
      }
    },
  }
}
