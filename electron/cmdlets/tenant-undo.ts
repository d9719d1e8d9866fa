import { undoTenantChange } from '../../shared/cmdlets/tenant-journal.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { handlePlanned, type ReadContext, type WriteContext } from '../engine/context.ts'
import type { UndoItem, UndoPart } from '../store/undo.ts'
import { preparePassword, savePassword, type PreparedPassword } from './new-password.ts'

/** Above this a person is asked before the first object. */
const manyObjects = 100

/** What the objects of one undo have in common. */
interface Batch {
  readonly run: string
  /** The run was a synchronization, which would only do the same again. */
  readonly synchronized: boolean
  /** How many objects can be taken back, of those that are asked for. */
  readonly count: number
  /** How many of the run are left to take back, also those that are blocked or not asked for. */
  readonly left: number
  /** What the person said to the whole; undefined until asked. */
  allowed: boolean | undefined
}

/** What is taken back in one step: one object, or several that exchange addresses. */
interface Part {
  readonly batch: Batch
  readonly items: UndoPart
  /** For those who need a new one, by id. */
  readonly passwords: ReadonlyMap<string, PreparedPassword>
}

const actions = { remove: 'Removed', bringBack: 'BroughtBack', change: 'ChangedBack' } as const

const undo = handlePlanned(undoTenantChange, {
  async *plan(args, context) {
    const { store, services } = context
    const place = { parameter: 'Run', target: args.Run }
    const run = (await store.journal.run(args.Run)) ?? fail('RunNotFound', { run: args.Run }, place)
    if (run.outcome === 'running') fail('RunNotOver', { run: run.line }, place)
    // Read to its end before anything is written: the plan counts on the tenant standing still.
    const left: UndoPart[] = []
    for await (const part of services.undo.plan(store, run.id)) left.push(part)
    const synchronized = (await store.directory.runsOf(run.id)).length > 0
    if (synchronized) left.push(...(await marked(run.id, left, context)))
    const parts = asked(left, args)
    const total = sizeOf(parts)
    if (total === 0) fail('NothingToUndo', { run: run.line }, place)
    const possible = parts.filter(part => report(part, context))
    const blocked = total - sizeOf(possible)
    if (blocked > 0 && args.AllOrNothing === true) fail('UndoRefused', { blocked, total }, place)
    const batch: Batch = { run: run.id, synchronized, count: sizeOf(possible), left: sizeOf(left), allowed: undefined }
    for (const items of possible) {
      yield { batch, items, passwords: await passwordsFor(items, context) }
      // Neither No nor silence lets the others through.
      if (isMany(batch) && batch.allowed !== true) return
    }
  },
  async *run(_, context, { batch, items, passwords }: Part) {
    const { store, services } = context
    if (!(await isAllowed(batch, items, context))) return
    store.undoes(batch.run, batch.left)
    await services.undo.apply(store, items)
    for (const { id, name, entity, action } of items) {
      if (batch.synchronized) await holdObject({ id, name, entity }, context)
      const password = passwords.get(id)
      if (password !== undefined) await setPassword(id, password, context)
      yield { Name: name, Entity: entity, Action: actions[action], Run: batch.run, Id: id }
    }
  },
})

function sizeOf(parts: readonly UndoPart[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}

/** Whom the run disabled without a field that changed: what it noted of them is all that there is to take back. */
async function marked(run: string, others: readonly UndoPart[], { store }: ReadContext): Promise<readonly UndoPart[]> {
  const known = new Set(others.flat().map(({ id }) => id))
  const parts: UndoPart[] = []
  for (const { class: entity, objectId: id, name } of await store.directory.disabledBy(run)) {
    if (entity === 'other' || id === null || known.has(id)) continue
    parts.push([{ entity, id, name, action: 'change', fields: {}, needsPassword: false }])
  }
  return parts
}

/** The parts with those that are asked for by name or id; all where none is. */
function asked(
  parts: readonly UndoPart[],
  { Identity: only }: Arguments<typeof undoTenantChange>,
): readonly UndoPart[] {
  if (only === undefined) return parts
  const wanted = new Set(only.map(name => name.toLowerCase()))
  return parts.filter(part =>
    part.some(({ id, name }) => wanted.has(id.toLowerCase()) || wanted.has(name.toLowerCase())),
  )
}

/** Whether the part can be taken back; says why not. */
function report(part: UndoPart, { error }: ReadContext): boolean {
  for (const { name, blocked: obstacle } of part)
    if (obstacle !== undefined) error(errorRecord('UndoBlocked', { object: name, obstacle }, { target: name }))
  return part.every(({ blocked }) => blocked === undefined)
}

function isMany(batch: Batch): boolean {
  return batch.count > manyObjects
}

async function isAllowed(batch: Batch, items: UndoPart, { shouldProcess }: WriteContext): Promise<boolean> {
  const action = undoTenantChange.label
  const name = items.map(item => item.name).join(', ')
  if (!isMany(batch) || batch.allowed !== undefined) return shouldProcess(name, action)
  batch.allowed = await shouldProcess(name, cmdletTexts.undoMany({ action, count: batch.count }), 'high')
  return batch.allowed
}

/** Keeps synchronization off the object until somebody releases it. */
async function holdObject(
  { entity, id, name }: Pick<UndoItem, 'entity' | 'id' | 'name'>,
  context: WriteContext,
): Promise<void> {
  const { store, services, actor } = context
  const entry = await store.directory.entryOf(entity, id)
  if (entry === undefined) return
  await store.directory.takenBack(entry.anchor)
  if ((await store.row('hold', entry.anchor)) !== undefined) return
  await store.insert('hold', { id: entry.anchor, name, cause: 'undo', heldAt: services.now(), heldBy: actor })
}

/** Hashed before the object's turn: the password that the run replaced never comes back. */
async function passwordsFor(items: UndoPart, context: ReadContext): Promise<ReadonlyMap<string, PreparedPassword>> {
  const passwords = new Map<string, PreparedPassword>()
  for (const { id, needsPassword } of items)
    if (needsPassword) passwords.set(id, await preparePassword({ user: await context.store.users.get(id) }, context))
  return passwords
}

async function setPassword(id: string, password: PreparedPassword, context: WriteContext): Promise<void> {
  const { store } = context
  const user = await store.users.get(id)
  if (user !== undefined) await store.update('user', id, await savePassword(user, password, undefined, context))
}

/** The handler that takes runs back. */
export const tenantUndo = [undo]
