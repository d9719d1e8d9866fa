import { getTenantJournal } from '../../shared/cmdlets/tenant-journal.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import type { ObjectChange } from '../../shared/engine.ts'
import { fail } from '../../shared/errors.ts'
import { PsObject } from '../../shared/values.ts'
import { type EachHandler, handle, type ReadContext } from '../engine/context.ts'
import type { EntityName, OperationEntry, Run } from '../store/types.ts'
import { findVisiblePerson } from './find-person.ts'
import { rowsOf } from './paging.ts'
import { dateOf } from './user-output.ts'

type Asked = Arguments<typeof getTenantJournal>

/** What the journal holds, as Get-TenantJournal gives it. */
export const listJournal: EachHandler<typeof getTenantJournal> = async function* (args, context) {
  if (args.Run !== undefined) {
    const run = await findRun(args.Run, context)
    if (args.Summary === true) yield runOutput(run)
    else yield* operationsOf(run.id, args, context)
  } else if (args.Identity !== undefined) yield* historyOf(args.Identity, args, context)
  else yield* runs(args, context)
}

const get = handle(getTenantJournal, listJournal)

async function* runs(args: Asked, context: ReadContext) {
  const query = {
    ...(args.Search === undefined ? {} : { search: args.Search }),
    ...(args.Origin === undefined ? {} : { origin: args.Origin }),
    ...(args.Outcome === undefined ? {} : { outcome: args.Outcome }),
  }
  const found = rowsOf(args, context, part => context.store.journal.runs({ ...query, ...part }))
  for await (const run of found) yield runOutput(run)
}

async function findRun(id: string, { store }: ReadContext): Promise<Run> {
  return (await store.journal.run(id)) ?? fail('RunNotFound', { run: id }, { parameter: 'Run', target: id })
}

async function* operationsOf(id: string, args: Asked, context: ReadContext) {
  const { journal } = context.store
  const found = rowsOf(args, context, ({ skip, first }) => journal.operations(id, skip, first))
  for await (const operation of found) yield operationOutput(operation, await describeOperation(operation, context))
}

async function* historyOf(identity: string, args: Asked, context: ReadContext) {
  const { journal } = context.store
  const entity = args.Entity ?? 'user'
  const id = await idOf(entity, identity, context)
  const found = rowsOf(args, context, ({ skip, first }) => journal.history(entity, id, skip, first))
  for await (const { operation, change } of found) yield operationOutput(operation, await journal.describe([change]))
}

/** Objects that are gone are known by their id only, which then stands for itself. */
async function idOf(entity: EntityName, identity: string, { store }: ReadContext): Promise<string> {
  switch (entity) {
    case 'user':
      return (await findVisiblePerson(store, identity))?.id ?? identity
    case 'group':
    case 'contact':
      return (await store.recipients.byAddress(identity))?.id ?? identity
    case 'subscription':
      return (await store.subscriptions.find(identity))?.id ?? identity
    case 'domain':
      return identity.toLowerCase()
    default:
      return identity
  }
}

function runOutput(run: Run): PsObject {
  return PsObject.of(getTenantJournal.output.type, {
    Started: new Date(run.startedAt),
    Command: run.line,
    Outcome: run.outcome,
    Changes: run.changes,
    Actor: run.actor,
    Origin: run.origin,
    Ended: dateOf(run.endedAt),
    Operations: run.operations,
    Failures: run.failures,
    UndoneBy: run.undoneBy,
    PartlyUndoneBy: run.partlyUndoneBy,
    Undoes: run.undoes,
    Number: run.number,
    Run: run.id,
  })
}

async function describeOperation(operation: OperationEntry, { store }: ReadContext): Promise<readonly ObjectChange[]> {
  return operation.outcome === 'done'
    ? store.journal.describe(await store.journal.changesOfOperation(operation.sequence))
    : []
}

function operationOutput(operation: OperationEntry, changes: readonly ObjectChange[]): PsObject {
  return PsObject.of('TenantOperation', {
    When: new Date(operation.at),
    Cmdlet: operation.cmdlet,
    Target: operation.target,
    Outcome: operation.outcome,
    Error: operation.error?.message ?? null,
    Changes: changes.map(changeOutput),
    Command: operation.line,
    Actor: operation.actor,
    Origin: operation.origin,
    Sequence: operation.sequence,
    Run: operation.run,
  })
}

/** What happened to one object, as records of the journal and of an undo show it. */
export function changeOutput(change: ObjectChange): PsObject {
  return PsObject.of('TenantChange', {
    Name: change.name,
    Entity: change.entity,
    Change: change.change,
    Fields: change.fields.map(({ field, before, after }) =>
      PsObject.of('TenantFieldChange', { Field: field, Before: before, After: after }),
    ),
    Id: change.id,
  })
}

/** The handler that reads the journal. */
export const tenantJournal = [get]
