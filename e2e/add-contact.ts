import { randomUUID } from 'node:crypto'
import { openTenant } from '../electron/store/open.ts'
import type { Contact } from '../electron/store/types.ts'

/** Gives a tenant that may be open elsewhere a contact, as a synchronization would. */
export async function addContact(path: string, contact: Omit<Contact, 'id'>): Promise<void> {
  const store = await openTenant(path)
  try {
    const line = `New-Contact ${contact.address}`
    const startedAt = Date.now()
    const turn = await store.turn({ id: randomUUID(), actor: 'Directory', origin: 'schedule', line, startedAt })
    await turn.begin()
    await turn.startObject()
    await turn.writer.insert('contact', { id: turn.writer.newId(), ...contact })
    await turn.keepUnseen({ cmdlet: 'New-Contact', target: contact.address, line, outcome: 'done' })
    await turn.commit()
    await turn.release('completed')
  } finally {
    await store.close()
  }
}
