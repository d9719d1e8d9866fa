import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { blankUser } from '../../electron/store/blank-user.ts'
import { openTenant } from '../../electron/store/open.ts'
import { Failure } from '../../shared/errors.ts'

// A process that adds two people in one transaction. It says `done` once that is committed, or the id of what went wrong.

const [, , path] = argv
if (path === undefined) exit(2)

try {
  const store = await openTenant(path)
  const turn = await store.turn({
    id: randomUUID(),
    actor: 'writer',
    origin: 'terminal',
    line: 'Add',
    startedAt: Date.now(),
  })
  await turn.begin()
  for (const name of ['ann', 'bo']) {
    const address = `${name}@fernwick.example`
    await turn.startObject()
    await turn.writer.insert('user', blankUser(turn.writer.newId(), address, name, Date.now()))
    await turn.keepObject({ cmdlet: 'Add', target: address, line: 'Add', outcome: 'done' })
  }
  await turn.commit()
  writeSync(1, 'done\n')
  await turn.release('completed')
  await store.close()
} catch (error) {
  if (!(error instanceof Failure)) throw error
  writeSync(1, `${error.record.id}\n`)
  // A connection that met a full disk may not close either; the process ends as the program's would.
  exit(2)
}
