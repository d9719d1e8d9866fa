import { lookup } from 'node:dns/promises'
import { isLoopbackAddress } from '../../../shared/loopback-address.ts'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryServer } from '../source.ts'
import { failure } from './failure.ts'

/** Where a directory is: what is dialled, and what its certificate must say. */
export interface DirectoryAddress {
  readonly host: string
  readonly port: number
  /** The name that the certificate is checked against. */
  readonly certificateName: string
}

/** Reads the address of a server. Throws a failure at the step `name` where it is none. */
export function addressOf(server: DirectoryServer): DirectoryAddress {
  const { url } = server
  let parsed: URL
  try {
    // Node parses host and port by the rules of the web only for schemes it knows.
    parsed = new URL(url.replace(/^ldaps?:/i, 'https:'))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw failure('name', directoryProblems.badUrl({ url }))
  }
  const secure = /^ldaps:\/\//i.test(url)
  if (
    (!secure && !/^ldap:\/\//i.test(url)) ||
    parsed.pathname !== '/' ||
    `${parsed.username}${parsed.password}${parsed.search}${parsed.hash}` !== ''
  )
    throw failure('name', directoryProblems.badUrl({ url }))
  if (secure !== (server.security === 'tls')) throw failure('name', directoryProblems.securityMismatch({ url }))
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  const usual = secure ? 636 : 389
  // 443 is what the parser leaves out.
  const port = parsed.port === '' ? (/:443\/?$/.test(url) ? 443 : usual) : Number(parsed.port)
  return { host, port, certificateName: server.serverName ?? host }
}

/**
 * The addresses of the host, in the order to try them. Where the connection is not encrypted each must be this
 * computer itself; these very addresses are dialled, so that no second answer of a name server counts.
 */
export async function resolveAddress({ host }: DirectoryAddress, encrypted: boolean): Promise<readonly string[]> {
  let found: readonly string[]
  try {
    found = (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    throw failure('name', directoryProblems.nameNotFound({ host }))
  }
  const foreign = found.find(address => !isLoopbackAddress(address))
  if (!encrypted && foreign !== undefined)
    throw failure('connection', directoryProblems.notLoopback({ host, address: foreign }))
  return found
}
