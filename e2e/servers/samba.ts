import { execFile, execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { activeDirectoryPeople } from './people-ldif.ts'
import { accepts, startServer, type ServerProcess } from './process.ts'

const execFileAsync = promisify(execFile)
const sambaProgram = '/usr/sbin/samba'
export const sambaDomain = 'DC=north,DC=example,DC=test'
export const sambaPeople = `OU=People,${sambaDomain}`
export const sambaAdmin = 'administrator@north.example.test'
export const sambaSecret = 'Passw0rd!2026'
/** An account without any special right. */
export const sambaOrdinary = 'reader@north.example.test'
/** The name in its certificate. */
export const sambaName = 'dc1.north.example.test'

/** A private Active Directory domain controller on a loopback address of its own. */
export interface Samba {
  readonly address: string
  readonly authority: string
  /** Changes it by its own tools over its own database, from LDIF with changetypes. */
  readonly modify: (ldif: string) => void
  readonly add: (ldif: string) => void
  readonly rename: (dn: string, newDn: string) => void
  readonly remove: (dn: string) => void
  /** Adds an account by samba-tool, as administrators do. */
  readonly createUser: (name: string) => Promise<void>
  readonly child: () => ServerProcess['child']
  readonly stop: () => Promise<void>
}

const folders = ['private', 'state', 'cache', 'bind-dns', 'run', 'run/ncalrpc', 'run/ntp', 'run/winbindd'] as const

function configuration(folder: string, address: string): string {
  return [
    '[global]',
    'netbios name = DC1',
    'workgroup = NORTH',
    'realm = NORTH.EXAMPLE.TEST',
    'server role = active directory domain controller',
    'server services = ldap',
    `interfaces = ${address}/8`,
    'bind interfaces only = yes',
    `private dir = ${folder}/private`,
    `state directory = ${folder}/state`,
    `cache directory = ${folder}/cache`,
    `lock directory = ${folder}`,
    `binddns dir = ${folder}/bind-dns`,
    `pid directory = ${folder}/run`,
    `ncalrpc dir = ${folder}/run/ncalrpc`,
    `ntp signd socket directory = ${folder}/run/ntp`,
    `winbindd socket directory = ${folder}/run/winbindd`,
    'logging = file',
    `log file = ${folder}/log.%m`,
    'ldap server require strong auth = yes',
    '',
  ].join('\n')
}

const quietly = (program: string, args: readonly string[], input?: string) =>
  execFileSync(program, args, { stdio: 'pipe', ...(input !== undefined && { input }) })

function configure(folder: string, address: string): string {
  for (const name of folders) mkdirSync(join(folder, name), { recursive: true })
  const conf = join(folder, 'etc', 'smb.conf')
  writeFileSync(conf, configuration(folder, address))
  return conf
}

const passwordLine = (password: string) => `unicodePwd:: ${Buffer.from(`"${password}"`, 'utf16le').toString('base64')}`

const provisioning = [
  '--backend-store=mdb',
  '--backend-store-size=1Gb',
  '--realm=NORTH.EXAMPLE.TEST',
  '--domain=NORTH',
  '--server-role=dc',
  '--dns-backend=NONE',
  `--adminpass=${sambaSecret}`,
  '--host-name=dc1',
  '--host-ip=127.0.0.2',
  '--use-rfc2307',
  '--option=interfaces=127.0.0.2/8',
  '--option=bind interfaces only=yes',
]

/** What the domain holds beside what Samba makes: people, and an ordinary account. */
function contentOf(people: number): string {
  const ordinary = [
    `dn: CN=Reader,CN=Users,${sambaDomain}`,
    'objectClass: user',
    'sAMAccountName: reader',
    `userPrincipalName: ${sambaOrdinary}`,
    'userAccountControl: 512',
    passwordLine(sambaSecret),
    '',
  ].join('\n')
  return [...activeDirectoryPeople(people, sambaDomain), ordinary].join('')
}

/** Makes the domain; some seconds, hence done once for all tests. */
function provision(folder: string, ldif: string): void {
  quietly('samba-tool', ['domain', 'provision', `--targetdir=${folder}`, ...provisioning])
  const conf = configure(folder, '127.0.0.2')
  const content = join(folder, 'content.ldif')
  writeFileSync(content, ldif)
  ldb('ldbadd', folder, conf, ['--nosync', '-o', 'batch_mode:1', content])
}

function ldb(tool: string, folder: string, conf: string, args: readonly string[]): void {
  quietly(tool, ['-H', join(folder, 'private', 'sam.ldb'), `--configfile=${conf}`, ...args])
}

/** The archive of a domain with so many people, made where there is none of this very making yet. */
function archive(people: number): string {
  const ldif = contentOf(people)
  const making = createHash('sha256').update(JSON.stringify([...provisioning, ldif]))
  const file = join(tmpdir(), `tenant-desk-samba-${people}-${making.digest('hex').slice(0, 12)}.tar`)
  if (existsSync(file)) return file
  const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-samba-'))
  try {
    provision(folder, ldif)
    const whole = `${file}.${process.pid}`
    quietly('tar', ['-C', folder, '--sparse', '-cf', whole, '.'])
    renameSync(whole, file)
    return file
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A loopback address at which nobody serves LDAP: Samba's ports cannot be chosen. */
async function freeAddress(): Promise<string> {
  for (let last = 2; last < 250; last++) {
    const address = `127.0.0.${last}`
    const free = await new Promise<boolean>(resolve => {
      const server = createServer().once('error', () => resolve(false))
      server.listen({ host: address, port: 636 }, () => server.close(() => resolve(true)))
    })
    if (free) return address
  }
  throw new Error('no loopback address is free for a domain controller')
}

/** Starts a domain controller of its own with so many people, from an archive kept in the folder for temporary files. */
export async function startSamba(people: number): Promise<Samba> {
  const from = archive(people)
  const folder = mkdtempSync(join(tmpdir(), 'tenant-desk-samba-'))
  quietly('tar', ['-C', folder, '-xf', from])
  const address = await freeAddress()
  const conf = configure(folder, address)
  const server = await startServer(
    sambaProgram,
    ['-i', '--no-process-group', '-s', conf],
    async () => (await accepts(address, 636)) && accepts(address, 389),
  )
  const content = (ldif: string) => {
    const file = join(folder, 'change.ldif')
    writeFileSync(file, ldif)
    return file
  }
  return {
    address,
    authority: readFileSync(join(folder, 'private', 'tls', 'ca.pem'), 'utf8'),
    modify: ldif => ldb('ldbmodify', folder, conf, [content(ldif)]),
    add: ldif => ldb('ldbadd', folder, conf, [content(ldif)]),
    rename: (dn, newDn) => ldb('ldbrename', folder, conf, [dn, newDn]),
    remove: dn => ldb('ldbdel', folder, conf, [dn]),
    createUser: async name => {
      const base = join(folder, 'private', 'sam.ldb')
      await execFileAsync('samba-tool', ['user', 'create', name, sambaSecret, '-H', base, `--configfile=${conf}`])
    },
    child: () => server.child,
    stop: async () => {
      await server.stop()
      // Its workers end a moment after it, and still write until then.
      while (await accepts(address, 389)) await pause(10)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
