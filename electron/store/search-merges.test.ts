import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { person, runInfo, temporaryTenant } from '../../e2e/doubles/temporary-tenant.ts'

/** Rows of the search index that SQLite writes when it is asked to join what is due; the statement itself counts as one. */
function due(path: string): number {
  const database = new DatabaseSync(path)
  try {
    const total = () => Number(database.prepare('SELECT total_changes() AS total').get()?.['total'])
    const before = total()
    database.exec(`INSERT INTO user_search (user_search, rank) VALUES ('merge', 200)`)
    return total() - before - 1
  } finally {
    database.close()
  }
}

test.each([
  ['a run of very many joins the parts of the search index that it leaves', 120, false],
  ['a run of a few leaves them to the next', 6, true],
])('%s', async (_, people, isLeft) => {
  await using tenant = await temporaryTenant()
  const turn = await tenant.store.turn(runInfo())
  const object = async (name: string) => {
    await turn.startObject()
    await turn.writer.insert('user', person(name, { userName: `${name.replaceAll(' ', '.')}@fernwick.example` }))
    await turn.keepObject({ cmdlet: 'Add', target: name, line: `Add ${name}`, outcome: 'done' })
  }
  // Each group is a part of the index; it joins some of them while it writes, and four are due.
  for (let group = 0; group < 10; group++) {
    await turn.begin()
    for (let index = 0; index < people; index++) await object(`Person ${group} number ${index}`)
    await turn.commit()
  }
  await turn.release('completed')
  expect(due(tenant.path) > 0).toBe(isLeft)
  const found = await tenant.store.reader.users.page({ search: 'number', first: 1 }, 0)
  expect(found.total).toBe(people * 10)
})
