import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority, type Authority } from './certificates.ts'
import { accepts, freePort, startServer, type ServerProcess } from './process.ts'

const slapdProgram = '/usr/sbin/slapd'

export const slapdSuffix = 'dc=example,dc=test'
export const slapdAdmin = `cn=admin,${slapdSuffix}`
export const slapdSecret = 'OpenSesame-4711'

export interface SlapdOptions {
  /** The content of the directory as LDIF; empty for a directory that is filled otherwise. */
  readonly ldif: string
  /** Whether each change is safe on the disk before it is answered, as slapd has it by itself; tests have no use for it. */
  readonly durable?: boolean
  /** Whether content synchronization is set up. */
  readonly syncprov?: boolean
  /** Changes that the server remembers to tell who was deleted. */
  readonly sessionLog?: number
  /** More lines for the database, such as limits. */
  readonly more?: readonly string[]
}

/** A private OpenLDAP on loopback. */
export interface Slapd {
  readonly url: string
  readonly ldapsUrl: string
  /** Its certificate is for localhost and 127.0.0.1, issued by this authority. */
  readonly authority: Authority
  /** Changes it by its own tools, from LDIF with changetypes. */
  readonly modify: (ldif: string) => void
  /** Renames or moves an entry. */
  readonly rename: (dn: string, rdn: string, superior?: string) => void
  readonly remove: (dn: string) => void
  readonly restart: () => Promise<void>
  readonly child: () => ServerProcess['child']
  /** Stops it and removes its files. */
  readonly stop: () => Promise<void>
}

function configuration(folder: string, options: SlapdOptions): string {
  const syncprov = options.syncprov !== false
  return [
    ...['core', 'cosine', 'inetorgperson', 'nis'].map(name => `include /etc/ldap/schema/${name}.schema`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    ...(syncprov ? ['moduleload syncprov'] : []),
    `pidfile ${folder}/slapd.pid`,
    `argsfile ${folder}/slapd.args`,
    'tool-threads 2',
    `TLSCACertificateFile ${folder}/ca.pem`,
    `TLSCertificateFile ${folder}/server.pem`,
    `TLSCertificateKeyFile ${folder}/server.key`,
    'database mdb',
    `suffix ${slapdSuffix}`,
    `rootdn ${slapdAdmin}`,
    `rootpw ${slapdSecret}`,
    'maxsize 4294967296',
    `directory ${folder}/db`,
    'index objectClass eq',
    'index uid,mail eq',
    'index entryUUID,entryCSN,modifyTimestamp eq',
    ...(options.durable === true ? [] : ['dbnosync']),
    ...(options.more ?? []),
    ...(syncprov ? ['overlay syncprov', `syncprov-sessionlog ${options.sessionLog ?? 1_000}`] : []),
    '',
  ].join('\n')
}

/** Starts an OpenLDAP of its own, filled with the LDIF, in well under a second for a thousand people. */
export async function startSlapd(options: SlapdOptions): Promise<Slapd> {
  const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-slapd-'))
  const authority = makeAuthority()
  const { certificate, key } = authority.issue({ commonName: 'localhost', names: ['localhost', '127.0.0.1'] })
  mkdirSync(join(folder, 'db'))
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
    return join(folder, name)
  }
  file('ca.pem', authority.certificate)
  file('server.pem', certificate)
  file('server.key', key)
  const conf = file('slapd.conf', configuration(folder, options))
  if (options.ldif !== '') {
    const content = file('content.ldif', options.ldif)
    execFileSync('/usr/sbin/slapadd', ['-q', '-w', '-f', conf, '-b', slapdSuffix, '-l', content], { stdio: 'pipe' })
  }
  const [port, secure] = [await freePort(), await freePort()]
  const url = `ldap://127.0.0.1:${port}`
  const ldapsUrl = `ldaps://127.0.0.1:${secure}`
  const start = () =>
    startServer(
      slapdProgram,
      ['-d', '0', '-f', conf, '-h', `${url} ${ldapsUrl}`],
      async () => (await accepts('127.0.0.1', port)) && accepts('127.0.0.1', secure),
    )
  let server = await start()
  const tool = (name: string, args: readonly string[], input?: string) =>
    execFileSync(name, ['-x', '-H', url, '-D', slapdAdmin, '-w', slapdSecret, ...args], {
      stdio: 'pipe',
      ...(input !== undefined && { input }),
    })
  return {
    url,
    ldapsUrl,
    authority,
    modify: ldif => void tool('ldapmodify', [], ldif),
    rename: (dn, rdn, superior) =>
      void tool('ldapmodrdn', ['-r', ...(superior === undefined ? [] : ['-s', superior]), dn, rdn]),
    remove: dn => void tool('ldapdelete', [dn]),
    restart: async () => {
      await server.stop()
      server = await start()
    },
    child: () => server.child,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
