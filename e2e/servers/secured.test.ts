import { createHash, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SecureContextOptions } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import { DirectoryFailure, type DirectoryServer } from '../../electron/sync/source.ts'
import { testDirectory } from '../../electron/sync/test-connection.ts'
import { makeAuthority, makeSelfSigned, type Certificate } from './certificates.ts'
import { collect } from './collect.ts'
import { resultMessage, type LdapRequest } from './ldap-messages.ts'
import {
  pagedDirectory,
  scriptedBase,
  startScripted,
  type Answer,
  type Script,
  type ScriptedLdap,
} from './scripted-ldap.ts'

const secret = 'CANARY-5f1c'
const scope = { baseDn: scriptedBase, attributes: ['uid'] }
const authority = makeAuthority()
const foreign = makeAuthority('Somebody Else')
const day = 86_400_000
const right = authority.issue({ commonName: 'localhost', names: ['localhost', '127.0.0.1'] })

let server: ScriptedLdap | undefined

afterEach(async () => {
  await server?.stop()
  server = undefined
})

const people = pagedDirectory({ pages: 2, perPage: 2 })
const context = ({ certificate, key }: Certificate, more: SecureContextOptions = {}): SecureContextOptions => ({
  cert: certificate,
  key,
  ...more,
})

/** A server with StartTLS; `reply` is what it answers to the question for it. */
const withStartTls =
  (reply: (request: LdapRequest) => Answer): Script['answer'] =>
  request =>
    request.kind === 'extended' ? reply(request) : people(request)

const agree = ({ id }: LdapRequest): Answer => ({ bytes: resultMessage(id, 0x78), thenTls: true })

async function start(script: Partial<Script> = {}): Promise<ScriptedLdap> {
  await server?.stop()
  server = await startScripted({ answer: people, ...script })
  return server
}

function described({ port }: ScriptedLdap, more: Partial<DirectoryServer> = {}): DirectoryServer {
  const security = more.security ?? 'tls'
  return {
    url: `${security === 'tls' ? 'ldaps' : 'ldap'}://127.0.0.1:${port}`,
    certificateAuthority: authority.certificate,
    bindAccount: 'cn=admin',
    bindSecret: secret,
    kind: 'ldap',
    ...more,
    security,
  }
}

/** The failure, after looking that the password went nowhere. */
async function refused(described: DirectoryServer): Promise<DirectoryFailure> {
  const result = await collect(described, scope, { limits: { timeout: 5_000 } }).then(
    () => 'a reading that ended well',
    (error: unknown) => error,
  )
  expect(result).toBeInstanceOf(DirectoryFailure)
  expect(server?.received().includes(secret)).toBe(false)
  const failure = result as DirectoryFailure
  expect(`${failure.message} ${failure.advice} ${failure.stack}`).not.toContain(secret)
  return failure
}

const fingerprint = ({ certificate }: Certificate) =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex')

describe.each(['tls', 'startTls'] as const)('secured by %s', security => {
  const begin = (certificate: Certificate, more?: SecureContextOptions) =>
    start({
      tls: context(certificate, more),
      ...(security === 'tls' ? { tlsAtOnce: true } : { answer: withStartTls(agree) }),
    })

  test('a right certificate is accepted, and the password arrives', async () => {
    const scripted = await begin(right)
    const { reading } = await collect(described(scripted, { security }), scope)
    expect(reading.read).toBe(4)
    expect(scripted.received().includes(secret)).toBe(true)
  })

  const wrong: readonly (readonly [string, Certificate, RegExp])[] = [
    [
      'for another name',
      authority.issue({ commonName: 'x', names: ['dc9.example', 'localhost'] }),
      /dc9\.example, localhost/,
    ],
    [
      'without this address in its list',
      authority.issue({ commonName: '127.0.0.1', names: ['localhost'] }),
      /not for 127\.0\.0\.1/,
    ],
    [
      'that expired',
      authority.issue({ commonName: 'x', names: ['127.0.0.1'], until: new Date(Date.now() - day) }),
      /expired on \d{4}-/,
    ],
    [
      'that is not yet valid',
      authority.issue({ commonName: 'x', names: ['127.0.0.1'], from: new Date(Date.now() + day) }),
      /valid only from \d{4}-/,
    ],
    ['that is self-signed', makeSelfSigned({ commonName: '127.0.0.1', names: ['127.0.0.1'] }), /self-signed/],
    ['of another authority', foreign.issue({ commonName: 'x', names: ['127.0.0.1'] }), /Somebody Else/],
  ]

  test.each(wrong)('a certificate %s is refused', async (_name, certificate, sentence) => {
    const failure = await refused(described(await begin(certificate), { security }))
    expect(failure.step).toBe('certificate')
    expect(failure.message).toMatch(sentence)
  })

  test('an authority that nobody gave is refused', async () => {
    const { certificateAuthority: _given, ...ownTrust } = described(await begin(right), { security })
    expect((await refused(ownTrust)).message).toMatch(/not a certificate authority this computer trusts/)
  })

  test('TLS 1.1 is refused', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
    expect((await refused(described(await begin(right, old), { security }))).message).toMatch(/no TLS version/)
  })

  test('a pinned certificate is accepted whoever issued it and whatever its name, and no other', async () => {
    const own = makeSelfSigned({ commonName: 'some box' })
    const { certificateAuthority: _given, ...pinned } = described(await begin(own), {
      security,
      pinnedCertificate: fingerprint(own)
        .toUpperCase()
        .replaceAll(/..(?!$)/g, '$&:'),
    })
    expect((await collect(pinned, scope)).reading.read).toBe(4)
    expect((await refused({ ...pinned, url: described(await begin(right), { security }).url })).message).toMatch(
      /not the pinned one/,
    )
    const late = makeSelfSigned({ commonName: 'some box', until: new Date(Date.now() - day) })
    const expired = described(await begin(late), { security, pinnedCertificate: fingerprint(late) })
    expect((await refused(expired)).message).toMatch(/expired/)
  })
})

test('the name in the certificate may be told apart from the address', async () => {
  const named = authority.issue({ commonName: 'x', names: ['dc1.example'] })
  const scripted = await start({ tls: context(named), tlsAtOnce: true })
  expect((await collect(described(scripted, { serverName: 'dc1.example' }), scope)).reading.read).toBe(4)
  const fresh = await start({ tls: context(named), tlsAtOnce: true })
  await refused(described(fresh, { serverName: 'dc2.example' }))
})

describe('StartTLS', () => {
  test('refused by the server, or stripped in between, is refused', async () => {
    const none = withStartTls(({ id }) => ({ bytes: resultMessage(id, 0x78, { code: 2, diagnostic: 'unsupported' }) }))
    const failure = await refused(described(await start({ answer: none }), { security: 'startTls' }))
    expect(failure).toMatchObject({ step: 'certificate', resultCode: 2 })
  })

  test('bytes that were put before the encryption are found', async () => {
    const inject = withStartTls(({ id }) => ({
      bytes: Buffer.concat([resultMessage(id, 0x78), resultMessage(2, 0x61)]),
      thenTls: true,
    }))
    const failure = await refused(
      described(await start({ answer: inject, tls: context(right) }), { security: 'startTls' }),
    )
    expect(failure.message).toMatch(/before the encryption/)
    const early = await start({ greeting: resultMessage(1, 0x61), answer: withStartTls(agree), tls: context(right) })
    await refused(described(early, { security: 'startTls' }))
  })
})

test('a port that does not speak TLS is told', async () => {
  const scripted = await start({ greeting: Buffer.from('220 mail.example ESMTP\r\n') })
  expect((await refused(described(scripted))).message).toMatch(/does not speak TLS/)
})

test('without encryption only this computer itself is dialled', async () => {
  const far = described(await start(), { security: 'none', url: 'ldap://192.0.2.1:389' })
  expect(await refused(far)).toMatchObject({ step: 'connection' })
  expect((await refused({ ...far, url: 'ldaps://127.0.0.1' })).step).toBe('name')
})

test('a password is never missing silently, nor sent to whom a server points', async () => {
  const recorder = await startScripted({ answer: people })
  try {
    const point: Script['answer'] = request =>
      request.kind === 'bind'
        ? { bytes: resultMessage(request.id, 0x61, { code: 10, referrals: [recorder.url] }) }
        : people(request)
    const scripted = await start({ answer: point, tls: context(right), tlsAtOnce: true })
    await expect(collect(described(scripted), scope)).rejects.toMatchObject({ step: 'bind', resultCode: 10 })
    const before = scripted.received().length
    await expect(collect(described(scripted, { bindSecret: '' }), scope)).rejects.toMatchObject({ step: 'bind' })
    expect(scripted.received().length).toBe(before)
    expect(recorder.connections()).toBe(0)
  } finally {
    await recorder.stop()
  }
})

test('what Active Directory means by a refused sign-in is explained', async () => {
  for (const [data, word] of [
    ['52e', /password is wrong/],
    ['525', /no such account/],
    ['533', /disabled/],
    ['701', /expired/],
    ['773', /changed first/],
    ['775', /locked/],
  ] as const) {
    const refuse: Script['answer'] = request => ({
      bytes: resultMessage(request.id, 0x61, {
        code: 49,
        diagnostic: `80090308: LdapErr: DSID-0C0903A9, comment: AcceptSecurityContext error, data ${data}, v1db1 ${secret}\0`,
      }),
    })
    const scripted = await start({ answer: refuse })
    const failure: unknown = await collect(described(scripted, { security: 'none' }), scope).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({ step: 'bind', resultCode: 49, message: expect.stringMatching(word) as string })
    expect((failure as Error).message).not.toContain(secret)
  }
})

test('a wrong password that is a word of the sentence leaves no gap in it', async () => {
  const refuse: Script['answer'] = request =>
    request.kind === 'bind'
      ? { bytes: resultMessage(request.id, 0x61, { code: 49, diagnostic: 'wrong' }) }
      : people(request)
  const scripted = await start({ answer: refuse })
  const { steps } = await testDirectory(described(scripted, { security: 'none', bindSecret: 'wrong' }), scope)
  expect(steps.find(({ step }) => step === 'bind')).toMatchObject({
    outcome: 'failed',
    sentence: expect.stringMatching(/password is wrong/) as string,
  })
})

test('the test of a directory names the step that fails', async () => {
  const scripted = await start({ tls: context(right), tlsAtOnce: true })
  const failing = async (more: Partial<DirectoryServer>, base = scriptedBase) => {
    const { steps } = await testDirectory(described(scripted, more), { ...scope, baseDn: base })
    return steps.filter(({ outcome }) => outcome === 'failed').map(({ step }) => step)
  }
  expect(await failing({})).toEqual([])
  expect(await failing({ url: 'ldaps://no-such-host.invalid' })).toEqual(['name'])
  expect(await failing({ url: 'ldaps://127.0.0.1:1' })).toEqual(['connection'])
  expect(await failing({ certificateAuthority: foreign.certificate })).toEqual(['certificate'])
  expect(await failing({ certificateAuthority: 'nonsense' })).toEqual(['certificate'])
  expect(await failing({ bindSecret: '' })).toEqual(['bind'])
  expect(await failing({}, 'no name')).toEqual(['base'])
  const untrusted = await testDirectory(described(scripted, { certificateAuthority: foreign.certificate }), scope)
  expect(untrusted.steps[1]).toMatchObject({ outcome: 'passed', sentence: expect.stringMatching(/accepts/) as string })
  const undialled = await testDirectory(described(scripted, { certificateAuthority: 'nonsense' }), scope)
  expect(undialled.steps[1]).toMatchObject({ step: 'connection', outcome: 'notRun' })
  const { steps } = await testDirectory(described(scripted), scope)
  expect(steps.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 7 }, () => 'passed'))
  expect(steps.every(({ sentence }) => sentence !== '')).toBe(true)
})

test('nothing in the program can switch the check of a certificate off, nor writes a filter by hand', () => {
  const electron = join(import.meta.dirname, '..', '..', 'electron')
  const files = readdirSync(electron, { recursive: true, encoding: 'utf8' }).filter(
    name => /\.(ts|mjs)$/.test(name) && !/\.test\.ts$|^dist/.test(name),
  )
  const texts = files.map(name => ({ name, text: readFileSync(join(electron, name), 'utf8') }))
  const containing = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
  expect(containing(/rejectUnauthorized: true/)).toEqual([join('sync', 'ldap', 'secure.ts')])
  expect(containing(/rejectUnauthorized(?!: true)|TLS_REJECT_UNAUTHORIZED/)).toEqual([])
  expect(containing(/`\([A-Za-z|&!]*[=(]\$\{|`\(\$\{/).filter(name => name.startsWith('sync'))).toEqual([
    join('sync', 'ldap', 'filter.ts'),
  ])
})
