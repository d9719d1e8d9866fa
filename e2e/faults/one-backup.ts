import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { backupTenant } from '../../electron/store/backup.ts'

// A process that backs a tenant up once and says `done` when the backup has its name.

const [, , tenant, target] = argv
if (tenant === undefined || target === undefined) exit(2)
await backupTenant(tenant, target)
writeSync(1, 'done\n')
