import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import { Ber, BerWriter } from 'ldapts'

/** A certificate with its key, as PEM. */
export interface Certificate {
  readonly certificate: string
  readonly key: string
}

/** A certificate authority of the tests, which can issue. */
export interface Authority extends Certificate {
  readonly issue: (request: CertificateRequest) => Certificate
}

export interface CertificateRequest {
  readonly commonName: string
  /** Names and addresses in the list of names; absent leaves the list out. */
  readonly names?: readonly string[]
  readonly from?: Date
  readonly until?: Date
}

const day = 86_400_000

/** The bytes of an object identifier: ldapts writes none of fewer than four numbers. */
const oids = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  basicConstraints: '551d13',
  subjectAltName: '551d11',
} as const

function sequence(write: (writer: BerWriter) => void, tag = 0x30): Buffer {
  const writer = new BerWriter()
  writer.startSequence(tag)
  write(writer)
  writer.endSequence()
  return Buffer.from(writer.buffer)
}

const raw = (writer: BerWriter, bytes: Buffer) => bytes.forEach(byte => writer.writeByte(byte))
const oid = (writer: BerWriter, hex: string) => writer.writeBuffer(Buffer.from(hex, 'hex'), 0x06)
const algorithm = sequence(writer => oid(writer, oids.ecdsaWithSha256))

function nameOf(commonName: string): Buffer {
  return sequence(writer => {
    writer.startSequence(0x31)
    writer.startSequence()
    oid(writer, oids.commonName)
    writer.writeString(commonName, 0x0c)
    writer.endSequence()
    writer.endSequence()
  })
}

const timeOf = (time: Date) => `${time.toISOString().replaceAll(/[-:T]|\.\d+Z/g, '')}Z`

function alternativeNames(names: readonly string[]): Buffer {
  return sequence(writer => {
    for (const name of names) {
      if (isIP(name) === 4) writer.writeBuffer(Buffer.from(name.split('.').map(Number)), 0x87)
      else writer.writeString(name, 0x82)
    }
  })
}

function extension(writer: BerWriter, id: string, value: Buffer, critical: boolean): void {
  writer.startSequence()
  oid(writer, id)
  if (critical) writer.writeBoolean(true)
  writer.writeBuffer(value, Ber.OctetString)
  writer.endSequence()
}

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

interface Signing {
  readonly issuer: string
  readonly by: KeyObject
  readonly publicKey: KeyObject
  readonly authority: boolean
}

function build(request: CertificateRequest, { issuer, by, publicKey, authority }: Signing): string {
  const body = sequence(writer => {
    writer.startSequence(0xa0)
    writer.writeInt(2)
    writer.endSequence()
    writer.writeBuffer(Buffer.concat([Buffer.of(0x40), randomBytes(8)]), Ber.Integer)
    raw(writer, algorithm)
    raw(writer, nameOf(issuer))
    writer.startSequence()
    writer.writeString(timeOf(request.from ?? new Date(Date.now() - day)), 0x18)
    writer.writeString(timeOf(request.until ?? new Date(Date.now() + 30 * day)), 0x18)
    writer.endSequence()
    raw(writer, nameOf(request.commonName))
    raw(writer, publicKey.export({ type: 'spki', format: 'der' }))
    writer.startSequence(0xa3)
    writer.startSequence()
    extension(
      writer,
      oids.basicConstraints,
      sequence(inside => authority && inside.writeBoolean(true)),
      true,
    )
    if (request.names !== undefined) extension(writer, oids.subjectAltName, alternativeNames(request.names), false)
    writer.endSequence()
    writer.endSequence()
  })
  const der = sequence(writer => {
    raw(writer, body)
    raw(writer, algorithm)
    writer.writeBuffer(Buffer.concat([Buffer.of(0), sign('sha256', body, by)]), 0x03)
  })
  return pem(der)
}

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const keyText = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A new certificate authority, known to nobody but those who are given its certificate. */
export function makeAuthority(commonName = 'Tests Certificate Authority'): Authority {
  const own = keyPair()
  const certificate = build(
    { commonName },
    { issuer: commonName, by: own.privateKey, publicKey: own.publicKey, authority: true },
  )
  return {
    certificate,
    key: keyText(own.privateKey),
    issue: request => {
      const { privateKey, publicKey } = keyPair()
      const signing = { issuer: commonName, by: own.privateKey, publicKey, authority: false }
      return { certificate: build(request, signing), key: keyText(privateKey) }
    },
  }
}

/** A certificate that vouches for itself. */
export function makeSelfSigned(request: CertificateRequest): Certificate {
  const { privateKey, publicKey } = keyPair()
  const signing = { issuer: request.commonName, by: privateKey, publicKey, authority: false }
  return { certificate: build(request, signing), key: keyText(privateKey) }
}
