import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasSamba } from '../servers/installed.ts'
import { openLdapPeople } from '../servers/people-ldif.ts'
import { startSamba } from '../servers/samba.ts'
import { slapdAdmin, slapdSecret, slapdSuffix, startSlapd } from '../servers/slapd.ts'
import { writePeopleCsv } from './people-csv.ts'
import { shellLine, tenantDesk } from './program.ts'
import type { Row } from './row.ts'

const execFileAsync = promisify(execFile)

/** Enough for the start to count little, and soon done by those who write each person alone. */
const people = 2_000
const oneByOne = 20

/** Milliseconds of ldapadd for so many people, each safe on the disk before the next, as slapd is installed. */
async function ldapadd(folder: string): Promise<number> {
  const [top, ...rest] = [...openLdapPeople(people, slapdSuffix)]
  const slapd = await startSlapd({ ldif: top ?? '', durable: true })
  try {
    const file = join(folder, 'ldapadd.ldif')
    writeFileSync(file, rest.join(''))
    const started = performance.now()
    await execFileAsync('ldapadd', ['-x', '-H', slapd.url, '-D', slapdAdmin, '-w', slapdSecret, '-f', file], {
      maxBuffer: 64 * 1_024 * 1_024,
    })
    return performance.now() - started
  } finally {
    await slapd.stop()
  }
}

/** Milliseconds of samba-tool for each of some people, as an administrator's loop calls it. */
async function sambaTool(): Promise<number> {
  const samba = await startSamba(0)
  try {
    const started = performance.now()
    for (let index = 0; index < oneByOne; index++) await samba.createUser(`bench${index}`)
    return (performance.now() - started) / oneByOne
  } finally {
    await samba.stop()
  }
}

/** People added, against what an administrator of a directory uses instead; start included in all. */
export async function benchPeers(folder: string): Promise<readonly Row[]> {
  const csv = join(folder, 'peers.csv')
  const tenant = join(folder, 'peers.tenant')
  await writePeopleCsv(csv, people, 'bench.example')
  await tenantDesk('new', tenant, '--domain', 'bench.example')
  const ours = (await shellLine(tenant, `Import-Csv '${csv}' | Add-MSOnlineUser | Out-Null`)).milliseconds
  const row = { size: people, unit: 'ms', ours } as const
  const rows: Row[] = [{ ...row, name: 'add people, against ldapadd', floor: await ldapadd(folder) }]
  if (hasSamba())
    rows.push({ ...row, name: 'add people, against samba-tool user create', floor: (await sambaTool()) * people })
  return rows
}
