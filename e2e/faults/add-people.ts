import { randomUUID } from 'node:crypto'
import { blankUser } from '../../electron/store/blank-user.ts'
import type { Store } from '../../electron/store/types.ts'

/** Adds people of these names in one run and one transaction; `committed` is called before the turn is given back. */
export async function addPeople(store: Store, names: readonly string[], committed: () => void): Promise<void> {
  const run = { id: randomUUID(), actor: 'writer', origin: 'terminal', line: 'Add', startedAt: Date.now() } as const
  const turn = await store.turn(run)
  await turn.begin()
  for (const name of names) {
    const address = `${name.toLowerCase().replaceAll(' ', '')}@fernwick.example`
    await turn.startObject()
    await turn.writer.insert('user', blankUser(turn.writer.newId(), address, name, Date.now()))
    await turn.keepObject({ cmdlet: 'Add', target: address, line: 'Add', outcome: 'done' })
  }
  await turn.commit()
  committed()
  await turn.release('completed')
}
