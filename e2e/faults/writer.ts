import { writeSync } from 'node:fs'
import { argv, exit } from 'node:process'
import { openTenant } from '../../electron/store/open.ts'
import { addPeople } from './add-people.ts'

// A process that writes to the tenant until it is killed. Each line of its output acknowledges what is committed: the
// number of people that the tenant has from then on.

const [, , path] = argv
if (path === undefined) exit(2)

const store = await openTenant(path)
let people = (await store.reader.users.page({ first: 1 }, 0)).total
for (;;) {
  // One, two or three objects a transaction, so that a cut inside one shows.
  const group = Array.from({ length: 1 + (people % 3) }, (_, index) => `Person ${people + index}`)
  people += group.length
  await addPeople(store, group, () => void writeSync(1, `${people}\n`))
}
