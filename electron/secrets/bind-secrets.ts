import { createHash, randomUUID } from 'node:crypto'
import { chmod, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { secretVariable } from '../../shared/secret-variable.ts'
import type { Coexistence } from '../store/types.ts'

/** Seals a secret so that only this person on this computer opens it again. */
export interface Seal {
  /** Gives what may be kept; rejects with the reason, in a few words, where the system offers no seal. */
  readonly seal: (secret: string) => Promise<string>
  /** Undefined where it was sealed elsewhere. */
  readonly open: (sealed: string) => Promise<string | undefined>
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
  /** Absent in hosts that have none: the file's own rights are the protection then. */
  readonly seal?: Seal
}

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

/** By place: the secret itself, or sealed by the window, which alone opens it. */
type Kept = Readonly<Record<string, string | { readonly sealed: string }>>

function isKept(value: unknown): value is Kept {
  const isEntry = (each: unknown) =>
    typeof each === 'string' ||
    (typeof each === 'object' && each !== null && 'sealed' in each && typeof each.sealed === 'string')
  return typeof value === 'object' && value !== null && Object.values(value).every(isEntry)
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

/** A sealed secret names its place, so that another place's entry that was put there opens to nothing. */
const separator = '\n'

/** The store of secrets in one file of the user's own, readable by nobody else. */
export function createBindSecrets({ folder, environment, seal }: BindSecretOptions): BindSecretStore {
  const file = () => join(folder(), fileName)

  /** Nothing where it cannot be read: that was said when the secret was to be kept, and each run asks. */
  const readable = async (): Promise<Kept> => {
    try {
      return await readKept(file())
    } catch {
      return {}
    }
  }

  const unsealed = async (sealed: string, place: string): Promise<string | undefined> => {
    const named = `${place}${separator}`
    const opened = await seal?.open(sealed)
    return opened?.startsWith(named) === true ? opened.slice(named.length) : undefined
  }

  const entryOf = async (place: string, secret: string): Promise<Kept[string]> =>
    seal === undefined ? secret : { sealed: await seal.seal(`${place}${separator}${secret}`) }

  return {
    find: async configuration => {
      const given = environment(secretVariable)
      if (given !== undefined && given !== '') return given
      const place = placeOf(configuration)
      const entry = (await readable())[place]
      return entry === undefined || typeof entry === 'string' ? entry : await unsealed(entry.sealed, place)
    },
    keep: async (configuration, secret) => {
      try {
        const path = file()
        const place = placeOf(configuration)
        const { [place]: before, ...others } = await readKept(path)
        // What was kept for it before is outdated, whether or not the new one can be kept.
        if (before !== undefined) await writeKept(path, others)
        await writeKept(path, { ...others, [place]: await entryOf(place, secret) })
        return undefined
      } catch (error) {
        return reasonOf(error)
      }
    },
  }
}
