import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { openTenant } from '../../electron/store/open.ts'
import { Failure } from '../../shared/errors.ts'
import { addPeople } from './add-people.ts'

// A process that adds two people in one transaction. It says `done` once that is committed, or the id of what went wrong.

const [, , path] = argv
if (path === undefined) exit(2)

try {
  const store = await openTenant(path)
  await addPeople(store, ['Ann', 'Bo'], () => void writeSync(1, 'done\n'))
  await store.close()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  writeSync(1, `${error.record.id}\n`)
  // A connection that met a full disk may not close either; the process ends as the program's would.
  exit(2)
}
