import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename, join } from 'node:path'
import type { Engine, Origin } from '../shared/engine.ts'
import { errorRecord, Failure } from '../shared/errors.ts'
import { createFileGate } from './files/gate.ts'
import { withHandedFiles } from './files/handed.ts'
import { cmdlets } from './cmdlets/index.ts'
import type { FileGate } from './engine/context.ts'
import { createEngine } from './engine/create-engine.ts'
import type { FileSession } from './engine/run-state.ts'
import { report } from './hosts/report.ts'
import { chosenFiles } from './hosts/chosen-files.ts'
import { backupLists } from './hosts/backup-lists.ts'
import { withWayBack } from './hosts/newest-backup.ts'
import { headLists } from './hosts/head-lists.ts'
import { forgetTenant } from './hosts/tenant-records.ts'
import { syncSchedules } from './hosts/sync-schedules.ts'
import { configurationFolder, dataFolder, documentsFolder } from './hosts/user-folders.ts'
import { createBindSecrets, type Seal } from './secrets/bind-secrets.ts'
import { createHeadSigner } from './secrets/head-signer.ts'
import { imports } from './import/imports.ts'
import { secrets } from './secrets/secrets.ts'
import { blankUser } from './store/blank-user.ts'
import type { NewTenant } from './store/create.ts'
import { startDailyBackups } from './store/daily-backups.ts'
import { journalWatch, startNoting } from './store/journal-watch.ts'
import { ensureSampleTenant, makeTenant } from './store/make-tenant.ts'
import { openTenant } from './store/open.ts'
import { salvageTenant, type Salvaged } from './store/salvage.ts'
import { applyUndo, planUndo } from './store/undo.ts'
import { createDirectoryAccess, type ReadFile } from './sync/directories.ts'
import { dueAt, startScheduler, usualSchedule } from './sync/schedule.ts'
import { createSynchronization } from './sync/synchronization.ts'
import { createBackups, restoreBackup } from './store/restore.ts'

export interface ComposeOptions {
  /** The tenant's file. */
  readonly tenant: string
  readonly origin: Origin
  /** Puts reads into a thread of their own, for hosts that serve a screen. */
  readonly readerThread?: boolean
  /** Where relative paths start; the terminal's own folder, or one per tenant in Documents. */
  readonly folder?: string
  /** Seals the secrets that are kept, where the host can. */
  readonly seal?: Seal
}

/** An engine over an open tenant. */
export interface Composed {
  readonly engine: Engine
  /** The tenant's name as a person says it: its file's, without the ending. */
  readonly name: string
  /** What the administrator should know about where the file lies; sentences. */
  readonly warnings: readonly string[]
  /** A script, decoded, with its absolute path; read through the gate. */
  readonly readScript: (path: string) => Promise<{ readonly path: string; readonly text: string }>
  /** Ends what runs, folds the tenant's log into its file and closes it. */
  readonly close: () => Promise<void>
}

/** Variables of the process that scripts may read: none that holds a secret by custom. */
const readable = new Set([
  'COMPUTERNAME',
  'HOME',
  'HOSTNAME',
  'LANG',
  'TEMP',
  'TMP',
  'TMPDIR',
  'USER',
  'USERNAME',
  'USERPROFILE',
])

/** How long nobody may have written before what was written is backed up and noted, in milliseconds. */
const rest = 5_000

/** The account that the journal names. */
function actor(): string {
  return userInfo().username
}

/** Whether the person chose the file with this path in the system's dialog. */
type Chosen = (path: string) => Promise<boolean>

/** The terminal has its caller's rights; window and browser have one folder, which is made when a file is first asked for. */
function gateFor(origin: Origin, folder: string, chosen: Chosen): (session: FileSession) => FileGate {
  if (origin === 'terminal') {
    return session => createFileGate({ folder: session.folder, whatIf: session.whatIf })
  }
  return session => {
    const gate = createFileGate({
      folder: session.folder,
      whatIf: session.whatIf,
      root: folder,
      chosen,
      allow: async (path, access) => (await session.ask({ kind: 'path', path, access })).answer === 'yes',
    })
    const ready = () => mkdir(folder, { recursive: true, mode: 0o700 })
    const own: ReturnType<typeof createFileGate> = {
      ...gate,
      keep: path => ready().then(() => gate.keep(path)),
      keepText: (name, text) => ready().then(() => gate.keepText(name, text)),
      read: async function* (path) {
        await ready()
        yield* gate.read(path)
      },
      readText: async function* (path, reading) {
        await ready()
        yield* gate.readText(path, reading)
      },
      exists: path => ready().then(() => gate.exists(path)),
      fresh: path => ready().then(() => gate.fresh(path)),
      write: (path, options) => ready().then(() => gate.write(path, options)),
    }
    return withHandedFiles(own, session.handed, async (file, from) => {
      const part = await session.ask({ kind: 'part', file, from })
      return Buffer.from(part.answer === 'part' ? part.bytes : '', 'base64')
    })
  }
}

/**
 * Reads LDIF files for a synchronization. A schedule has nobody to ask, and what a page may set up it may have been
 * tricked into: outside a terminal only files of the tenant's own folder are read, and those chosen in the system's dialog.
 */
function ldifReader(origin: Origin, place: string, chosen: Chosen): ReadFile {
  // Whoever starts the program by a command may read what they may read; that goes for cron as for a shell.
  const open = origin === 'terminal' || origin === 'schedule'
  const gate = createFileGate({ folder: () => place, ...(open ? {} : { root: place, chosen }) })
  return path => gate.read(path)
}

/** Opens the tenant and builds its engine; every entry begins here. Fails with a record where the tenant cannot be opened. */
export async function compose({
  tenant,
  origin,
  readerThread = false,
  folder,
  seal,
}: ComposeOptions): Promise<Composed> {
  // A thread that is started again takes over what the one before it left.
  const opener = readerThread ? { opener: `${process.pid} ${origin}` } : {}
  const dailyBackups = backupLists(configurationFolder)
  const store = await openTenant(tenant, { readerThread, ...opener }).catch(async (error: unknown) => {
    throw await withWayBack(error, dailyBackups, tenant)
  })
  const name = basename(store.path).replace(/\.tenant$/i, '')
  const place = folder ?? join(documentsFolder(), 'Tenant Desk', name)
  const files = chosenFiles(configurationFolder)
  const chosen: Chosen = path => files.includes(store.path, path)
  const schedules = syncSchedules(configurationFolder, usualSchedule)
  const watch = journalWatch(headLists(configurationFolder), createHeadSigner(configurationFolder), Date.now)
  const engine = createEngine({
    store,
    cmdlets,
    services: {
      now: Date.now,
      secrets,
      tenant: store,
      backups: { ...createBackups(store.path), daily: () => dailyBackups.get(store.path) },
      journalWatch: watch,
      undo: { plan: planUndo, apply: applyUndo },
      imports,
      synchronization: createSynchronization(createDirectoryAccess(ldifReader(origin, place, chosen)), blankUser),
      schedules: { ...schedules, dueAt },
      bindSecrets: createBindSecrets({
        folder: configurationFolder,
        environment: name => process.env[name],
        ...(seal === undefined ? {} : { seal }),
      }),
    },
    files: gateFor(origin, place, chosen),
    origin,
    actor: actor(),
    folder: place,
    environment: variable => (readable.has(variable.toUpperCase()) ? process.env[variable] : undefined),
  })
  // What stays open looks at the schedule; a terminal does its work and ends.
  const tell = (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    report(error instanceof Failure ? error.record : errorRecord('InternalError', { detail }))
  }
  const stopScheduler = readerThread
    ? startScheduler({ store, schedules, now: Date.now, run: scheduled }, tell)
    : undefined
  const stopBackups = readerThread
    ? startDailyBackups({ store, folder: join(place, 'Backups'), list: dailyBackups, now: Date.now, rest }, tell)
    : undefined
  const stopNoting = startNoting(store, watch, rest, tell)
  function scheduled(text: string) {
    const observer = {
      signal: new AbortController().signal,
      onRecord: () => undefined,
      onQuestion: async () => ({ answer: 'none' }) as const,
    }
    return engine.runScheduled({ id: randomUUID(), session: 'schedule', command: { text } }, observer)
  }
  return {
    engine,
    readScript: async path => {
      const gate = createFileGate({ folder: () => place })
      let text = ''
      for await (const piece of gate.readText(path)) text += piece
      return { path: gate.resolve(path), text }
    },
    name,
    warnings: store.warnings,
    close: async () => {
      const beside = Promise.all([stopScheduler?.(), stopBackups?.()])
      await engine.close()
      await beside
      await stopNoting()
      await store.close()
    },
  }
}

/** People to generate in a new tenant. */
export interface NewPeople {
  readonly count: number
  readonly seed: number
  /** Told now and then how many people there are by now; throwing ends the work, and nothing is left of it. */
  readonly onProgress: (made: number) => Promise<void>
}

/** Makes a tenant, with generated people where asked for, whole or not at all. Fails where the file is there already. */
export async function newTenant(path: string, tenant: NewTenant, people?: NewPeople): Promise<void> {
  const maker = { actor: actor(), origin: 'terminal' } as const
  await makeTenant(path, {
    ...tenant,
    ...(people && { people: { count: people.count, seed: people.seed, onGroup: people.onProgress, ...maker } }),
  })
  await forgetTenant(configurationFolder, path)
}

/** Makes a tenant of a backup that is sound, whole or not at all; gives how many people it has. */
export async function restoredTenant(backup: string, path: string): Promise<number> {
  const { resolve, read } = createFileGate({ folder: () => process.cwd() })
  const { users } = await restoreBackup({ path: resolve(backup), bytes: read(backup) }, path)
  await forgetTenant(configurationFolder, path)
  return users
}

/** Makes a tenant of what can be read of a damaged one, whole or not at all. */
export async function salvagedTenant(damaged: string, path: string): Promise<Salvaged> {
  const salvaged = await salvageTenant(damaged, path, { actor: actor(), origin: 'terminal' })
  await forgetTenant(configurationFolder, path)
  return salvaged
}

/** The sample tenant's path in the user's data folder; made at the first use, whole or not at all. */
export async function sampleTenantPath(): Promise<string> {
  const path = join(dataFolder(), 'sample.tenant')
  await ensureSampleTenant(path, { actor: actor(), origin: 'terminal' })
  return path
}
