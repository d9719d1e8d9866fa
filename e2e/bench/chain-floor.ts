import { hash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'

/**
 * The floor of verifying a journal: all its rows read by nothing but node:sqlite, each hashed with the hash before it.
 * Argument: the tenant.
 */
const [tenant] = process.argv.slice(2)
if (tenant === undefined) throw new Error('usage: chain-floor.ts TENANT')

const database = new DatabaseSync(tenant, { readOnly: true })
let previous = ''
for (const table of ['operation', 'change'])
  for (const row of database.prepare(`select * from ${table} order by sequence`).iterate())
    previous = hash('sha256', JSON.stringify(row) + previous, 'hex')
database.close()
if (previous === '') throw new Error('the journal is empty')
