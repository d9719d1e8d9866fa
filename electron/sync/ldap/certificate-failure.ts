import type { X509Certificate } from 'node:crypto'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryFailure } from '../source.ts'
import type { DirectoryAddress } from './address.ts'
import { failure } from './failure.ts'
import { directoryDetails } from '../../../shared/texts/directory-details.ts'

const oneLine = (name: string) => name.split('\n').join(', ')

/** A day as 2026-11-28, from the notation of certificates. */
const day = (text: string) => new Date(text).toISOString().slice(0, 10)

/** The names a certificate is for: those of its list, else its common name. */
export function namesOf(certificate: X509Certificate): string {
  const list = certificate.subjectAltName?.replaceAll(/(?:DNS|IP Address):/g, '')
  return list ?? /CN=(.*)/.exec(certificate.subject)?.[1] ?? 'nobody'
}

const unknownAuthority: ReadonlySet<string> = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'CERT_SIGNATURE_FAILURE',
])

const notTls = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|RECORD_LENGTH|UNEXPECTED_MESSAGE|BAD_RECORD/
const tooOld = /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|VERSION_TOO_LOW|NO_PROTOCOLS_AVAILABLE/

/** Why a handshake failed, in plain words, with the names and dates that were found. */
export function certificateFailure(
  address: DirectoryAddress,
  error: (Error & { readonly code?: string }) | undefined,
  certificate: X509Certificate | undefined,
  authorityGiven: boolean,
): DirectoryFailure {
  const { host, port, certificateName: name } = address
  const code = error?.code ?? directoryDetails.noCertificate
  if (certificate === undefined) {
    if (notTls.test(code)) return failure('connection', directoryProblems.notTls({ host, port }))
    if (tooOld.test(code)) return failure('certificate', directoryProblems.tlsTooOld({ host }))
    return failure('connection', directoryProblems.tlsFailed({ host, code }))
  }
  const subject = oneLine(certificate.subject)
  const issuer = oneLine(certificate.issuer)
  const tell = (): ReturnType<typeof directoryProblems.badPin> => {
    if (code === 'CERT_HAS_EXPIRED')
      return directoryProblems.certificateExpired({ host, subject, until: day(certificate.validTo) })
    if (code === 'CERT_NOT_YET_VALID')
      return directoryProblems.certificateNotYet({ host, subject, from: day(certificate.validFrom) })
    if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
      return directoryProblems.certificateWrongName({ name, names: namesOf(certificate) })
    if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT')
      return directoryProblems.certificateSelfSigned({ host, subject, fingerprint: certificate.fingerprint256 })
    if (unknownAuthority.has(code))
      return directoryProblems.certificateUnknownAuthority({ host, subject, issuer, given: authorityGiven })
    return directoryProblems.certificateOther({ host, subject, code })
  }
  return failure('certificate', tell())
}
