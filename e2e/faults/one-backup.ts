import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { backupTenant } from '../../electron/store/backup.ts'
import { Failure } from '../../shared/errors.ts'

// A process that backs a tenant up once. It says `done` when the backup has its name, or the id of what went wrong.

const [, , tenant, target] = argv
if (tenant === undefined || target === undefined) exit(2)
try {
  await backupTenant(tenant, target)
  writeSync(1, 'done\n')
} catch (error) {
  if (!(error instanceof Failure)) throw error
  writeSync(1, `${error.record.id}\n`)
  exit(2)
}
