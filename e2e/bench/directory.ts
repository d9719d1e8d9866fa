import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { hasSlapd } from '../servers/installed.ts'
import { openLdapPeople } from '../servers/people-ldif.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd, type Slapd } from '../servers/slapd.ts'
import type { Row } from './row.ts'

const attributes = ['uid', 'mail', 'displayName', 'telephoneNumber', 'departmentNumber', 'l']
const rounds = 5
const execFileAsync = promisify(execFile)

/** Milliseconds of ldapsearch for the same people and attributes, page by page, its output thrown away. */
async function ldapsearch({ url }: Slapd): Promise<number> {
  const started = performance.now()
  const args = ['-x', '-LLL', '-H', url, '-D', slapdAdmin, '-w', slapdSecret, '-b', slapdSuffix]
  const child = spawn(
    'ldapsearch',
    [...args, '-E', 'pr=1000/noprompt', '(objectClass=inetOrgPerson)', ...attributes, 'objectClass', 'entryUUID'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`ldapsearch ended with ${code}`)
  return performance.now() - started
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Reading and decoding a whole directory against ldapsearch, in turns, each in a process of its own. Node's start is
 * not counted, because the program runs already when it reads; that of ldapsearch is.
 */
export async function benchDirectory(folder: string, size: number): Promise<Row[]> {
  if (!hasSlapd()) throw new Error('the bench of synchronization needs OpenLDAP (slapd and ldap-utils)')
  const slapd = await startSlapd({ ldif: [...openLdapPeople(size, slapdSuffix)].join('') })
  try {
    // Bundled as the program is: reading TypeScript from its files would be measured else.
    const reader = join(folder, 'directory-reader.mjs')
    await build({
      entryPoints: [join(import.meta.dirname, 'directory-reader.ts')],
      outfile: reader,
      bundle: true,
      platform: 'node',
      format: 'esm',
      mainFields: ['module', 'main'],
      logLevel: 'warning',
    })
    const ours: number[] = []
    const floor: number[] = []
    let memory = 0
    for (let round = 0; round < rounds; round++) {
      floor.push(await ldapsearch(slapd))
      const args = [reader, slapd.url, slapdAdmin, slapdSecret, slapdSuffix, String(size), ...attributes]
      const { stdout } = await execFileAsync(process.execPath, args)
      const { milliseconds, megabytes } = JSON.parse(stdout) as { milliseconds: number; megabytes: number }
      ours.push(milliseconds)
      memory = Math.max(memory, megabytes)
    }
    return [
      { name: 'Directory read and decoded', size, ours: middle(ours), floor: middle(floor), unit: 'ms', atMost: 1.3 },
      { name: 'Directory read, memory', size, ours: memory, unit: 'MB', goal: 300 },
    ]
  } finally {
    await slapd.stop()
  }
}
