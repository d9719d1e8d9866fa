import type { Reader, Recipient } from '../store/types.ts'

/**
 * The way back from a recipient to a person along forwarding and group membership, as names from the recipient to the
 * person; undefined where there is none. It is looked for from the person backwards, where only few lead on.
 */
export async function wayBack(
  store: Reader,
  from: Recipient,
  personId: string,
): Promise<readonly string[] | undefined> {
  const person = await store.recipients.byId(personId)
  if (person === undefined) return undefined
  if (from.id === personId) return [person.displayName]
  const reached = new Map<string, Step>([[personId, { name: person.displayName, next: undefined }]])
  const queue = [personId]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const next = reached.get(id)
    for (const sender of await sendersTo(store, id)) {
      if (reached.has(sender.id)) continue
      const step = { name: sender.displayName, next }
      if (sender.id === from.id) return namesOf(step)
      reached.set(sender.id, step)
      queue.push(sender.id)
    }
  }
  return undefined
}

interface Step {
  readonly name: string
  readonly next: Step | undefined
}

function namesOf(step: Step): readonly string[] {
  const names: string[] = []
  for (let at: Step | undefined = step; at !== undefined; at = at.next) names.push(at.name)
  return names
}

/** Who passes mail on to the object: people who forward to it, and groups it is a member of. */
async function sendersTo(
  store: Reader,
  id: string,
): Promise<readonly { readonly id: string; readonly displayName: string }[]> {
  return [...(await store.users.forwardingTo(id)), ...(await store.groups.containing(id))]
}
