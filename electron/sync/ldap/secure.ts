import { X509Certificate } from 'node:crypto'
import { isIP, type Socket } from 'node:net'
import {
  checkServerIdentity,
  connect,
  createSecureContext,
  getCACertificates,
  type SecureContext,
  type TLSSocket,
} from 'node:tls'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryServer } from '../source.ts'
import type { DirectoryAddress } from './address.ts'
import { certificateFailure } from './certificate-failure.ts'
import { failure } from './failure.ts'

const oldest = 'TLSv1.2'

let systemTrust: SecureContext | undefined

/** Whom this computer trusts: its own store, which holds a company's authority, and the one that comes along. */
function trustOfSystem(): SecureContext {
  systemTrust ??= createSecureContext({
    minVersion: oldest,
    ca: [...new Set([...getCACertificates('system'), ...getCACertificates('default')])],
  })
  return systemTrust
}

/** Trust in exactly these certificates: an authority, or a server's own certificate. */
function trustIn(pem: string): SecureContext {
  return createSecureContext({ minVersion: oldest, ca: [pem], allowPartialTrustChain: true })
}

/** The fingerprint as 64 hexadecimal digits in lower case; undefined where the text is none. */
export function fingerprintOf(text: string): string | undefined {
  const hex = text.replaceAll(':', '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(hex) ? hex : undefined
}

interface Handshake {
  readonly socket: TLSSocket
  /** The server's own certificate; undefined where the handshake did not come so far. */
  readonly certificate: X509Certificate | undefined
  /** What is wrong with the connection; undefined where the certificate holds. */
  readonly error: (Error & { readonly code?: string }) | undefined
}

/**
 * Makes the encrypted connection over an open one. Node checks the chain, the dates and (unless a pin stands for it)
 * the name; a connection that fails is destroyed by Node itself before a byte of ours could be sent.
 */
function shake(raw: Socket, name: string, trust: SecureContext, checkName: boolean): Promise<Handshake> {
  return new Promise(resolve => {
    let certificate: X509Certificate | undefined
    const socket = connect({
      socket: raw,
      host: name,
      ...(isIP(name) === 0 && { servername: name }),
      secureContext: trust,
      minVersion: oldest,
      // Said outright, because an environment variable can turn the default off.
      rejectUnauthorized: true,
      checkServerIdentity: (_host, peer) => (checkName ? checkServerIdentity(name, peer) : undefined),
    })
    // Before Node judges: afterwards the certificate of a refused connection can no longer be told.
    socket.prependListener('secure', () => {
      const { raw: der } = socket.getPeerCertificate()
      if (der !== undefined) certificate = new X509Certificate(der)
    })
    socket.once('error', error => resolve({ socket, certificate, error }))
    // A peer that leaves during the handshake ends the connection without an error where it did so cleanly.
    socket.once('close', () =>
      resolve({ socket, certificate, error: Object.assign(new Error('closed'), { code: 'ECONNRESET' }) }),
    )
    socket.once('secureConnect', () => resolve({ socket, certificate, error: undefined }))
  })
}

/** Opens a fresh connection, ready for TLS to begin. */
export type Dial = () => Promise<Socket>

async function secureByPin(dial: Dial, pin: string, address: DirectoryAddress): Promise<TLSSocket> {
  // The certificate is looked at over a connection of its own, over which nothing of ours is ever sent.
  const look = await shake(await dial(), address.certificateName, trustOfSystem(), true)
  look.socket.destroy()
  const { certificate } = look
  if (certificate === undefined) throw certificateFailure(address, look.error, undefined, false)
  const found = fingerprintOf(certificate.fingerprint256) ?? ''
  const unlike = (other: X509Certificate, fingerprint: string) =>
    failure(
      'certificate',
      directoryProblems.certificateNotPinned({ host: address.host, subject: other.subject, found: fingerprint }),
    )
  if (found !== pin) throw unlike(certificate, found)
  // Now it is the one and only anchor of trust: whoever answers must prove to hold its key, and it must be in date.
  const {
    socket,
    error,
    certificate: second,
  } = await shake(await dial(), address.certificateName, trustIn(certificate.toString()), false)
  if (error !== undefined) throw certificateFailure(address, error, second, true)
  const again = second === undefined ? '' : fingerprintOf(second.fingerprint256)
  if (again === pin) return socket
  socket.destroy()
  throw unlike(second ?? certificate, again ?? '')
}

/** An encrypted connection whose other end is proven. Throws a failure at the step `certificate` or `connection`. */
export async function secure(dial: Dial, server: DirectoryServer, address: DirectoryAddress): Promise<TLSSocket> {
  if (server.pinnedCertificate !== undefined) {
    const pin = fingerprintOf(server.pinnedCertificate)
    if (pin === undefined) throw failure('certificate', directoryProblems.badPin())
    return secureByPin(dial, pin, address)
  }
  const given = server.certificateAuthority !== undefined
  const trust = server.certificateAuthority === undefined ? trustOfSystem() : authority(server.certificateAuthority)
  const { socket, error, certificate } = await shake(await dial(), address.certificateName, trust, true)
  if (error === undefined) return socket
  socket.destroy()
  throw certificateFailure(address, error, certificate, given)
}

/** Whether the text holds a certificate: a context takes a broken one for none, which looks like an unknown authority. */
export function isCertificate(pem: string): boolean {
  try {
    return pem.includes('-----BEGIN CERTIFICATE-----') && new X509Certificate(pem).raw.length > 0
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function authority(pem: string): SecureContext {
  if (!isCertificate(pem)) throw failure('certificate', directoryProblems.badAuthority())
  return trustIn(pem)
}
