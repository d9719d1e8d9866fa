import type { DirectoryProblem } from '../../../shared/texts/directory.ts'
import { DirectoryFailure, type DirectoryStep } from '../source.ts'

/** The failure that tells this problem at this step; `isOurs` where nothing of the problem was said by the server. */
export function failure(
  step: DirectoryStep | 'read',
  problem: DirectoryProblem,
  resultCode?: number,
  isOurs = false,
): DirectoryFailure {
  return new DirectoryFailure(step, problem.message, problem.advice, resultCode, isOurs)
}
