import type { PasswordPolicy } from './password-policies.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What is known about a person's present password; times in milliseconds since 1970. */
export interface PasswordState {
  readonly passwordSetAt: number | null
  readonly mustChangePassword: boolean
  readonly passwordNeverExpires: boolean
}

/** How a password stands: `expiresAt` is null where it never expires; `warning` lasts until it is `expired`. */
export interface PasswordStanding {
  readonly standing: 'none' | 'must-change' | 'expired' | 'warning' | 'valid'
  readonly expiresAt: number | null
}

/** How the password stands at that moment under the policy; it has expired once its last allowed day is over. */
export function passwordStanding(policy: PasswordPolicy, state: PasswordState, now: number): PasswordStanding {
  if (state.passwordSetAt === null) return { standing: 'none', expiresAt: null }
  const expires = policy.maxAgeDays !== null && !state.passwordNeverExpires
  const expiresAt = expires ? state.passwordSetAt + policy.maxAgeDays * day : null
  if (state.mustChangePassword) return { standing: 'must-change', expiresAt }
  if (expiresAt === null) return { standing: 'valid', expiresAt }
  if (now >= expiresAt) return { standing: 'expired', expiresAt }
  return { standing: expiresAt - now <= policy.warningDays * day ? 'warning' : 'valid', expiresAt }
}

/**
 * The moment from which people may change their own password again, or null when they may now. Whoever must change it
 * never waits; administrators' resets are not people's own changes and are not asked about here.
 */
export function ownChangeAllowedFrom(policy: PasswordPolicy, state: PasswordState, now: number): number | null {
  if (state.mustChangePassword || state.passwordSetAt === null) return null
  const from = state.passwordSetAt + policy.minAgeHours * hour
  return from > now ? from : null
}

/** Whether the password is one that the policy still remembers; `hashes` are the person's, the current one first. */
export async function isRemembered(
  policy: PasswordPolicy,
  password: string,
  hashes: readonly string[],
  verify: (hash: string, password: string) => Promise<boolean>,
): Promise<boolean> {
  const matches = await Promise.all(hashes.slice(0, policy.history).map(hash => verify(hash, password)))
  return matches.includes(true)
}

/** Wrong passwords in a row, and until when that locks sign-in. */
export interface LockoutState {
  readonly failedSignIns: number
  readonly lockedUntil: number | null
}

/** Somebody who has just signed in, or never failed to. */
export const noFailedSignIns: LockoutState = { failedSignIns: 0, lockedUntil: null }

/** Whether sign-in is locked at that moment; at the moment the lock ends it no longer is. */
export function isLockedOut(state: LockoutState, now: number): boolean {
  return state.lockedUntil !== null && now < state.lockedUntil
}

/** The state after one more wrong password. Tries during a lock neither count nor prolong it; after it counting starts anew. */
export function afterWrongPassword(policy: PasswordPolicy, state: LockoutState, now: number): LockoutState {
  if (isLockedOut(state, now)) return state
  const failedSignIns = (state.lockedUntil === null ? state.failedSignIns : 0) + 1
  const locks = failedSignIns >= policy.lockoutFailures
  return { failedSignIns, lockedUntil: locks ? now + policy.lockoutMinutes * minute : null }
}
