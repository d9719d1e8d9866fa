import { blankUser } from './blank-user.ts'
import { foldAddress } from './fold.ts'
import { sameValue } from './object-log.ts'
import type { ChangeEntry, Entities, EntityName, Reader, Writer } from './types.ts'

type Fields = Readonly<Record<string, unknown>>

/** Why an object cannot be taken back. */
export type UndoBlock =
  /** Somebody changed that field after the run. */
  | { readonly reason: 'changedSince'; readonly field: string }
  /** The object was removed after the run. */
  | { readonly reason: 'removedSince' }
  /** The object is there again. */
  | { readonly reason: 'alreadyThere' }
  | { readonly reason: 'addressTaken'; readonly address: string; readonly owner: string }
  /** Removing it would leave a reference to it: a right, a forward, a membership. */
  | { readonly reason: 'referred'; readonly by: string }
  /** What it refers to is gone. */
  | { readonly reason: 'referenceGone'; readonly field: string }
  | { readonly reason: 'noLicence'; readonly subscription: string }

/** One object of a run, with what takes it back. */
export interface UndoItem {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly action: 'remove' | 'bringBack' | 'change'
  /** What to set, or the whole object where it is brought back. */
  readonly fields: Fields
  /** Absent when the object can be taken back. */
  readonly blocked?: UndoBlock
  /** The run set a password; the old one never comes back, so a new one is needed. */
  readonly needsPassword: boolean
}

/** Fields that belong to a password: the run's are not taken back, and whoever comes back keeps them only with the hash. */
const passwordFields = new Set(['passwordId', 'passwordSetAt', 'mustChangePassword', 'lockedUntil'])

interface Combined {
  readonly before: Fields | null
  readonly after: Fields | null
}

/** The net effect of one run on one object; `changes` are latest first. */
function combine(changes: readonly ChangeEntry[]): Combined {
  const first = changes.at(-1)
  const last = changes[0]
  let before: Fields | null = first?.before ?? null
  let after: Fields | null = last?.after ?? null
  if (before !== null && after !== null) {
    // Earlier befores and later afters win.
    for (const change of changes) before = { ...before, ...change.before }
    for (const change of changes.toReversed()) after = { ...after, ...change.after }
  } else if (before !== null) {
    // Removed in the end: the object as it was before the run's first change of it.
    for (const change of changes) before = { ...before, ...change.before }
  } else if (after !== null) {
    for (const change of changes.toReversed()) after = { ...after, ...change.after }
  }
  return { before, after }
}

/** What the steps before an item will have done when it is its turn. */
interface Ahead {
  readonly removed: Set<string>
  readonly back: Set<string>
  /** What will have been set, by id. */
  readonly changed: Map<string, Fields>
  readonly freed: Set<string>
  /** Licences in use, by subscription. */
  readonly used: Map<string, number>
}

/**
 * Plans to take a run back, object by object, latest first, against the tenant as the reader sees it. Blocked objects
 * stay in the plan with the reason; the others can be applied in this order. Works for any run, also one that took
 * another back.
 */
export async function* planUndo(reader: Reader, runId: string): AsyncGenerator<UndoItem, void, void> {
  const seen = new Set<string>()
  const ahead: Ahead = { removed: new Set(), back: new Set(), changed: new Map(), freed: new Set(), used: new Map() }
  for (const { id } of await reader.subscriptions.all()) ahead.used.set(id, await reader.subscriptions.used(id))
  for await (const page of reader.journal.changesOfRun(runId)) {
    for (const { entity, id, name } of page) {
      const key = `${entity} ${id}`
      if (seen.has(key)) continue
      seen.add(key)
      const combined = combine(await reader.journal.changesOfObject(runId, entity, id))
      const item = await planObject(reader, { entity, id, name, ...combined }, ahead)
      if (item === undefined) continue
      if (item.blocked === undefined) note(item, combined, ahead)
      yield item
    }
  }
}

function note({ action, id, fields }: UndoItem, { after }: Combined, ahead: Ahead): void {
  if (action === 'remove') ahead.removed.add(id)
  if (action === 'bringBack') ahead.back.add(id)
  if (action === 'change') ahead.changed.set(id, fields)
  if (action !== 'bringBack') for (const address of addressesOf(after ?? {})) ahead.freed.add(foldAddress(address))
  if (action !== 'remove' && !('subscriptions' in fields)) return
  for (const given of textsOf(after?.['subscriptions'])) ahead.used.set(given, (ahead.used.get(given) ?? 0) - 1)
  for (const held of textsOf(fields['subscriptions'])) ahead.used.set(held, (ahead.used.get(held) ?? 0) + 1)
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}

type Target = Combined & { readonly entity: EntityName; readonly id: string; readonly name: string }

async function planObject(reader: Reader, target: Target, ahead: Ahead): Promise<UndoItem | undefined> {
  const { entity, id, name, before, after } = target
  const item = (action: UndoItem['action'], fields: Fields, blocked: UndoBlock | undefined, needsPassword = false) => ({
    entity,
    id,
    name,
    action,
    fields,
    needsPassword,
    ...(blocked === undefined ? {} : { blocked }),
  })
  const current = await reader.row(entity, id)

  if (before === null) {
    if (after === null) return undefined
    if (current === undefined) return item('remove', {}, { reason: 'removedSince' })
    return item(
      'remove',
      {},
      changedSince(current, wholeOf(entity, after)) ?? (await referred(reader, entity, id, ahead)),
    )
  }
  if (after === null) {
    const whole = wholeOf(entity, before)
    const restored = await withKeptPassword(reader, entity, id, whole)
    const blocked: UndoBlock | undefined =
      current === undefined ? await cannotHold(reader, id, restored.fields, ahead) : { reason: 'alreadyThere' }
    return item('bringBack', restored.fields, blocked, restored.needsPassword)
  }
  if (current === undefined) return item('change', {}, { reason: 'removedSince' })
  const needsPassword = 'passwordId' in after && before['passwordId'] !== null
  const settable = Object.entries(before).filter(([field]) => !('passwordId' in after) || !passwordFields.has(field))
  const fields = Object.fromEntries(settable)
  if (settable.length === 0 && !needsPassword) return undefined
  const blocked = changedSince(current, after) ?? (await cannotHold(reader, id, fields, ahead))
  return item('change', fields, blocked, needsPassword)
}

/** Fields that change without an administrator and never stand in the way. */
const loose = new Set(['changedAt', 'createdAt', 'failedSignIns', 'lockedUntil', 'lastSignInAt', 'mailboxUsed'])

function changedSince(current: object, expected: Fields): UndoBlock | undefined {
  const now: Fields = { ...current }
  const field = Object.keys(expected).find(name => !loose.has(name) && !sameValue(now[name], expected[name]))
  return field === undefined ? undefined : { reason: 'changedSince', field }
}

/** The whole object from its journal entry, where empty fields are left out. */
function wholeOf(entity: EntityName, fields: Fields): Fields {
  return entity === 'user' ? { ...blankUser('', '', '', 0), ...fields } : fields
}

async function withKeptPassword(reader: Reader, entity: EntityName, id: string, fields: Fields) {
  const passwordId = fields['passwordId']
  if (entity !== 'user' || typeof passwordId !== 'string') return { fields, needsPassword: false }
  const kept = await reader.users.passwords(id, 100)
  if (kept.some(entry => entry.id === passwordId)) return { fields, needsPassword: false }
  return { fields: { ...fields, passwordId: null, passwordSetAt: null }, needsPassword: true }
}

function addressesOf(fields: Fields): readonly string[] {
  const found: string[] = []
  for (const name of ['userName', 'address']) {
    const value = fields[name]
    if (typeof value === 'string') found.push(value)
  }
  return [...found, ...textsOf(fields['addresses'])]
}

/** Whether the tenant has no place any more for those values. */
async function cannotHold(reader: Reader, id: string, fields: Fields, ahead: Ahead): Promise<UndoBlock | undefined> {
  for (const address of addressesOf(fields)) {
    const owner = await reader.recipients.byAddress(address)
    if (owner !== undefined && owner.id !== id && !ahead.freed.has(foldAddress(address))) {
      return { reason: 'addressTaken', address, owner: owner.displayName }
    }
  }
  for (const field of ['mailboxId', 'trusteeId', 'forwardToId']) {
    const value = fields[field]
    if (typeof value !== 'string' || ahead.back.has(value)) continue
    if (ahead.removed.has(value) || (await reader.recipients.byId(value)) === undefined)
      return { reason: 'referenceGone', field }
  }
  return noLicence(reader, id, fields, ahead)
}

async function noLicence(reader: Reader, id: string, fields: Fields, ahead: Ahead): Promise<UndoBlock | undefined> {
  const held = (await reader.users.get(id))?.subscriptions ?? []
  for (const wanted of textsOf(fields['subscriptions'])) {
    if (held.includes(wanted)) continue
    const subscription = await reader.subscriptions.find(wanted)
    if (subscription === undefined) return { reason: 'referenceGone', field: 'subscriptions' }
    if ((ahead.used.get(wanted) ?? 0) >= subscription.seats)
      return { reason: 'noLicence', subscription: subscription.name }
  }
  return undefined
}

/** Who still refers to an object that undoing would remove. */
async function referred(reader: Reader, entity: EntityName, id: string, ahead: Ahead): Promise<UndoBlock | undefined> {
  if (entity === 'domain') return (await reader.domains.users(id)) > 0 ? { reason: 'referred', by: id } : undefined
  if (entity === 'subscription') {
    return (await reader.subscriptions.used(id)) > 0 ? { reason: 'referred', by: id } : undefined
  }
  if (entity !== 'user' && entity !== 'group' && entity !== 'contact') return undefined
  const grants = [
    ...(await reader.grants.page({ mailboxId: id, first: 100 })).rows,
    ...(await reader.grants.page({ trusteeId: id, first: 100 })).rows,
  ]
  const grant = grants.find(each => !ahead.removed.has(each.id))
  if (grant !== undefined) {
    const other = await reader.recipients.byId(grant.mailboxId === id ? grant.trusteeId : grant.mailboxId)
    return { reason: 'referred', by: other?.address ?? grant.id }
  }
  const forwards = await reader.users.forwardingTo(id)
  const forward = forwards.find(
    user => !ahead.removed.has(user.id) && !('forwardToId' in (ahead.changed.get(user.id) ?? {})),
  )
  if (forward !== undefined) return { reason: 'referred', by: forward.userName }
  const group = (await reader.groups.containing(id)).find(each => {
    const members = ahead.changed.get(each.id)?.['members']
    return !ahead.removed.has(each.id) && (members === undefined || textsOf(members).includes(id))
  })
  return group === undefined ? undefined : { reason: 'referred', by: group.address }
}

/** Takes one object back; items are to be applied in the order of the plan, blocked ones not at all. */
export async function applyUndo(writer: Writer, item: UndoItem): Promise<void> {
  const { entity, id, action, fields } = item
  if (action === 'remove') await writer.remove(entity, id)
  else if (action === 'bringBack') await insertWhole(writer, entity, fields)
  else if (Object.keys(fields).length > 0) await writer.update(entity, id, fields)
}

async function insertWhole<Name extends EntityName>(writer: Writer, entity: Name, fields: Fields): Promise<void> {
  // The journal holds every field of what was removed, as it was read from the same table.
  await writer.insert(entity, fields as unknown as Entities[Name])
}
