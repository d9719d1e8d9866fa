import { coexistenceTexts as texts } from '../../shared/texts/coexistence.ts'
import type { Coexistence, DirectoryWriter, Seen, Staging } from '../store/types.ts'
import { rulesDigest, rulesOf, scopeDigest, scopeOf, stagedObject, underRules } from './intake.ts'
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
/** Fewer objects than this share of the last time, and more than so many missing, are no proof that the others are gone. */
const leastShare = 0.95
const fewMissing = 10

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

async function take(
  directory: DirectoryWriter,
  batch: readonly DirectoryChange[],
  rules: Rules,
  seen: Seen,
  at: number,
): Promise<void> {
  for (const change of batch) {
    if (change.kind === 'gone') await directory.gone([change.anchor], at)
    else if (change.kind === 'present') await directory.present(change.anchors, seen)
    else {
      const before = change.kind === 'part' ? await directory.entry(change.object.anchor) : undefined
      await directory.stage([stagedObject(change, before, rules)], seen)
    }
  }
}

/**
 * Reads the directory into the tenant's copy of it, batch by batch; the cookie is kept with the last one. Nothing counts
 * as gone unless the reading came to its very end. Throws a DirectoryFailure.
 */
export async function readDirectory(options: ReadOptions): Promise<ReadOutcome> {
  const { source, stage, configuration, now, signal, onProgress } = options
  const rules = rulesOf(configuration)
  const scope = scopeDigest(configuration)
  const digest = rulesDigest(configuration)
  const known = await stage(({ directory }) => directory.reading())
  const isFirst = known.completedAt === null
  if (!isFirst && known.rules !== digest) await revise(stage, rules, digest)
  const scopeChanged = !isFirst && known.scope !== scope
  const cookie = options.full || scopeChanged || isFirst ? undefined : (known.cookie ?? undefined)
  const seen = await stage(({ directory }) => directory.startReading(scope, digest))

  const stream = source.read(scopeOf(configuration), {
    signal,
    onProgress,
    ...(cookie === undefined ? {} : { cookie }),
  })
  let held: readonly DirectoryChange[] = []
  let end = await stream.next()
  while (end.done !== true) {
    const batch = held
    held = end.value
    signal.throwIfAborted()
    if (batch.length > 0) await stage(({ directory }) => take(directory, batch, rules, seen, now()))
    end = await stream.next()
  }
  const { coverage, read: changes, fullBecause, unproven, cookie: next } = end.value
  const full = coverage === 'full'
  if (full && changes === 0 && known.objects > 0) {
    throw new DirectoryFailure('read', texts.emptyDirectory, texts.emptyAdvice)
  }
  const read = await stage(async ({ directory }) => {
    await take(directory, held, rules, seen, now())
    // Some directories name whoever changed twice, which would hide as many who are missing.
    const objects = full ? seen.size : changes
    const few = full && objects < known.objects * leastShare && known.objects - objects > fewMissing
    await directory.finishReading({
      seen,
      full,
      cookie: next ?? null,
      scope,
      at: now(),
      unproven: scopeChanged
        ? texts.scopeChanged
        : few
          ? texts.fewObjects({ read: objects, before: known.objects })
          : (unproven ?? null),
    })
    if (objects > 0 || full) await directory.resolveMembers()
    if (isFirst) await directory.keepRules(digest)
    return objects
  })
  return { read, full, fullBecause }
}
