import type { UndoObstacle } from '../../shared/texts/undo.ts'
import { fieldLabel } from './describe-change.ts'
import { domainOf, foldAddress } from './fold.ts'
import type { EntityName, Reader } from './types.ts'
import { combine, differing, holds, passwordFields, wholeOf } from './undo-fields.ts'
import type { Combined, Fields } from './undo-fields.ts'

/** One object of a run, with what takes it back. */
export interface UndoItem {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly action: 'remove' | 'bringBack' | 'change'
  /** What to set, or the whole object where it is brought back. */
  readonly fields: Fields
  /** Absent when the object can be taken back. */
  readonly blocked?: UndoObstacle
  /** The run set a password; the old one never comes back, so a new one is needed. */
  readonly needsPassword: boolean
}

/** What the steps before an item will have done when it is its turn. */
export interface Ahead {
  readonly run: string
  readonly removed: Set<string>
  readonly back: Set<string>
  /** What will have been set, by id. */
  readonly changed: Map<string, Fields>
  readonly freed: Set<string>
  /** Licences in use by subscription, and people by domain. */
  readonly used: Map<string, number>
}

/** Notes what the item will have done when it is the turn of those after it. */
export function note({ entity, action, id, fields }: UndoItem, { after }: Combined, ahead: Ahead): void {
  if (action === 'remove') ahead.removed.add(id)
  if (action === 'bringBack') ahead.back.add(id)
  if (action === 'change') ahead.changed.set(id, fields)
  if (action !== 'bringBack') for (const address of addressesOf(after ?? {})) ahead.freed.add(foldAddress(address))
  const use = (names: Iterable<string>, step: 1 | -1) => {
    for (const name of names) ahead.used.set(name, (ahead.used.get(name) ?? 0) + step)
  }
  if (action === 'remove' || 'subscriptions' in fields) {
    use(textsOf(after?.['subscriptions']), -1)
    use(textsOf(fields['subscriptions']), 1)
  }
  if (entity !== 'user' || action === 'change') return
  use(new Set(addressesOf(after ?? {}).map(domainOf)), -1)
  use(new Set(addressesOf(fields).map(domainOf)), 1)
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}

/** An object that a run changed, with what the run did to it on the whole. */
export interface Target extends Combined {
  readonly run: string
  readonly entity: EntityName
  readonly id: string
  readonly name: string
}

/** What takes one object back; undefined where nothing is left to take back. */
export async function planObject(reader: Reader, target: Target, ahead: Ahead): Promise<UndoItem | undefined> {
  const { entity, id, name, before, after } = target
  const item = (
    action: UndoItem['action'],
    fields: Fields,
    blocked: UndoObstacle | undefined,
    needsPassword = false,
  ) => ({
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
    if (after === null || current === undefined) return undefined
    return item(
      'remove',
      {},
      changedSince(current, wholeOf(entity, after)) ?? (await referred(reader, entity, id, ahead)),
    )
  }
  if (after === null) {
    const whole = wholeOf(entity, before)
    if (current !== undefined && holds(current, whole, passwordFields)) return undefined
    const restored = await withKeptPassword(reader, entity, id, whole)
    const blocked: UndoObstacle | undefined =
      current === undefined ? await cannotHold(reader, id, restored.fields, ahead) : { reason: 'alreadyThere' }
    return item('bringBack', restored.fields, blocked, restored.needsPassword)
  }
  if (current === undefined) return item('change', {}, { reason: 'removedSince' })
  // The first password is taken away again; one that took another's place makes room for a new one.
  const needsPassword = 'passwordId' in after && before['passwordId'] !== null
  const settable = Object.entries(before).filter(([field]) => !needsPassword || !passwordFields.has(field))
  const fields = Object.fromEntries(settable)
  if (holds(current, fields) && (!needsPassword || (await hasNewPassword(reader, target)))) return undefined
  const blocked = changedSince(current, after) ?? (await cannotHold(reader, id, fields, ahead))
  return item('change', fields, blocked, needsPassword)
}

/** Whether an undo of the run has replaced the password already: it never brings back the one before. */
async function hasNewPassword(reader: Reader, { run, entity, id }: Target): Promise<boolean> {
  for (let skip = 0; ; skip += portion) {
    const { rows, total } = await reader.journal.history(entity, id, skip, portion)
    const latest = rows.find(({ change }) => 'passwordId' in (change.after ?? {}))
    if (latest !== undefined) return (await reader.journal.run(latest.change.run))?.undoes === run
    if (skip + portion >= total) return false
  }
}

const portion = 100

function changedSince(current: object, expected: Fields): UndoObstacle | undefined {
  const field = differing(current, expected)
  return field === undefined ? undefined : { reason: 'changedSince', field: fieldLabel(field) }
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
async function cannotHold(reader: Reader, id: string, fields: Fields, ahead: Ahead): Promise<UndoObstacle | undefined> {
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
      return { reason: 'referenceGone', field: fieldLabel(field) }
  }
  return noLicence(reader, id, fields, ahead)
}

async function noLicence(reader: Reader, id: string, fields: Fields, ahead: Ahead): Promise<UndoObstacle | undefined> {
  const held = (await reader.users.get(id))?.subscriptions ?? []
  for (const wanted of textsOf(fields['subscriptions'])) {
    if (held.includes(wanted)) continue
    const subscription = await reader.subscriptions.find(wanted)
    if (subscription === undefined) return { reason: 'referenceGone', field: fieldLabel('subscriptions') }
    if ((ahead.used.get(wanted) ?? 0) >= subscription.seats)
      return { reason: 'noLicence', subscription: subscription.name }
  }
  return undefined
}

/** Whether the object goes too: it is removed already, or the run created it and nobody changed it since. */
async function goesToo(
  reader: Reader,
  entity: EntityName,
  row: { readonly id: string },
  ahead: Ahead,
): Promise<boolean> {
  if (ahead.removed.has(row.id)) return true
  const { before, after } = combine(await reader.journal.changesOfObject(ahead.run, entity, row.id))
  return before === null && after !== null && changedSince(row, wholeOf(entity, after)) === undefined
}

/** Who would still refer to an object that undoing removes. */
async function referred(
  reader: Reader,
  entity: EntityName,
  id: string,
  ahead: Ahead,
): Promise<UndoObstacle | undefined> {
  if (entity === 'domain' || entity === 'subscription') {
    const holders = ahead.used.get(id) ?? 0
    return holders > 0 ? { reason: 'referred', by: String(holders) } : undefined
  }
  if (entity !== 'user' && entity !== 'group' && entity !== 'contact') return undefined
  for (const side of ['mailboxId', 'trusteeId'] as const) {
    for (const grant of (await reader.grants.page({ [side]: id })).rows) {
      if (await goesToo(reader, 'grant', grant, ahead)) continue
      const other = await reader.recipients.byId(side === 'mailboxId' ? grant.trusteeId : grant.mailboxId)
      return { reason: 'referred', by: other?.address ?? grant.id }
    }
  }
  for (const user of await reader.users.forwardingTo(id)) {
    const released = 'forwardToId' in (ahead.changed.get(user.id) ?? {})
    if (!released && !(await goesToo(reader, 'user', user, ahead))) return { reason: 'referred', by: user.userName }
  }
  for (const group of await reader.groups.containing(id)) {
    const members = ahead.changed.get(group.id)?.['members']
    const released = members !== undefined && !textsOf(members).includes(id)
    if (!released && !(await goesToo(reader, 'group', group, ahead))) return { reason: 'referred', by: group.address }
  }
  return undefined
}
