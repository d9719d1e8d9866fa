import type { DirectoryProblem } from '../../../shared/texts/directory.ts'
import { DirectoryFailure, type DirectoryStep } from '../source.ts'

/** The failure that tells this problem at this step. */
export function failure(
  step: DirectoryStep | 'read',
  problem: DirectoryProblem,
  resultCode?: number,
): DirectoryFailure {
  return new DirectoryFailure(step, problem.message, problem.advice, resultCode)
}
