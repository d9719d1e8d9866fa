import { homedir } from 'node:os'
import type { Engine, Origin, Progress, RunningRun } from '../../shared/engine.ts'
import { fail } from '../../shared/errors.ts'
import type { Store } from '../store/types.ts'
import { createCmdletTable } from './cmdlet-table.ts'
import type { Cmdlet, Services } from './context.ts'
import { createNotices } from './notices.ts'
import { startRun, type StartedRun } from './run.ts'
import type { EngineParts } from './run-state.ts'
import { createSession, type Session } from './sessions.ts'

/** What an engine is made of. */
export interface EngineOptions {
  readonly store: Store
  readonly cmdlets: readonly Cmdlet[]
  readonly services: Services
  /** The door to files for one run of one session. */
  readonly files: EngineParts['files']
  /** Where its runs are started. */
  readonly origin: Origin
  /** The administrator's account, as the journal records it. */
  readonly actor: string
  /** Where the relative paths of a new session start. */
  readonly folder: string
  readonly environment?: (name: string) => string | undefined
}

/** Reads shorter than this are not listed: they would be gone before anybody saw them. */
const listedAfter = 500

interface Listed {
  readonly session: string
  readonly startedAt: Date
  readonly started: StartedRun
  readonly origin: Origin
  progress: Progress | undefined
}

/** An engine with what ends it. */
export interface ClosableEngine extends Engine {
  readonly close: () => Promise<void>
  /** As `run`, for what nobody started by hand: the journal and the list of runs tell so. */
  readonly runScheduled: Engine['run']
}

/** The engine over one open tenant. Closing it ends what it watches; the store stays its owner's. */
export function createEngine(options: EngineOptions): ClosableEngine {
  const { store, origin } = options
  const sessions = new Map<string, Session>()
  const runs = new Map<string, Listed>()
  const notices = createNotices(store, running)
  const parts: EngineParts = {
    ...options,
    cmdlets: createCmdletTable(options.cmdlets),
    environment: options.environment ?? (() => undefined),
  }

  function sessionOf(name: string): Session {
    const known = sessions.get(name)
    if (known !== undefined) return known
    const session = createSession(name, { folder: options.folder, home: homedir() })
    sessions.set(name, session)
    return session
  }

  function running(): readonly RunningRun[] {
    const now = Date.now()
    const listed: RunningRun[] = []
    for (const [id, { started, startedAt, progress, origin: from }] of runs) {
      const writes = started.writes()
      if (!writes && now - startedAt.getTime() < listedAfter) continue
      const run = { id, line: started.line(), origin: from, startedAt, writes }
      listed.push(progress === undefined ? run : { ...run, progress })
    }
    return listed
  }

  async function run(from: Origin, ...[request, observer]: Parameters<Engine['run']>): ReturnType<Engine['run']> {
    if (runs.has(request.id)) fail('RunAlreadyKnown', { run: request.id })
    const started = startRun({ ...parts, origin: from }, sessionOf(request.session), request, observer, progress => {
      const listed = runs.get(request.id)
      if (listed !== undefined && progress !== undefined) listed.progress = progress
      notices.runsChanged()
    })
    runs.set(request.id, {
      session: request.session,
      startedAt: new Date(),
      started,
      origin: from,
      progress: undefined,
    })
    const late = setTimeout(notices.runsChanged, listedAfter)
    late.unref()
    try {
      return await started.summary
    } finally {
      clearTimeout(late)
      const listed = running().some(({ id }) => id === request.id)
      runs.delete(request.id)
      if (listed) notices.runsChanged()
    }
  }

  return {
    run: (request, observer) => run(origin, request, observer),
    runScheduled: (request, observer) => run('schedule', request, observer),
    stop: id => runs.get(id)?.started.stop(),
    subscribe: notices.subscribe,
    endSession: name => {
      sessions.delete(name)
      for (const { session, started } of runs.values()) if (session === name && !started.writes()) started.stop()
    },
    close: async () => {
      notices.close()
      const ending = [...runs.values()].map(({ started }) => {
        started.stop()
        return started.summary
      })
      await Promise.allSettled(ending)
    },
  }
}
