import type { Progress } from '../../shared/engine.ts'
import { errorRecord, Failure, fail, type ErrorRecord } from '../../shared/errors.ts'
import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { Coexistence, PlanPlace, Reader, RunProblem, StoredStep, SyncRun } from '../store/types.ts'
import { serverOf, type DirectoryAccess } from './access.ts'
import { countOf, noCounts, type Counts } from './counts.ts'
import { countSteps, makePlan, type PlanSummary } from './plan.ts'
import { readProtection, type Protection } from './protected-groups.ts'
import { readDirectory, type ReadOutcome, type Stage } from './read.ts'
import { DirectoryFailure, type DirectorySource } from './source.ts'

/** What became of a part of the plan; whoever applies it says so. */
export interface SyncSteps {
  readonly kind: 'steps'
  readonly steps: readonly StoredStep[]
  /**
   * A sentence where it failed, `lost` where the tenant's file did and what was not committed is taken back, `denied` where
   * a person said No.
   */
  outcome: { readonly failed: string } | { readonly lost: ErrorRecord } | 'denied' | 'done' | undefined
}

/** The last part of a synchronization: its report, with the error that it ends in. */
export interface SyncReport {
  readonly kind: 'report'
  readonly run: SyncRun
  readonly error: ErrorRecord | undefined
  /** Objects that it could not bring to what the directory says. */
  readonly problems: readonly RunProblem[]
}

export type SyncPart = SyncSteps | SyncReport

export interface SyncOptions {
  readonly run: string
  readonly full: boolean
  readonly whatIf: boolean
  readonly access: DirectoryAccess
  /** One synchronization at a time in this process. */
  readonly turn: { readonly enter: () => boolean; readonly leave: () => void }
  readonly now: () => number
  readonly stage: Stage
  /** What the run itself sees. */
  readonly reader: () => Reader
  readonly signal: AbortSignal
  readonly progress: (progress: Progress) => void
  readonly note: (sentence: string) => void
  /** The secret for the account; asked of a person where nothing keeps it. */
  readonly secret: (configuration: Coexistence) => Promise<string | undefined>
}

const portion = 250
const leaseTime = 120_000

function blankRun({ run, full, whatIf, now }: SyncOptions): SyncRun {
  const startedAt = now()
  const counts = { read: 0, created: 0, changed: 0, disabled: 0, deleted: 0, held: 0, conflicts: 0, unchanged: 0 }
  return { run, startedAt, endedAt: null, status: 'Running', whatIf, full, ...counts, milliseconds: 0, reason: '' }
}

function asRecord(error: unknown): ErrorRecord | undefined {
  if (error instanceof DirectoryFailure) {
    const { step, message, advice } = error
    return errorRecord('CoexistenceUnreachable', { step, message, advice })
  }
  return error instanceof Failure ? error.record : undefined
}

/** Takes the tenant's lease for as long as work goes on; a stage renews it. */
function leased({ stage, now }: SyncOptions): Stage {
  let until = 0
  return work =>
    stage(async staging => {
      const at = now()
      if (at > until - leaseTime / 2) {
        until = at + leaseTime
        if (!(await staging.directory.lease('run', until, at))) fail('CoexistenceBusy', {})
      }
      return work(staging)
    })
}

async function read(
  options: SyncOptions,
  stage: Stage,
  configuration: Coexistence,
): Promise<ReadOutcome & { readonly protection: Protection }> {
  const { access, signal, now, progress, full } = options
  const { activity } = texts.stages
  progress({ activity, status: texts.stages.connect })
  const secret = await options.secret(configuration)
  let source: DirectorySource | undefined
  try {
    source = await access.open(serverOf(configuration, secret), signal)
    const outcome = await readDirectory({
      source,
      stage,
      configuration,
      full,
      now,
      signal,
      onProgress: ({ read: objects }) => progress({ activity, status: texts.stages.read({ read: objects }) }),
    })
    return { ...outcome, protection: await readProtection({ source, stage, configuration, signal }) }
  } catch (error) {
    throw error instanceof DirectoryFailure ? error.without(secret) : error
  } finally {
    await source?.close()
  }
}

/** Parts of the plan in their order, read in portions. */
async function* partsOf(reader: () => Reader): AsyncGenerator<readonly StoredStep[], void, void> {
  let place: PlanPlace = { rank: 0, part: 0 }
  for (;;) {
    const steps = await reader().directory.stepsAfter(place, portion)
    const last = steps.at(-1)
    if (last === undefined) return
    yield* Map.groupBy(steps, step => step.part).values()
    place = last
  }
}

async function* apply(options: SyncOptions, plan: PlanSummary, done: Counts): AsyncGenerator<SyncSteps, Applied, void> {
  const { activity, apply: applying } = texts.stages
  const total = countSteps(plan, (_, status) => status === 'planned')
  const failed: Failed[] = []
  let declined = 0
  let at = 0
  for await (const steps of partsOf(options.reader)) {
    const part: SyncSteps = { kind: 'steps', steps, outcome: undefined }
    yield part
    if (typeof part.outcome === 'object' && 'lost' in part.outcome) throw new Failure(part.outcome.lost)
    at += steps.length
    if (at % 100 < steps.length)
      options.progress({ activity, status: applying({ done: at, of: total }), percent: (at * 100) / total })
    if (part.outcome === 'done') for (const { action } of steps) done[countOf(action)] += 1
    if (part.outcome === 'denied') declined += steps.length
    if (typeof part.outcome === 'object') for (const step of steps) failed.push({ step, sentence: part.outcome.failed })
  }
  return { failed, declined }
}

/** What was not applied of what was to be. */
interface Applied {
  readonly failed: readonly Failed[]
  /** Steps to which a person said No. */
  readonly declined: number
}

interface Failed {
  readonly step: StoredStep
  readonly sentence: string
}

const nothingLeft: Applied = { failed: [], declined: 0 }

function statusOf(plan: PlanSummary, failures: number): SyncRun['status'] {
  if (plan.stopped.length + plan.unproven.length > 0) return 'Held'
  const conflicts = countSteps(plan, (_, status) => status === 'conflict')
  return conflicts + failures > 0 ? 'CompletedWithConflicts' : 'Completed'
}

/** What applying the whole plan comes to. */
function plannedCounts(plan: PlanSummary): Counts {
  const counts: Counts = { ...noCounts }
  if (plan.stopped.length > 0) return counts
  for (const { action, status, steps } of plan.counts) if (status === 'planned') counts[countOf(action)] += steps
  return counts
}

/** What a run that ends too early has done; what it noted together with each step, since a last group may be taken back. */
async function committed({ run, whatIf, reader }: SyncOptions): Promise<Counts> {
  const [noted] = whatIf ? [] : await reader().directory.runsOf(run)
  const { created, changed, disabled, deleted } = noted ?? noCounts
  return { created, changed, disabled, deleted }
}

function reasonOf(plan: PlanSummary, { failed, declined }: Applied): string {
  const waiting = countSteps(plan, (_, status) => status === 'waiting')
  return [
    ...plan.unproven,
    ...plan.stopped,
    ...(plan.stopped.length > 0 ? [texts.stopsBeforeFirst] : []),
    ...plan.notes,
    // A limit and a missing proof say themselves how much waits.
    ...(waiting > 0 && plan.stopped.length + plan.unproven.length === 0 ? [texts.someWait({ count: waiting })] : []),
    ...(declined > 0 ? [texts.declined({ count: declined })] : []),
    ...failed.slice(0, 3).map(({ sentence }) => sentence),
  ].join(' ')
}

/**
 * Reads the directory, plans, and gives the plan part by part to be applied, in the order of the plan; at last the report,
 * always exactly one. Whatever goes wrong with the directory is in the report, and nothing has been changed then.
 */
export async function* synchronize(options: SyncOptions): AsyncGenerator<SyncPart, void, void> {
  const { now, note, progress } = options
  const started = performance.now()
  const stage = leased(options)
  let run = blankRun(options)
  let error: ErrorRecord | undefined
  const end = (status: SyncRun['status'], more: Partial<SyncRun>) => {
    run = { ...run, ...more, status, endedAt: now(), milliseconds: Math.round(performance.now() - started) }
  }
  const done: Counts = { ...noCounts }
  let holds = false
  let entered = false
  let planned = false
  let key = 0
  try {
    try {
      const configuration = await options.reader().row('coexistence', 'coexistence')
      if (configuration === undefined) fail('CoexistenceNotConfigured', {})
      entered = options.turn.enter()
      if (!entered) fail('CoexistenceBusy', {})
      key = await stage(({ directory }) => directory.startRun(run))
      holds = true
      const reading = await read(options, stage, configuration)
      run = { ...run, read: reading.read, full: reading.full }
      await stage(({ directory }) => directory.noteRead(key, run))
      if (reading.fullBecause !== undefined) note(texts.readInFull({ because: reading.fullBecause }))
      const { activity, plan: planning } = texts.stages
      const plan = await makePlan({
        stage,
        configuration,
        protection: reading.protection,
        now: now(),
        onProgress: steps => progress({ activity, status: planning({ planned: steps }) }),
      })
      planned = true
      const conclude = (done: Counts, applied: Applied) =>
        end(statusOf(plan, applied.failed.length), {
          ...done,
          held: countSteps(plan, (_, status) => status === 'held' || status === 'waiting'),
          conflicts: countSteps(plan, (_, status) => status === 'conflict'),
          unchanged: plan.unchanged,
          reason: reasonOf(plan, applied),
        })
      if (options.whatIf) {
        // From its first step on all that a preview writes is taken back, so its end is written down before.
        conclude(plannedCounts(plan), nothingLeft)
        await stage(async ({ directory }) => {
          await directory.keepProblems(key)
          await directory.endRun(key, run)
          await directory.release('run')
        })
        holds = false
      }
      const applied = plan.stopped.length > 0 ? nothingLeft : yield* apply(options, plan, done)
      if (applied.failed.length > 0)
        await stage(async ({ directory }) => {
          for (const { step, sentence } of applied.failed) await directory.failed(step, sentence, now())
        })
      conclude(done, applied)
      if (run.status === 'Held') error = errorRecord('CoexistenceHeld', { reason: run.reason })
    } catch (thrown) {
      // A source that is stopped fails in its own way.
      error = options.signal.aborted ? undefined : asRecord(thrown)
      if (error === undefined) throw thrown
      end('Failed', { ...(await committed(options)), reason: error.message })
    }
    progress({ activity: texts.stages.activity, status: '', completed: true })
    if (holds)
      try {
        await stage(async ({ directory }) => {
          if (planned) await directory.keepProblems(key)
          await directory.endRun(key, run)
        })
      } catch (thrown) {
        if (!(thrown instanceof Failure)) throw thrown
        // It cannot be written down, as on a full disk, and is told all the same. The lease ends by itself.
        holds = false
        error ??= thrown.record
        if (run.status !== 'Failed') end('Failed', { reason: thrown.record.message })
      }
    const problems = planned ? await options.reader().directory.problems(key) : []
    yield { kind: 'report', run, error, problems }
  } finally {
    if (entered) options.turn.leave()
    if (holds)
      await options.stage(async ({ directory }) => {
        // Left before its end: somebody stopped it.
        if (run.status === 'Running')
          await directory.endRun(key, { ...run, ...done, status: 'Stopped', endedAt: now() })
        await directory.release('run')
      })
  }
}
