import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Cmdlet } from '../../electron/engine/context.ts'
import { handle, handlePrepared, handleStream } from '../../electron/engine/context.ts'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { createFileGate } from '../../electron/files/gate.ts'
import { secrets } from '../../electron/secrets/secrets.ts'
import { blankUser } from '../../electron/store/blank-user.ts'
import { syncSchedules } from '../../electron/hosts/sync-schedules.ts'
import { createBindSecrets } from '../../electron/secrets/bind-secrets.ts'
import { noAccess } from '../../electron/sync/access.ts'
import { dueAt, usualSchedule } from '../../electron/sync/schedule.ts'
import { createSynchronization } from '../../electron/sync/synchronization.ts'
import { imports } from '../../electron/import/imports.ts'
import { applyUndo, planUndo } from '../../electron/store/undo.ts'
import { cmdlet } from '../../shared/cmdlet.ts'
import type { Engine, RunObserver, RunRequest, StreamRecord } from '../../shared/engine.ts'
import { fail } from '../../shared/errors.ts'
import { person, temporaryTenant, type TemporaryTenant } from './temporary-tenant.ts'
import { createBackups } from '../../electron/store/restore.ts'
import { headLists } from '../../electron/hosts/head-lists.ts'
import { createHeadSigner } from '../../electron/secrets/head-signer.ts'
import { journalWatch } from '../../electron/store/journal-watch.ts'

const name = {
  name: 'Name',
  kind: 'text',
  label: 'Name',
  help: '',
  required: true,
  position: 0,
  pipeline: 'both',
} as const
const shape = {
  snapIn: 'TenantDesk',
  label: 'Toy',
  synopsis: '',
  examples: [{ line: 'x', text: '' }],
  origin: 'ours',
} as const

const addToy = cmdlet({ ...shape, name: 'Add-Toy', parameters: [name], impact: 'medium', writes: true })
const removeToy = cmdlet({ ...shape, name: 'Remove-Toy', parameters: [name], impact: 'high', writes: true })
const hashToy = cmdlet({ ...shape, name: 'Hash-Toy', parameters: [name], impact: 'medium', writes: true })
const askToy = cmdlet({ ...shape, name: 'Ask-Toy', parameters: [name], impact: 'medium', writes: true })
const brokenToy = cmdlet({ ...shape, name: 'Break-Toy', parameters: [], impact: 'none', writes: false })
const manyToys = cmdlet({
  ...shape,
  name: 'Get-Toys',
  parameters: [{ name: 'Count', kind: 'integer', label: '', help: '', position: 0 }],
  impact: 'none',
  writes: false,
})

const addressOf = (toy: string): string => `${toy.toLowerCase().replaceAll(/[^a-z0-9]/g, '.')}@fernwick.example`

const toys: readonly Cmdlet[] = [
  handle(addToy, async function* (args, context) {
    if (args.Name.startsWith('bad')) fail('UserNotFound', { identity: args.Name })
    if (!(await context.shouldProcess(args.Name, 'add'))) return
    await context.store.insert('user', {
      ...person(args.Name),
      id: context.store.newId(),
      userName: addressOf(args.Name),
    })
    if (args.Name.startsWith('late')) fail('UserNotFound', { identity: args.Name })
    yield args.Name
  }),
  handle(removeToy, async function* (args, context) {
    const user = await context.store.recipients.byAddress(addressOf(args.Name))
    if (user === undefined) fail('UserNotFound', { identity: args.Name })
    if (await context.shouldProcess(args.Name, 'remove')) await context.store.remove('user', user.id)
    yield* []
  }),
  handlePrepared(hashToy, {
    prepare: async args => {
      await delay(5)
      return `${args.Name} hashed`
    },
    run: async function* (args, context, hashed) {
      await context.shouldProcess(args.Name, 'hash')
      if (args.Name === 'bad') fail('UserNotFound', { identity: args.Name })
      yield hashed
    },
  }),
  handle(askToy, async function* (args, context) {
    const answer = await context.ask({ kind: 'text', prompt: 'Which?' })
    const chosen = answer.answer === 'text' ? answer.text : ''
    await context.shouldProcess(args.Name, 'choose')
    await context.store.insert('user', { ...person(`${args.Name} ${chosen}`), id: context.store.newId() })
    yield chosen
  }),
  handle(brokenToy, async function* () {
    yield* []
    throw new TypeError('x is not a function')
  }),
  handleStream(manyToys, async function* (input) {
    for await (const { Count = 0 } of input) for (let at = 0; at < Count; at++) yield at
  }),
]

/** An engine with toy cmdlets over a tenant of its own. */
export interface ToyDesk {
  readonly tenant: TemporaryTenant
  readonly engine: Engine
  readonly run: (
    text: string,
    how?: How,
  ) => Promise<{ records: StreamRecord[]; summary: Awaited<ReturnType<Engine['run']>> }>
  readonly names: () => Promise<readonly string[]>
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

/** How a toy run is started, and who listens. */
export interface How extends Partial<RunRequest>, Partial<Pick<RunObserver, 'onQuestion' | 'signal'>> {
  readonly onRecord?: (record: StreamRecord) => void | Promise<void>
}

/** Opens a desk; its cmdlets add, remove, hash, ask, break and count. */
export async function toyDesk(): Promise<ToyDesk> {
  const tenant = await temporaryTenant()
  const engine = createEngine({
    store: tenant.store,
    cmdlets: toys,
    services: {
      now: Date.now,
      secrets,
      tenant: tenant.store,
      journalWatch: journalWatch(
        headLists(() => tenant.folder),
        createHeadSigner(() => tenant.folder),
        Date.now,
      ),
      backups: { ...createBackups(tenant.store.path), daily: async () => [] },
      undo: { plan: planUndo, apply: applyUndo },
      imports,
      synchronization: createSynchronization(noAccess, blankUser),
      schedules: { ...syncSchedules(() => tenant.folder, usualSchedule), dueAt },
      bindSecrets: createBindSecrets({ folder: () => tenant.folder, environment: () => undefined }),
    },
    files: session => createFileGate({ folder: session.folder, whatIf: session.whatIf }),
    origin: 'terminal',
    actor: 'tester',
    folder: tenant.folder,
  })
  return {
    tenant,
    engine,
    run: async (text, { onRecord, onQuestion, signal, ...request } = {}) => {
      const records: StreamRecord[] = []
      const summary = await engine.run(
        { id: randomUUID(), session: 'test', command: { text }, ...request },
        {
          onRecord: record => {
            records.push(record)
            return onRecord?.(record)
          },
          onQuestion: onQuestion ?? (async () => ({ answer: 'none' })),
          signal: signal ?? new AbortController().signal,
        },
      )
      return { records, summary }
    },
    names: async () => {
      const { rows } = await tenant.store.reader.users.page({}, Date.now())
      return rows.map(({ displayName }) => displayName).toSorted()
    },
    [Symbol.asyncDispose]: async () => {
      await engine.close()
      await tenant[Symbol.asyncDispose]()
    },
  }
}

/** What a run said, in its order: outcomes with their targets, errors, output. */
export const said = (records: readonly StreamRecord[]) =>
  records.flatMap(record => {
    if (record.stream === 'error') return [`error ${record.error.id}`]
    if (record.stream === 'operation') return [`${record.operation.outcome} ${record.operation.target}`]
    return record.stream === 'output' ? [record.value] : []
  })
