import { fail } from '../../shared/errors.ts'
import { build, type BuildTarget } from '../build/build.ts'

/** Has what is missing or stale built before a host starts; fails with PageNotBuilt. */
export async function built(...targets: readonly BuildTarget[]): Promise<void> {
  try {
    await build(targets)
  } catch (error) {
    fail('PageNotBuilt', { detail: error instanceof Error ? error.message : String(error) })
  }
}
