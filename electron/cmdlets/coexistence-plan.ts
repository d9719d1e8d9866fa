import {
  approveCoexistencePlan,
  getCoexistenceObject,
  getCoexistencePlan,
  getCoexistenceRun,
} from '../../shared/cmdlets/coexistence-plan.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { fail } from '../../shared/errors.ts'
import { visibleText } from '../../shared/format/visible-text.ts'
import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import { PsObject } from '../../shared/values.ts'
import { handle, type ReadContext, type WriteContext } from '../engine/context.ts'
import type { DirectoryEntry, StepAction, StepStatus, StoredStep } from '../store/types.ts'
import { changesOf, runOutput, wordOf } from './coexistence-output.ts'
import { rowsOf } from './paging.ts'
import { quietly } from './quietly.ts'
import { dateOf } from './user-output.ts'

const getRun = handle(getCoexistenceRun, async function* (args, context) {
  const { directory } = context.store
  if (args.RunId === undefined) {
    for await (const run of rowsOf(args, context, part => directory.runs(part)))
      yield runOutput(run, await directory.problems(run.key))
    return
  }
  const runs = await directory.runsOf(args.RunId)
  if (runs.length === 0) fail('RunNotFound', { run: args.RunId }, { parameter: 'RunId', target: args.RunId })
  for (const run of runs) yield runOutput(run, await directory.problems(run.key))
})

const getPlan = handle(getCoexistencePlan, async function* (args, context) {
  const { services, store } = context
  const { directory } = store
  const query = {
    // The choices are the words of steps with a capital.
    ...(args.Action === undefined ? {} : { actions: args.Action.map(each => each.toLowerCase() as StepAction) }),
    ...(args.Status === undefined ? {} : { statuses: args.Status.map(each => each.toLowerCase() as StepStatus) }),
    ...(args.Search === undefined ? {} : { search: args.Search }),
    approvedSince: services.now() - services.synchronization.approvalTime,
  }
  for await (const step of rowsOf(args, context, part => directory.plan({ ...query, ...part }))) {
    yield PsObject.of(getCoexistencePlan.output.type, {
      Action: wordOf(step.action),
      Name: step.name,
      Kind: wordOf(step.entity),
      Status: wordOf(step.status),
      Changes: changesOf(step),
      Reason: step.reason,
      MembersAdded: step.membersAdded,
      MembersRemoved: step.membersRemoved,
      Approved: step.approved,
      Held: step.held,
      DN: visibleText(step.dn),
      Anchor: step.anchor,
      Id: step.objectId,
    })
  }
})

type Asked = Arguments<typeof approveCoexistencePlan>

async function approve(args: Asked, entry: DirectoryEntry, context: WriteContext): Promise<void> {
  const { store, services, actor } = context
  const step = await stepFor(args, entry, context)
  const id = `${entry.anchor}:${step.action}`
  const known = await store.row('approval', id)
  if (args.Withdraw === true) {
    if (known === undefined) notProposed(args)
    if (await context.shouldProcess(entry.name, texts.withdraw)) await store.remove('approval', id)
    return
  }
  await canApply(args, step, context)
  if (!(await context.shouldProcess(entry.name, texts.approve({ action: wordOf(step.action) })))) return
  const approval = {
    id,
    anchor: entry.anchor,
    action: step.action,
    name: entry.name,
    seen: step.seen,
    approvedAt: services.now(),
    approvedBy: actor,
    usedAt: null,
  }
  if (known === undefined) await store.insert('approval', approval)
  else await store.update('approval', id, approval)
}

function notProposed({ Identity: identity, Action: action }: Asked): never {
  fail('CoexistenceStepNotFound', { identity, action: action ?? 'step' }, { parameter: 'Action', target: identity })
}

async function stepFor(args: Asked, entry: DirectoryEntry, { store }: WriteContext): Promise<StoredStep> {
  const step = await store.directory.stepOf(entry.anchor, args.Action?.toLowerCase())
  return step ?? notProposed(args)
}

/** Refuses an approval that would let nothing through: of what is protected, held, in conflict or done. */
async function canApply({ Identity: identity }: Asked, step: StoredStep, context: WriteContext): Promise<void> {
  const { store, services } = context
  const refuse = (reason: string) => fail('CoexistenceStepCannotApply', { identity, reason }, { target: identity })
  const { action, status, anchor } = step
  if (status === 'done') refuse(texts.alreadyDone)
  if ((await store.row('hold', anchor)) !== undefined) refuse(texts.held)
  if (status === 'held' || action === 'conflict') refuse(step.reason ?? texts.held)
  if (action !== 'disable' && action !== 'delete') return
  // What protects it may have come after the plan.
  if ((await services.synchronization.explain(store, anchor, services.now())).protected) refuse(texts.protected)
}

async function hold(entry: DirectoryEntry, context: WriteContext): Promise<void> {
  const { store, services, actor } = context
  if ((await store.row('hold', entry.anchor)) !== undefined) return
  if (!(await context.shouldProcess(entry.name, texts.hold))) return
  const row = { id: entry.anchor, name: entry.name, cause: 'person', heldAt: services.now(), heldBy: actor } as const
  await store.insert('hold', row)
  await store.directory.renew(entry.anchor)
}

async function release(args: Asked, entry: DirectoryEntry, context: WriteContext): Promise<void> {
  const { store } = context
  if ((await store.row('hold', entry.anchor)) === undefined)
    fail('CoexistenceNotHeld', { identity: args.Identity }, { target: args.Identity })
  if (!(await context.shouldProcess(entry.name, texts.release))) return
  await store.remove('hold', entry.anchor)
  await store.directory.renew(entry.anchor)
}

const decide = handle(approveCoexistencePlan, (args, context) =>
  quietly(async () => {
    const entry = await context.services.synchronization.find(context.store, args.Identity)
    if (args.Hold === true) await hold(entry, context)
    else if (args.Release === true) await release(args, entry, context)
    else await approve(args, entry, context)
  }),
)

const getObject = handle(getCoexistenceObject, async function* (args, context) {
  if (args.Identity !== undefined) yield await explained(args.Identity, context)
  else
    for await (const { anchor } of rowsOf(args, context, part => context.store.directory.excluded(part)))
      yield await explained(anchor, context)
})

async function explained(identity: string, { store, services }: ReadContext): Promise<PsObject> {
  const found = await services.synchronization.explain(store, identity, services.now())
  const { entry, next } = found
  return PsObject.of(getCoexistenceObject.output.type, {
    Name: entry.name,
    Kind: wordOf(entry.class),
    Scope: found.scope,
    InScope: entry.decision === 'in' && entry.goneAt === null,
    NextAction: wordOf(next?.action ?? 'none'),
    NextReason: found.nextReason,
    NextChanges: next === undefined ? [] : changesOf(next),
    LastResult: entry.result,
    LastResultAt: dateOf(entry.resultAt),
    Address: entry.wanted?.address ?? null,
    JoinedTo: found.joinedTo,
    Held: found.held,
    Protected: found.protected,
    GoneSince: dateOf(entry.goneAt),
    DisabledSince: dateOf(entry.disabledAt),
    RemovedAfter: dateOf(found.removedAfter),
    Flow: found.flow.map(({ property, attributes, values }) =>
      PsObject.of('CoexistenceFlow', { Property: property, Attributes: attributes, Values: values }),
    ),
    Source: found.source.map(({ attribute, values }) =>
      PsObject.of('CoexistenceValue', { Attribute: attribute, Values: values }),
    ),
    Members: found.members.map(visibleText),
    DN: visibleText(entry.dn),
    Anchor: entry.anchor,
    Id: entry.objectId,
  })
}

/** The handlers of plans, runs and single objects of synchronization. */
export const coexistencePlan = [getRun, getPlan, decide, getObject]
