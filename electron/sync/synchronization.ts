import type { Coexistence, DirectoryEntry, Reader, StoredStep, Writer } from '../store/types.ts'
import { serverOf, type DirectoryAccess, type DirectoryFinding } from './access.ts'
import { applyPart, type ApplyOptions } from './apply.ts'
import { checkConfiguration, type CheckedParameter } from './check-configuration.ts'
import { explain, findEntry, type Explanation } from './explain.ts'
import { effectiveRules, flowTargets, parseRule } from './flow.ts'
import { scopeOf } from './intake.ts'
import { approvalTime } from './plan.ts'
import type { DirectoryServer } from './source.ts'
import { synchronize, type SyncOptions, type SyncPart } from './synchronize.ts'

/** Directory synchronization as the composition hands it to cmdlets. */
export interface SynchronizationService {
  readonly run: (request: Omit<SyncOptions, 'access' | 'turn'>) => AsyncGenerator<SyncPart, void, void>
  readonly apply: (writer: Writer, steps: readonly StoredStep[], how: Omit<ApplyOptions, 'blankUser'>) => Promise<void>
  readonly test: (
    configuration: Coexistence,
    secret: string | undefined,
    signal: AbortSignal,
    file?: DirectoryServer['file'],
  ) => Promise<readonly DirectoryFinding[]>
  readonly find: (reader: Reader, identity: string) => Promise<DirectoryEntry>
  readonly explain: (reader: Reader, identity: string, now: number) => Promise<Explanation>
  /** How long an approval holds, in milliseconds. */
  readonly approvalTime: number
  /** Fails where one of the values that were given is not of the form that its parameter has. */
  readonly check: (configuration: Coexistence, given: ReadonlySet<CheckedParameter>) => void
  readonly isRule: (text: string) => boolean
  readonly targets: readonly string[]
  readonly rules: (configuration: Coexistence) => readonly string[]
}

/** The service over a way to directories. */
export function createSynchronization(
  access: DirectoryAccess,
  blankUser: ApplyOptions['blankUser'],
): SynchronizationService {
  // The lease tells processes apart; within one only one synchronization goes on at a time.
  let running = false
  const turn = {
    enter: () => {
      if (running) return false
      running = true
      return true
    },
    leave: () => {
      running = false
    },
  }
  return {
    run: request => synchronize({ ...request, access, turn }),
    apply: (writer, steps, how) => applyPart(writer, steps, { ...how, blankUser }),
    test: (configuration, secret, signal, file) =>
      access.test(
        { ...serverOf(configuration, secret), ...(file === undefined ? {} : { file }) },
        { ...scopeOf(configuration), protectedGroups: configuration.protectedGroups },
        signal,
      ),
    find: findEntry,
    explain,
    approvalTime,
    check: checkConfiguration,
    isRule: text => parseRule(text) !== undefined,
    targets: flowTargets,
    rules: effectiveRules,
  }
}
