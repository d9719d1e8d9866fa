import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { openTenant } from '../../electron/store/open.ts'

// A process that opens a tenant, which brings it to the newest format, and says `done`.

const [, , path] = argv
if (path === undefined) exit(2)
const store = await openTenant(path)
writeSync(1, 'done\n')
await store.close()
