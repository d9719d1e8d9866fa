import { resultCodes } from '../../../shared/texts/directory-codes.ts'
import { directoryProblems, type DirectoryProblem } from '../../../shared/texts/directory.ts'
import type { DirectoryFailure, DirectoryStep } from '../source.ts'
import type { LdapResult } from './decode.ts'
import { failure } from './failure.ts'
import { directoryDetails } from '../../../shared/texts/directory-details.ts'

/** The text of a server in one line that is not too long to show. */
export function plainDiagnostic(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 300)
}

/** What a result code means, with the server's own words. */
export function resultProblem(result: LdapResult): DirectoryProblem {
  const [reason, advice] = resultCodes[result.code] ?? directoryDetails.unknownResult(result.code)
  return directoryProblems.resultCode({
    code: result.code,
    reason,
    advice,
    diagnostic: plainDiagnostic(result.diagnostic),
  })
}

/** The failure for a result that is not success. */
export function resultFailure(step: DirectoryStep | 'read', result: LdapResult, base: string): DirectoryFailure {
  if (result.code === 32)
    return failure('base', directoryProblems.baseMissing({ base, matched: result.matchedDn }), result.code)
  if (result.code === 34) return failure('base', directoryProblems.badBase({ base }), result.code)
  if (result.code === 10) {
    const target = plainDiagnostic(result.referrals[0] ?? result.diagnostic)
    return failure(step, directoryProblems.referral({ target }), result.code)
  }
  return failure(result.code === 50 && step === 'read' ? 'rights' : step, resultProblem(result), result.code)
}
