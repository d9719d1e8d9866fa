import { copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import { openTenant } from '../../electron/store/open.ts'
import { mustRun } from './child.ts'
import { shellLine } from './program.ts'
import type { Row } from './row.ts'

const chainFloor = join(import.meta.dirname, 'chain-floor.ts')

/** Milliseconds of a plain copy that is safe on the disk. */
async function copied(from: string, to: string): Promise<number> {
  const started = performance.now()
  await copyFile(from, to)
  const file = await open(to, 'r+')
  await file.sync()
  await file.close()
  return performance.now() - started
}

/** The journal of the tenant that the lists were measured on, verified from end to end. */
export async function benchVerify(folder: string, people: number): Promise<readonly Row[]> {
  const tenant = join(folder, `list-${people}.tenant`)
  const store = await openTenant(tenant)
  const started = performance.now()
  const { entries, firstBad } = await store.reader.journal.verify()
  const verified = performance.now() - started
  await store.close()
  if (firstBad !== null || entries < people) throw new Error(`a journal of ${entries} entries, bad at ${firstBad}`)
  const raw = await mustRun(chainFloor, [tenant])
  return [
    {
      name: 'journal verified, by entries',
      size: entries,
      ours: verified,
      floor: raw.milliseconds,
      unit: 'ms',
      atMost: 3,
      // A million entries in ten seconds, and a second to begin.
      goal: 1_000 + entries / 100,
    },
  ]
}

/**
 * What is written down, on the tenant that the pipeline filled: everybody changed and that taken back, and a
 * verified backup made; start included.
 */
export async function benchJournal(folder: string, people: number): Promise<readonly Row[]> {
  const tenant = join(folder, `added-${people}.tenant`)
  const changed = await shellLine(
    tenant,
    `Get-MSOnlineUser -First ${people} | Set-MSOnlineUser -City Bruges -Confirm:$false | Out-Null`,
  )
  const undone = await shellLine(
    tenant,
    'Get-TenantJournal -First 1 | Undo-TenantChange -Confirm:$false -WarningAction SilentlyContinue | Out-Null',
  )
  const backup = await shellLine(tenant, `Backup-Tenant '${join(folder, 'added.backup.tenant')}'`)
  const copy = await copied(tenant, join(folder, 'added.copy.tenant'))
  const row = { size: people, unit: 'ms' } as const
  return [
    {
      ...row,
      name: 'undo of all, against the change that it takes back',
      ours: undone.milliseconds,
      floor: changed.milliseconds,
      atMost: 2,
    },
    { ...row, name: 'verified backup, against a plain copy', ours: backup.milliseconds, floor: copy },
  ]
}
