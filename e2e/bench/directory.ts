import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { promisify } from 'node:util'
import { slapdAdmin, slapdSecret, slapdSuffix, type Slapd } from '../servers/slapd.ts'
import { bundled } from './bundled.ts'
import { longRun, type Row } from './row.ts'

const attributes = ['uid', 'mail', 'displayName', 'telephoneNumber', 'departmentNumber', 'l']
const rounds = 5
const execFileAsync = promisify(execFile)

/** Milliseconds of ldapsearch for all people with these attributes, page by page, into the file. */
export async function ldapsearch({ url }: Slapd, wanted: readonly string[], file: string): Promise<number> {
  const started = performance.now()
  const out = openSync(file, 'w')
  const args = ['-x', '-LLL', '-H', url, '-D', slapdAdmin, '-w', slapdSecret, '-b', slapdSuffix]
  const child = spawn(
    'ldapsearch',
    [...args, '-E', 'pr=1000/noprompt', '(objectClass=inetOrgPerson)', ...wanted, 'objectClass', 'entryUUID'],
    { stdio: ['ignore', out, 'inherit'] },
  )
  closeSync(out)
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
export async function benchDirectory(folder: string, size: number, slapd: Slapd): Promise<Row[]> {
  const reader = await bundled('directory-reader', folder)
  const ours: number[] = []
  const floor: number[] = []
  let memory = 0
  for (let round = 0; round < rounds; round++) {
    floor.push(await ldapsearch(slapd, attributes, devNull))
    const args = [reader, slapd.url, slapdAdmin, slapdSecret, slapdSuffix, String(size), ...attributes]
    const { stdout } = await execFileAsync(process.execPath, args)
    const { milliseconds, megabytes } = JSON.parse(stdout) as { milliseconds: number; megabytes: number }
    ours.push(milliseconds)
    memory = Math.max(memory, megabytes)
  }
  const row: Row = { name: 'Directory read and decoded', size, ours: middle(ours), floor: middle(floor), unit: 'ms' }
  return [
    size < longRun ? row : { ...row, atMost: 1.3 },
    { name: 'Directory read, memory', size, ours: memory, unit: 'MB', goal: 300 },
  ]
}
