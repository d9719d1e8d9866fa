import { startOnlineCoexistenceSync } from '../../shared/cmdlets/coexistence-sync.ts'
import { fail, Failure } from '../../shared/errors.ts'
import { coexistenceTexts } from '../../shared/texts/coexistence.ts'
import { handlePlanned, type SyncReport, type SyncSteps, type WriteContext } from '../engine/context.ts'
import { bindSecret, signsIn } from './coexistence-secret.ts'
import { runOutput } from './coexistence-output.ts'

const start = handlePlanned(startOnlineCoexistenceSync, {
  async *plan(args, context) {
    yield* context.services.synchronization.run({
      run: context.run,
      full: args.FullSync === true,
      whatIf: context.whatIf,
      now: context.services.now,
      stage: context.stage,
      reader: () => context.store,
      signal: context.signal,
      progress: context.progress,
      note: context.verbose,
      secret: async configuration => {
        const secret = await bindSecret(configuration, context, startOnlineCoexistenceSync)
        if (secret === undefined && signsIn(configuration))
          fail('CoexistenceSecretMissing', { account: configuration.bindAccount ?? '' })
        return secret
      },
    })
  },
  async *run(_, context, part: SyncSteps | SyncReport) {
    if (part.kind === 'steps') return applySteps(part, context)
    // A preview tells of the steps alone.
    if (!context.whatIf) context.about(await sourceOf(context))
    yield runOutput(part.run, part.problems)
    if (part.error !== undefined) context.error(part.error)
    // A table of counts has no room for it, and it may say that an approval no longer applies.
    else if (part.run.reason !== '') context.warning(part.run.reason)
  },
  lost(part, error) {
    if (part.kind === 'report') return [runOutput(part.run, part.problems)]
    part.outcome = { lost: error }
    return undefined
  },
})

/** What a synchronization as a whole is about: its directory, or the tenant where none is set up. */
async function sourceOf({ store }: WriteContext): Promise<string> {
  const configuration = await store.row('coexistence', 'coexistence')
  return configuration?.server ?? (await store.tenant.settings()).name
}

/** Applies the steps and notes what became of them, also where the object fails. */
async function applySteps(part: SyncSteps, context: WriteContext): Promise<void> {
  const { store, services } = context
  const [first] = part.steps
  if (first === undefined) return
  const others = part.steps.slice(1).map(step => step.name)
  const target = [first.name, ...others].join(', ')
  if (!(await context.shouldProcess(target, coexistenceTexts.next[first.action]))) {
    part.outcome = 'denied'
    return
  }
  try {
    await services.synchronization.apply(store, part.steps, { now: services.now(), run: context.run })
    part.outcome = 'done'
  } catch (error) {
    if (error instanceof Failure) part.outcome = { failed: error.record.message }
    throw error
  }
}

/** The handler that synchronizes. */
export const coexistenceSync = [start]
