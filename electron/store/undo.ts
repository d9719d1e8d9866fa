import { foldAddress } from './fold.ts'
import type { Entities, EntityName, Reader, Writer } from './types.ts'
import { combine } from './undo-fields.ts'
import type { Fields } from './undo-fields.ts'
import { note, planObject, type Ahead, type Target, type UndoItem } from './undo-object.ts'

export type { UndoItem }

/** Objects that are taken back in one step, all of them or none; mostly one. */
export type UndoPart = readonly [UndoItem, ...UndoItem[]]

const keyOf = ({ entity, id }: Pick<Target, 'entity' | 'id'>) => `${entity} ${id}`

/** What one plan is made with. */
interface Plan {
  readonly reader: Reader
  readonly ahead: Ahead
  /** Objects that have been looked at. */
  readonly seen: Set<string>
}

/** An object that is taken back, with the address that it could not have without others. */
interface Exchanged {
  readonly item: UndoItem
  readonly address: string
}

/** What an object takes with it. */
interface Planned {
  /** Parts that come before it, whole. */
  readonly parts: readonly UndoPart[]
  /** The object, and with it those that give addresses to it and take them from others that are being planned. */
  readonly open: readonly Exchanged[]
  /** The place in the path of the outermost object that they exchange addresses with. */
  readonly low: number
}

/** The object that has the address and that the run changed as well, so that taking it back may free the address. */
async function ownerOf({ reader, ahead: { run } }: Plan, address: string): Promise<Target | undefined> {
  const owner = await reader.recipients.byAddress(address)
  if (owner === undefined) return undefined
  const { entity, id, displayName: name } = owner
  const combined = combine(await reader.journal.changesOfObject(run, entity, id))
  return combined.before === null || combined.after === null ? undefined : { run, entity, id, name, ...combined }
}

/** All of them or none: where one cannot be taken back, those who exchange addresses with it cannot either. */
function asPart(exchanged: readonly Exchanged[]): readonly UndoPart[] {
  const stuck = exchanged.find(({ item }) => item.blocked !== undefined)?.item
  if (stuck === undefined) {
    const [first, ...others] = exchanged.map(({ item }) => item)
    return first === undefined ? [] : [[first, ...others]]
  }
  return exchanged.map(({ item, address }) =>
    item.blocked === undefined
      ? [{ ...item, blocked: { reason: 'addressTaken', address, owner: stuck.name } }]
      : [item],
  )
}

/**
 * Plans one object after all that has to be taken back before it: whoever has an address that it had goes first, and
 * those who exchanged addresses go as one.
 */
async function planWith(plan: Plan, target: Target, path: readonly string[]): Promise<Planned> {
  const { reader, ahead, seen } = plan
  const own = keyOf(target)
  seen.add(own)
  const parts: UndoPart[] = []
  const open: Exchanged[] = []
  let low = path.length
  const asked = new Set<string>()
  let item = await planObject(reader, target, ahead)
  while (item?.blocked?.reason === 'addressTaken' && !asked.has(item.blocked.address)) {
    const { address } = item.blocked
    asked.add(address)
    const owner = await ownerOf(plan, address)
    if (owner === undefined) break
    const above = path.indexOf(keyOf(owner))
    if (above >= 0) {
      low = Math.min(low, above)
      ahead.freed.add(foldAddress(address))
    } else if (!seen.has(keyOf(owner))) {
      const before = await planWith(plan, owner, [...path, own])
      parts.push(...before.parts)
      open.push(...before.open)
      low = Math.min(low, before.low)
    }
    item = await planObject(reader, target, ahead)
  }
  if (item !== undefined) {
    if (item.blocked === undefined) note(item, target, ahead)
    open.push({ item, address: [...asked].at(-1) ?? '' })
  }
  return low < path.length ? { parts, open, low } : { parts: [...parts, ...asPart(open)], open: [], low }
}

/**
 * Plans to take a run back, object by object, latest first, against the tenant as the reader sees it. Blocked objects
 * stay in the plan with the reason, each a part of its own; the others can be applied in this order. Objects that are as
 * they were before the run have been taken back already and are left out. Works for any run, also one that took another
 * back.
 */
export async function* planUndo(reader: Reader, runId: string): AsyncGenerator<UndoPart, void, void> {
  const seen = new Set<string>()
  const created = new Set<string>()
  const ahead: Ahead = {
    run: runId,
    removed: new Set(),
    back: new Set(),
    changed: new Map(),
    freed: new Set(),
    used: new Map(),
  }
  for (const { id } of await reader.subscriptions.all()) ahead.used.set(id, await reader.subscriptions.used(id))
  for (const { id } of await reader.domains.all()) ahead.used.set(id, await reader.domains.users(id))
  const plan: Plan = { reader, ahead, seen }
  for await (const page of reader.journal.changesOfRun(runId)) {
    for (const { entity, id, name, before } of page) {
      const key = keyOf({ entity, id })
      // Whatever the run created goes where it came, after all that the run made refer to it.
      if (seen.has(key) || (created.has(key) && before !== null)) continue
      const combined = combine(await reader.journal.changesOfObject(runId, entity, id))
      if (combined.before === null && before !== null) {
        created.add(key)
        continue
      }
      yield* (await planWith(plan, { run: runId, entity, id, name, ...combined }, [])).parts
    }
  }
}

/** Takes the addresses of those who exchange them, so that each can be given to its next owner; gives what they had. */
async function park(writer: Writer, { entity, id }: UndoItem): Promise<Fields> {
  const parked = `${id}@parked.invalid`
  const row = await writer.row(entity, id)
  if (row !== undefined && 'userName' in row) {
    await writer.update('user', id, { userName: parked, addresses: [] })
    return { userName: row.userName, addresses: row.addresses }
  }
  if (row !== undefined && 'address' in row && (entity === 'group' || entity === 'contact')) {
    await writer.update(entity, id, { address: parked })
    return { address: row.address }
  }
  return {}
}

/**
 * Takes one part back; parts are to be applied in the order of the plan, blocked ones not at all, each in one object of
 * the turn to write.
 */
export async function applyUndo(writer: Writer, part: UndoPart): Promise<void> {
  if (part.length === 1) return applyItem(writer, part[0])
  const had = new Map<UndoItem, Fields>()
  for (const item of part) if (item.action === 'change') had.set(item, await park(writer, item))
  for (const item of part) await applyItem(writer, { ...item, fields: { ...had.get(item), ...item.fields } })
}

async function applyItem(writer: Writer, { entity, id, action, fields }: UndoItem): Promise<void> {
  if (action === 'remove') await writer.remove(entity, id)
  else if (action === 'bringBack') await insertWhole(writer, entity, fields)
  else if (Object.keys(fields).length > 0) await writer.update(entity, id, fields)
}

async function insertWhole<Name extends EntityName>(writer: Writer, entity: Name, fields: Fields): Promise<void> {
  // The journal holds every field of what was removed, as it was read from the same table.
  await writer.insert(entity, fields as unknown as Entities[Name])
}
