import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { blankUser } from '../../electron/store/blank-user.ts'
import { openTenant } from '../../electron/store/open.ts'

// A process that writes to the tenant until it is killed. Each line of its output acknowledges what is committed: the
// number of people that the tenant has from then on.

const [, , path] = argv
if (path === undefined) exit(2)

const store = await openTenant(path)
let people = (await store.reader.users.page({ first: 1 }, 0)).total
for (;;) {
  const turn = await store.turn({
    id: randomUUID(),
    actor: 'writer',
    origin: 'terminal',
    line: 'Add',
    startedAt: Date.now(),
  })
  await turn.begin()
  // One, two or three objects a transaction, so that a cut inside one shows.
  const group = 1 + (people % 3)
  for (let index = 0; index < group; index++) {
    const address = `person${people + index}@fernwick.example`
    await turn.startObject()
    await turn.writer.insert('user', blankUser(turn.writer.newId(), address, `Person ${people + index}`, Date.now()))
    await turn.keepObject({ cmdlet: 'Add', target: address, line: 'Add', outcome: 'done' })
  }
  await turn.commit()
  people += group
  writeSync(1, `${people}\n`)
  await turn.release('completed')
}
