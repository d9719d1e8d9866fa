import { randomUUID } from 'node:crypto'
import { cmdlets } from '../../electron/cmdlets/index.ts'
import { createEngine } from '../../electron/engine/create-engine.ts'
import { createFileGate } from '../../electron/files/gate.ts'
import { syncSchedules } from '../../electron/hosts/sync-schedules.ts'
import { createBindSecrets } from '../../electron/secrets/bind-secrets.ts'
import { imports } from '../../electron/import/imports.ts'
import { secrets } from '../../electron/secrets/secrets.ts'
import { blankUser } from '../../electron/store/blank-user.ts'
import { applyUndo, planUndo } from '../../electron/store/undo.ts'
import { noAccess, type DirectoryAccess } from '../../electron/sync/access.ts'
import { dueAt, usualSchedule } from '../../electron/sync/schedule.ts'
import { createSynchronization } from '../../electron/sync/synchronization.ts'
import type {
  Answer,
  ObjectChange,
  OperationRecord,
  Progress,
  Question,
  RunRequest,
  RunSummary,
  StreamRecord,
} from '../../shared/engine.ts'
import type { ErrorRecord } from '../../shared/errors.ts'
import { isList, PsObject, type Value } from '../../shared/values.ts'
import { temporaryTenant, type TemporaryTenant } from './temporary-tenant.ts'
import { createBackups } from '../../electron/store/restore.ts'
import { headLists } from '../../electron/hosts/head-lists.ts'
import { createHeadSigner } from '../../electron/secrets/head-signer.ts'
import { journalWatch } from '../../electron/store/journal-watch.ts'

/** All that a run said, by stream. */
export interface Said {
  readonly id: string
  readonly output: readonly Plain[]
  readonly errors: readonly ErrorRecord[]
  readonly ids: readonly string[]
  readonly warnings: readonly string[]
  /** What is said for people to read, in its order. */
  readonly messages: readonly { readonly stream: 'host' | 'verbose' | 'debug' | 'information'; readonly text: string }[]
  readonly whatIf: readonly { readonly text: string; readonly changes: readonly ObjectChange[] }[]
  readonly operations: readonly OperationRecord[]
  readonly passwords: readonly { readonly target: string; readonly password: string }[]
  readonly totals: readonly number[]
  readonly progress: readonly Progress[]
  readonly questions: readonly Question[]
  readonly summary: RunSummary
}

/** A value as tests compare it: objects are records of their properties. */
export type Plain = Exclude<Value, PsObject | readonly Value[]> | { readonly [name: string]: Plain } | readonly Plain[]

export interface RunOptions extends Pick<RunRequest, 'whatIf' | 'confirmed' | 'atomic'> {
  /** Given to questions in turn; after them nobody is there. */
  readonly answers?: readonly Answer[]
  /** Told of each question before it is answered. */
  readonly asked?: (question: Question) => void
  /** Stops the run. */
  readonly signal?: AbortSignal
  /** Whose variables hold; the same for all runs unless said. */
  readonly session?: string
}

/** The whole engine with every cmdlet over a tenant of its own, and a clock that stands still until it is moved. */
export interface TenantShell {
  readonly tenant: TemporaryTenant
  readonly run: (text: string, options?: RunOptions) => Promise<Said>
  /** Ends a session, as a page that is left does. */
  readonly end: (session: string) => void
  /** Moves the clock. */
  readonly pass: (milliseconds: number) => void
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

export const minute = 60_000
export const day = 24 * 60 * minute

/**
 * Opens a shell on a new tenant with the domain fernwick.example and that many seats, or on the sample company's. A
 * confined one opens no files but those of the tenant's own folder.
 */
export async function tenantShell(
  options: {
    readonly seats?: number
    readonly sample?: true
    readonly confined?: true
    readonly directory?: DirectoryAccess
  } = {},
): Promise<TenantShell> {
  const tenant = await temporaryTenant(options)
  const root = options.confined === true ? { root: tenant.folder } : {}
  let now = Date.UTC(2026, 10, 22, 9)
  const engine = createEngine({
    store: tenant.store,
    cmdlets,
    services: {
      now: () => now,
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
      synchronization: createSynchronization(options.directory ?? noAccess, blankUser),
      schedules: { ...syncSchedules(() => tenant.folder, usualSchedule), dueAt },
      bindSecrets: createBindSecrets({ folder: () => tenant.folder, environment: () => undefined }),
    },
    files: session => createFileGate({ folder: session.folder, whatIf: session.whatIf, ...root }),
    origin: 'terminal',
    actor: 'tester',
    folder: tenant.folder,
  })
  return {
    tenant,
    end: engine.endSession,
    pass: milliseconds => {
      now += milliseconds
    },
    run: async (
      text,
      { answers = [], asked, session = 'test', signal = new AbortController().signal, ...how } = {},
    ) => {
      const said = {
        output: [],
        errors: [],
        warnings: [],
        messages: [],
        whatIf: [],
        operations: [],
        passwords: [],
        totals: [],
        progress: [],
        questions: [],
      } as {
        -readonly [Name in Exclude<keyof Said, 'id' | 'ids' | 'summary'>]: Said[Name][number][]
      }
      const id = randomUUID()
      const left = [...answers]
      const summary = await engine.run(
        { id, session, command: { text }, ...how },
        {
          signal,
          onQuestion: async question => {
            said.questions.push(question)
            asked?.(question)
            return left.shift() ?? { answer: 'none' }
          },
          onRecord: record => {
            if (record.stream === 'output') said.output.push(plain(record.value))
            else if (record.stream === 'error') said.errors.push(record.error)
            else if (record.stream === 'warning') said.warnings.push(record.text)
            else if (isMessage(record)) said.messages.push({ stream: record.stream, text: record.text })
            else if (record.stream === 'whatIf') said.whatIf.push(record)
            else if (record.stream === 'operation') said.operations.push(record.operation)
            else if (record.stream === 'secret') said.passwords.push(record)
            else if (record.stream === 'total') said.totals.push(record.count)
            else if (record.stream === 'progress') said.progress.push(record.progress)
          },
        },
      )
      return { ...said, id, ids: said.errors.map(error => error.id), summary }
    },
    [Symbol.asyncDispose]: async () => {
      await engine.close()
      await tenant[Symbol.asyncDispose]()
    },
  }
}

function isMessage(
  record: StreamRecord,
): record is Extract<StreamRecord, { stream: Said['messages'][number]['stream'] }> {
  return ['host', 'verbose', 'debug', 'information'].includes(record.stream)
}

function plain(value: Value): Plain {
  if (isList(value)) return value.map(plain)
  if (!(value instanceof PsObject)) return value
  return Object.fromEntries(Array.from(value.properties(), each => [each.name, plain(each.value)]))
}
