import { setTimeout as delay } from 'node:timers/promises'
import type { StopSignal } from '../../shared/engine.ts'
import { Failure } from '../../shared/errors.ts'
import { thrownRecord } from '../language/error-object.ts'
import { Signal, StopRequest } from '../language/flow.ts'
import type { RunInfo, Staging, Store, Writer, WriteTurn } from '../store/types.ts'
import type { Outbox } from './outbox.ts'
import { RunEnd } from './signals.ts'

const mostObjects = 1_000
const longestGroup = 50
/** Milliseconds that the lock stays free between two groups. */
const breather = 2
const idleCheck = 1

/** How a run writes: `real` commits in groups, `whatIf` keeps nothing, `atomic` commits once at the end. */
export type WriteMode = 'real' | 'whatIf' | 'atomic'

/** A run's turn to write, with the group of objects that shares a transaction. */
export interface TurnToWrite {
  /** What the run itself sees: its own writer once it has the turn. */
  readonly writer: () => Writer | undefined
  readonly mode: () => WriteMode | undefined
  /** Runs the work on one object inside the current group; takes the turn and opens a group where there is none. */
  readonly object: <T>(mode: WriteMode, work: (turn: WriteTurn) => Promise<T>) => Promise<T>
  /**
   * Does the work on what is kept beside the tenant, in a transaction of its own; inside the one that has to stay open. A
   * preview of the same run that came before is over then, unless the work is for a preview as well.
   */
  readonly stage: <T>(work: (staging: Staging) => Promise<T>, whatIf: boolean) => Promise<T>
  /** Ends the current group, as before any wait; nothing where there is none or it has to stay. */
  readonly settle: () => Promise<void>
  /** Takes back what is open and keeps the turn, for a run that starts anew. */
  readonly takeBack: () => Promise<void>
  /** Commits or takes back what is open and gives the turn away. `keep` commits what an all-or-nothing run has open although it failed. */
  readonly end: (outcome: 'completed' | 'failed' | 'stopped' | 'lost', keep?: boolean) => Promise<void>
}

export interface TurnOptions {
  readonly store: Store
  /** A what-if may take long, as a script's does: it works on a copy of the tenant. */
  readonly aside: boolean
  /** Asked once, when the run takes the turn. */
  readonly info: () => RunInfo
  /** Asked once, when the run is over: what it is listed by from then on. */
  readonly line: () => string
  /** Told when the run has the turn. */
  readonly onTaken: () => void
  readonly outbox: Outbox
  readonly signal: StopSignal
}

/** A run's turn to write; nothing is taken before the first object. */
export function createTurnToWrite({ store, aside, info, line, onTaken, outbox, signal }: TurnOptions): TurnToWrite {
  let turn: WriteTurn | undefined
  let mode: WriteMode | undefined
  let open = false
  let begun = false
  let busy = false
  let objects = 0
  let openedAt = 0
  let closedAt = 0
  let lastSeen = 0
  let timer: NodeJS.Timeout | undefined
  let closing: Promise<void> | undefined

  async function take(wanted: WriteMode): Promise<WriteTurn> {
    if (turn !== undefined && mode === 'whatIf' && wanted !== 'whatIf') await end('completed')
    if (turn !== undefined) return turn
    turn = await taken(() => store.turn(info(), { whatIf: wanted === 'whatIf', aside, signal }))
    mode = wanted
    onTaken()
    return turn
  }

  async function begin(held: WriteTurn): Promise<void> {
    const rest = breather - (performance.now() - closedAt)
    if (rest > 0) await delay(rest)
    await taken(held.begin)
    open = true
    begun = true
    objects = 0
    lastSeen = -1
    openedAt = performance.now()
    if (mode !== 'whatIf') outbox.hold()
    if (mode === 'real') timer = setInterval(closeWhenIdle, idleCheck)
  }

  /** What the store refuses at this point ends the run: the file is busy, full or cannot be written. */
  async function taken<T>(take: () => Promise<T>): Promise<T> {
    try {
      return await take()
    } catch (error) {
      if (signal.aborted) throw new StopRequest()
      throw new RunEnd('lost', thrownRecord(error))
    }
  }

  /** Ends the group when its time is up, or when the run waits for something that is not there yet. */
  function closeWhenIdle(): void {
    if (busy || closing !== undefined) return
    const idle = objects === lastSeen
    lastSeen = objects
    if (!idle && performance.now() - openedAt < longestGroup) return
    // A failure is not lost: `closing` keeps it, and the run meets it at its next object or at its end.
    close().catch(() => undefined)
  }

  async function commit(): Promise<void> {
    clearInterval(timer)
    try {
      await turn?.commit()
    } catch (error) {
      await takeBack()
      await outbox.release()
      throw new RunEnd('lost', thrownRecord(error))
    } finally {
      open = false
      closedAt = performance.now()
    }
    await outbox.release()
  }

  /** One commit at a time; whoever comes meanwhile waits for the same one. A failure stays with every later caller. */
  function close(): Promise<void> {
    closing ??= commit().then(() => {
      closing = undefined
    })
    return closing
  }

  function settle(): Promise<void> {
    if (closing !== undefined) return closing
    return open && mode === 'real' && !busy ? close() : Promise.resolve()
  }

  async function stage<T>(work: (staging: Staging) => Promise<T>, whatIf: boolean): Promise<T> {
    // Inside the preview it would be taken back with it.
    if (mode === 'whatIf' && !whatIf) await end('completed')
    // What a stopped run puts in order at its end is waited for.
    if (turn === undefined) return store.stage(work, signal.aborted ? undefined : signal)
    try {
      await settle()
    } catch (error) {
      // Whoever asks may still have something to say of it.
      throw error instanceof RunEnd ? new Failure(error.error) : error
    }
    return turn.stage(work)
  }

  async function object<T>(wanted: WriteMode, work: (turn: WriteTurn) => Promise<T>): Promise<T> {
    if (closing !== undefined) await closing
    const held = turn === undefined || (mode === 'whatIf' && wanted !== 'whatIf') ? await take(wanted) : turn
    if (!open) await begin(held)
    busy = true
    let result: T
    try {
      result = await work(held)
    } catch (error) {
      if (error instanceof Signal) throw error
      await takeBack()
      throw new RunEnd('lost', thrownRecord(error))
    } finally {
      busy = false
      objects += 1
    }
    if (mode === 'real' && (objects >= mostObjects || performance.now() - openedAt >= longestGroup)) await close()
    return result
  }

  async function end(outcome: 'completed' | 'failed' | 'stopped' | 'lost', keepOpen = false): Promise<void> {
    clearInterval(timer)
    const held = turn
    if (held === undefined) return
    const keep = mode === 'real' || (mode === 'atomic' && (outcome === 'completed' || keepOpen))
    try {
      if (closing !== undefined && outcome !== 'lost') await closing
      if (open && keep && outcome !== 'lost') await commit()
      else await takeBack()
    } finally {
      turn = undefined
      const recorded = outcome === 'lost' ? 'failed' : outcome
      // A run that never had the lock has nothing to record, and would only wait for it once more.
      await held.release(mode === 'whatIf' || !begun ? 'discarded' : recorded, line())
    }
  }

  async function takeBack(): Promise<void> {
    if (!open) return
    clearInterval(timer)
    open = false
    // A what-if holds nothing back, and what it has told stays true.
    if (mode !== 'whatIf') outbox.discard()
    await turn?.rollback()
  }

  return { writer: () => turn?.writer, mode: () => mode, object, stage, settle, takeBack, end }
}
