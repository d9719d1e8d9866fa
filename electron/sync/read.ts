import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import { fullReasons } from '../../shared/texts/directory.ts'
import type { Coexistence, DirectoryWriter, ReadingState, Seen, Staging } from '../store/types.ts'
import { graceOf } from './grace.ts'
import { digestOf, rulesDigest, rulesOf, scopeDigest, scopeOf, stagedObject, underRules } from './intake.ts'
import type { Rules } from './intake.ts'
import { DirectoryFailure } from './source.ts'
import type { DirectoryChange, DirectoryProgress, DirectorySource } from './source.ts'

/** Does the work in one transaction of the tenant's file. */
export type Stage = <T>(work: (staging: Staging) => Promise<T>) => Promise<T>

export interface ReadOptions {
  readonly source: DirectorySource
  readonly stage: Stage
  readonly configuration: Coexistence
  /** Without the cookie. */
  readonly full: boolean
  readonly now: () => number
  readonly signal: AbortSignal
  readonly onProgress: (progress: DirectoryProgress) => void
}

/** How a reading ended that came to its end. */
export interface ReadOutcome {
  readonly read: number
  readonly full: boolean
  readonly fullBecause: string | undefined
}

const portion = 1_000

/** Whether so many are missing, of so many, that it is no proof that they are gone: more than 5 % and ten, or than half. */
function isSuspicious(missing: number, before: number): boolean {
  return (missing > 10 && missing > before * 0.05) || missing * 2 > before
}

/** Applies rules that changed to what was read before. */
async function revise(stage: Stage, rules: Rules, digest: string): Promise<void> {
  for (let after = 0; ;) {
    const last = await stage(async ({ directory }) => {
      const entries = await directory.entriesAfter(after, portion)
      await directory.revise(
        entries.filter(entry => entry.goneAt === null).map(entry => underRules(entry, rules)),
        texts.scopeChanged,
      )
      return entries.length < portion ? undefined : entries.at(-1)?.key
    })
    if (last === undefined) break
    after = last
  }
  await stage(({ directory }) => directory.keepRules(digest))
}

/** Takes a batch in; gives how many were named as present of whom nothing is known. */
async function take(
  directory: DirectoryWriter,
  batch: readonly DirectoryChange[],
  rules: Rules,
  seen: Seen,
  at: number,
): Promise<number> {
  let strangers = 0
  for (const change of batch) {
    if (change.kind === 'gone') await directory.gone([change.anchor], at)
    else if (change.kind === 'present') strangers += await directory.present(change.anchors, seen)
    else {
      const before = change.kind === 'part' ? await directory.entry(change.object.anchor) : undefined
      const twice = await directory.stage([stagedObject(change, before, rules)], seen)
      if (twice !== undefined) throw new DirectoryFailure('read', texts.identityTwice(twice), texts.identityTwiceAdvice)
    }
  }
  return strangers
}

/**
 * Reads the directory into the tenant's copy of it, batch by batch; the cookie is kept with the last one. Nothing counts
 * as gone unless the reading came to its very end. Throws a DirectoryFailure.
 */
export async function readDirectory(options: ReadOptions): Promise<ReadOutcome> {
  const { stage, configuration, now } = options
  const rules = rulesOf(configuration)
  const scope = scopeDigest(configuration)
  const digest = rulesDigest(configuration)
  const dueBefore = now() - graceOf(configuration)
  const { known, isDue } = await stage(async ({ directory }) => ({
    known: await directory.reading(),
    isDue: await directory.someDue(dueBefore),
  }))
  const isFirst = known.completedAt === null
  if (!isFirst && known.rules !== digest) await revise(stage, rules, digest)
  const scopeChanged = !isFirst && known.scope !== scope
  const cookie = options.full || scopeChanged || isFirst || isDue ? undefined : (known.cookie ?? undefined)
  const ground = { known, rules, scope, digest, scopeChanged, isFirst }
  const { outcome, isEnough } = await readOnce(options, ground, cookie)
  if (isEnough) return outcome
  // Whoever is there and not known here was perhaps not seen for a while; a directory tells of it by no change.
  const whole = await readOnce(options, ground, undefined)
  return { ...whole.outcome, fullBecause: fullReasons.strangers }
}

/** What a reading goes by. */
interface Ground {
  readonly known: ReadingState
  readonly rules: Rules
  readonly scope: string
  readonly digest: string
  readonly scopeChanged: boolean
  readonly isFirst: boolean
}

/** Why a reading does not prove that so many who are missing from it are gone, whatever its source says. */
function doubtOf({ known, scopeChanged, isFirst }: Ground, search: string | null, missing: number): string | undefined {
  if (scopeChanged) return texts.scopeChanged
  if (!isFirst && search !== known.search) return texts.searchChanged
  return isSuspicious(missing, known.objects) ? texts.manyMissing({ missing, before: known.objects }) : undefined
}

/** Reads from where the cookie says, or everything; it ends nothing where only a reading of everything tells enough. */
async function readOnce(
  { source, stage, configuration, now, signal, onProgress }: ReadOptions,
  ground: Ground,
  cookie: string | undefined,
): Promise<{ readonly outcome: ReadOutcome; readonly isEnough: boolean }> {
  const { known, rules, scope, digest, isFirst } = ground
  const seen = await stage(({ directory }) => directory.startReading(scope, digest))
  await using stream = source.read(scopeOf(configuration), {
    signal,
    onProgress,
    ...(cookie === undefined ? {} : { cookie }),
  })
  let held: readonly DirectoryChange[] = []
  let strangers = 0
  let end = await stream.next()
  while (end.done !== true) {
    const batch = held
    held = end.value
    signal.throwIfAborted()
    if (batch.length > 0)
      strangers += await stage(async ({ directory }) => {
        // What a reading brought that then failed is no proof: only one of everything puts it right.
        await directory.losePlace()
        return take(directory, batch, rules, seen, now())
      })
    end = await stream.next()
  }
  const { coverage, read: changes, fullBecause, unproven, proves, cookie: next } = end.value
  const search = end.value.search === undefined ? null : digestOf(end.value.search)
  const full = coverage === 'full'
  if (full && changes === 0 && known.objects > 0) {
    throw new DirectoryFailure('read', texts.emptyDirectory, texts.emptyAdvice)
  }
  return stage(async ({ directory }) => {
    strangers += await take(directory, held, rules, seen, now())
    // Some directories name whoever changed twice, which would hide as many who are missing.
    const objects = full ? seen.size : changes
    const outcome = { read: objects, full, fullBecause }
    if (strangers > 0 && cookie !== undefined && fullBecause === undefined) return { outcome, isEnough: false }
    const missing = full && !isFirst ? await directory.missing(seen) : 0
    const doubt = doubtOf(ground, search, missing) ?? unproven ?? null
    if (doubt === null && proves !== undefined) await directory.proven(proves)
    await directory.finishReading({ seen, full, cookie: next ?? null, scope, search, at: now(), unproven: doubt })
    if (objects > 0 || full) await directory.resolveMembers(seen)
    if (isFirst) await directory.keepRules(digest)
    return { outcome, isEnough: true }
  })
}
