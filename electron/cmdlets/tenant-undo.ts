import { undoTenantChange } from '../../shared/cmdlets/tenant-journal.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { cmdletTexts } from '../../shared/texts/cmdlets.ts'
import { handlePlanned, type ReadContext, type WriteContext } from '../engine/context.ts'
import type { UndoItem } from '../store/undo.ts'
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

/** One object to take back. */
interface Part {
  readonly batch: Batch
  readonly item: UndoItem
  readonly password: PreparedPassword | undefined
}

const actions = { remove: 'Removed', bringBack: 'BroughtBack', change: 'ChangedBack' } as const

const undo = handlePlanned(undoTenantChange, {
  async *plan(args, context) {
    const { store, services } = context
    const place = { parameter: 'Run', target: args.Run }
    const run = (await store.journal.run(args.Run)) ?? fail('RunNotFound', { run: args.Run }, place)
    if (run.outcome === 'running') fail('RunNotOver', { run: run.line }, place)
    // Read to its end before anything is written: the plan counts on the tenant standing still.
    const left: UndoItem[] = []
    for await (const item of services.undo.plan(store, run.id)) left.push(item)
    const synchronized = (await store.directory.run(run.id)) !== undefined
    if (synchronized) left.push(...(await marked(run.id, left, context)))
    const items = asked(left, args)
    if (items.length === 0) fail('NothingToUndo', { run: run.line }, place)
    const possible = items.filter(item => report(item, context))
    const blocked = items.length - possible.length
    if (blocked > 0 && args.AllOrNothing === true) fail('UndoRefused', { blocked, total: items.length }, place)
    const batch: Batch = { run: run.id, synchronized, count: possible.length, left: left.length, allowed: undefined }
    for (const item of possible) {
      yield { batch, item, password: await passwordFor(item, context) }
      // Neither No nor silence lets the others through.
      if (isMany(batch) && batch.allowed !== true) return
    }
  },
  async *run(_, context, { batch, item, password }: Part) {
    const { store, services } = context
    if (!(await isAllowed(batch, item, context))) return
    store.undoes(batch.run, batch.left)
    await services.undo.apply(store, item)
    if (batch.synchronized) await holdObject(item, context)
    if (password !== undefined) await setPassword(item.id, password, context)
    yield { Name: item.name, Entity: item.entity, Action: actions[item.action], Run: batch.run, Id: item.id }
  },
})

/** Whom the run disabled without a field that changed: what it noted of them is all that there is to take back. */
async function marked(run: string, others: readonly UndoItem[], { store }: ReadContext): Promise<readonly UndoItem[]> {
  const known = new Set(others.map(({ id }) => id))
  const items: UndoItem[] = []
  for (const { class: entity, objectId: id, name } of await store.directory.disabledBy(run)) {
    if (entity === 'other' || id === null || known.has(id)) continue
    items.push({ entity, id, name, action: 'change', fields: {}, needsPassword: false })
  }
  return items
}

/** The items that are asked for by name or id; all where none is. */
function asked(
  items: readonly UndoItem[],
  { Identity: only }: Arguments<typeof undoTenantChange>,
): readonly UndoItem[] {
  if (only === undefined) return items
  const wanted = new Set(only.map(name => name.toLowerCase()))
  return items.filter(({ id, name }) => wanted.has(id.toLowerCase()) || wanted.has(name.toLowerCase()))
}

/** Whether the object can be taken back; says why not. */
function report({ name, blocked: obstacle }: UndoItem, { error }: ReadContext): boolean {
  if (obstacle !== undefined) error(errorRecord('UndoBlocked', { object: name, obstacle }, { target: name }))
  return obstacle === undefined
}

function isMany(batch: Batch): boolean {
  return batch.count > manyObjects
}

async function isAllowed(batch: Batch, { name }: UndoItem, { shouldProcess }: WriteContext): Promise<boolean> {
  const action = undoTenantChange.label
  if (!isMany(batch) || batch.allowed !== undefined) return shouldProcess(name, action)
  batch.allowed = await shouldProcess(name, cmdletTexts.undoMany({ action, count: batch.count }), 'high')
  return batch.allowed
}

/** Keeps synchronization off the object until somebody releases it. */
async function holdObject({ entity, id, name }: UndoItem, context: WriteContext): Promise<void> {
  const { store, services, actor } = context
  const entry = await store.directory.entryOf(entity, id)
  if (entry === undefined) return
  await store.directory.takenBack(entry.anchor)
  if ((await store.row('hold', entry.anchor)) !== undefined) return
  await store.insert('hold', { id: entry.anchor, name, cause: 'undo', heldAt: services.now(), heldBy: actor })
}

/** Hashed before the object's turn: the password that the run replaced never comes back. */
async function passwordFor(item: UndoItem, context: ReadContext): Promise<PreparedPassword | undefined> {
  if (!item.needsPassword) return undefined
  return preparePassword({ user: await context.store.users.get(item.id) }, context)
}

async function setPassword(id: string, password: PreparedPassword, context: WriteContext): Promise<void> {
  const { store } = context
  const user = await store.users.get(id)
  if (user !== undefined) await store.update('user', id, await savePassword(user, password, undefined, context))
}

/** The handler that takes runs back. */
export const tenantUndo = [undo]
