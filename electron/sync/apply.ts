import { fail } from '../../shared/errors.ts'
import type { Contact, Entities, Group, StoredStep, User, Writer } from '../store/types.ts'
import { countOf } from './counts.ts'
import { removeObject } from './remove.ts'
import type { Fields } from './wanted-fields.ts'

/** What steps are applied with. */
export interface ApplyOptions {
  readonly now: number
  /** The run that applies them. */
  readonly run: string
  /** A person of whom only the names are known. */
  readonly blankUser: (id: string, userName: string, displayName: string, now: number) => User
}

type Entity = StoredStep['entity']

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** The object, which still has to be what the plan took it for. */
async function asPlanned(writer: Writer, step: StoredStep): Promise<Entities[Entity]> {
  const row = await writer.row(step.entity, step.objectId)
  if (row === undefined) fail('ObjectNotFound', { kind: step.entity, identity: step.name })
  const current: Fields = { ...row }
  const field = Object.keys(step.before ?? {}).find(name => !same(current[name], step.before?.[name]))
  if (field !== undefined) fail('CoexistenceStale', { object: step.name, field }, { target: step.name })
  const leaves = step.action === 'delete' || step.action === 'disable'
  if (leaves && (await writer.directory.entry(step.anchor))?.objectId !== step.objectId)
    fail('CoexistenceStale', { object: step.name, field: 'Identity' }, { target: step.name })
  return row
}

async function insert(writer: Writer, step: StoredStep, { now, blankUser }: ApplyOptions): Promise<void> {
  const { entity, objectId: id, after } = step
  if (entity === 'user') {
    const user: User = { ...blankUser(id, '', '', now), ...(after as Partial<User>) }
    return writer.insert('user', user)
  }
  if (entity === 'contact') return writer.insert('contact', { id, ...(after as Omit<Contact, 'id'>) })
  const members = step.membersAdded === 0 ? [] : await writer.directory.memberIds(step.directoryKey)
  const group: Group = { id, ...(after as Pick<Group, 'address' | 'displayName' | 'type'>), members, acceptFrom: [] }
  await writer.insert('group', group)
}

async function update(writer: Writer, step: StoredStep, row: Entities[Entity] | undefined): Promise<void> {
  const patch = (step.after ?? {}) as Partial<Entities[Entity]>
  // A group that is disabled keeps its members: that they would leave is only counted.
  const keeps = step.action === 'disable' || step.membersAdded + step.membersRemoved === 0
  if (step.entity !== 'group' || keeps) return writer.update<Entity>(step.entity, step.objectId, patch)
  const members = await writer.directory.memberIds(step.directoryKey)
  const before = row !== undefined && 'members' in row ? row.members : []
  const wanted = new Set(members)
  const kept = before.filter(id => wanted.has(id))
  if (before.length - kept.length > step.membersRemoved)
    fail('CoexistenceStale', { object: step.name, field: 'Members' }, { target: step.name })
  const had = new Set(before)
  await writer.update('group', step.objectId, {
    ...(patch as Partial<Group>),
    members: [...kept, ...members.filter(id => !had.has(id))],
  })
}

/** Whether members of a new group are not there yet, because they are groups that have it as a member in turn. */
async function isIncomplete(
  writer: Writer,
  { entity, action, membersAdded, directoryKey }: StoredStep,
): Promise<boolean> {
  if (entity !== 'group' || action !== 'create' || membersAdded === 0) return false
  return (await writer.directory.memberIds(directoryKey)).length < membersAdded
}

/** Whether the account that was joined may sign in, which the directory may say otherwise of. */
function joinsEnabled({ action }: StoredStep, row: Entities[Entity] | undefined): boolean {
  return action === 'match' && row !== undefined && 'enabled' in row && row.enabled
}

/** Takes the addresses of those who hand them on to each other, so that each can be given to its next owner. */
async function park(writer: Writer, steps: readonly StoredStep[]): Promise<void> {
  for (const { entity, objectId, action } of steps) {
    if (action === 'create') continue
    const parked = `${objectId}@parked.invalid`
    if (entity === 'user') await writer.update('user', objectId, { userName: parked, addresses: [] })
    else await writer.update(entity, objectId, { address: parked })
  }
}

/** Names and addresses again of whoever does not change them. */
async function settle(writer: Writer, step: StoredStep, before: Entities[Entity] | undefined): Promise<void> {
  if (before === undefined) return
  const after = { ...before, ...step.after }
  if ('userName' in after)
    await writer.update('user', step.objectId, { userName: after.userName, addresses: after.addresses })
  else await writer.update(step.entity, step.objectId, { address: after.address })
}

async function note(writer: Writer, step: StoredStep, wasEnabled: boolean, { now, run }: ApplyOptions): Promise<void> {
  const enabled = step.after?.['enabled']
  await writer.directory.applied(step, {
    at: now,
    run,
    count: countOf(step.action),
    ...(step.action === 'disable' ? { wasEnabled } : enabled === true ? { wasEnabled: null } : {}),
  })
  const approval = step.approved ? await writer.row('approval', `${step.anchor}:${step.action}`) : undefined
  if (approval !== undefined) await writer.update('approval', approval.id, { usedAt: now })
  if (step.action === 'delete' || step.action === 'disable') await writer.directory.spend(step.action, 1, now)
  const left = step.membersRemoved - step.membersGone
  if (left > 0) await writer.directory.spend('member', left, now)
}

/**
 * Applies the steps of one part of a plan and nothing else; to be called inside one object of the turn to write, so that
 * they succeed or fail together. Fails where an object is no longer what the plan took it for.
 */
export async function applyPart(writer: Writer, steps: readonly StoredStep[], options: ApplyOptions): Promise<void> {
  const before = new Map<string, Entities[Entity]>()
  for (const step of steps) {
    if (step.action === 'create') continue
    before.set(step.anchor, await asPlanned(writer, step))
  }
  if (steps.length > 1) {
    await park(writer, steps)
    for (const step of steps) await settle(writer, step, before.get(step.anchor))
  }
  for (const step of steps) {
    const row = before.get(step.anchor)
    if (step.action === 'create') await insert(writer, step, options)
    else if (step.action === 'delete') await removeObject(writer, step)
    else await update(writer, step, row)
    await note(writer, step, row !== undefined && 'enabled' in row && row.enabled, options)
    if ((await isIncomplete(writer, step)) || joinsEnabled(step, row)) await writer.directory.renew(step.anchor)
  }
}
