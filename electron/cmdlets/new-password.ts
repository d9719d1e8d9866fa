import { loadCommonPasswords } from '../../shared/common-passwords.ts'
import { fail } from '../../shared/errors.ts'
import { missedPasswordRules, passwordPolicies, type PasswordPolicy } from '../../shared/password-policies.ts'
import { isRemembered } from '../../shared/password-standing.ts'
import type { SecureString } from '../../shared/values.ts'
import type { ReadContext, WriteContext } from '../engine/context.ts'
import type { User } from '../store/types.ts'

/** A password that was hashed, and judged against the history as far as that could be read before the turn to write. */
export interface PreparedPassword {
  readonly text: string
  readonly generated: boolean
  readonly hash: string
  /** What the history said, and of whom and up to which entry. */
  readonly judged?: { readonly userId: string; readonly passwordId: string | null; readonly remembered: boolean }
}

/** How a password is to be made. */
export interface PasswordRequest {
  /** As typed; without it one is generated. */
  readonly given?: SecureString | undefined
  readonly style?: 'characters' | 'words'
  /** The person, if there already: a person made by the same run may not be visible yet. */
  readonly user: User | undefined
}

/** Does the slow part of a new password, which needs no turn to write: generating, hashing, and comparing with the history. */
export async function preparePassword(request: PasswordRequest, context: ReadContext): Promise<PreparedPassword> {
  const { secrets } = context.services
  const { user } = request
  const policy = passwordPolicies[(await context.store.tenant.settings()).passwordPolicy]
  if (request.given === undefined) {
    const text = await secrets.generate(policy.name, request.style ?? 'characters', user)
    return { text, generated: true, hash: await secrets.hash(text) }
  }
  const text = request.given.reveal()
  // The rules are cheap and the hash is not: a password that breaks them is refused before any work.
  await checkRules(policy, text, user)
  const hash = await secrets.hash(text)
  if (user === undefined) return { text, generated: false, hash }
  const remembered = await isInHistory(text, user, context)
  return { text, generated: false, hash, judged: { userId: user.id, passwordId: user.passwordId, remembered } }
}

/** Fails unless the person may have the password: PasswordRuleMissed or PasswordRemembered. Writes nothing. */
export async function checkPassword(user: User, prepared: PreparedPassword, context: ReadContext): Promise<void> {
  const policy = passwordPolicies[(await context.store.tenant.settings()).passwordPolicy]
  await checkRules(policy, prepared.text, user)
  if (prepared.generated) return
  const { judged } = prepared
  const current = judged?.userId === user.id && judged.passwordId === user.passwordId
  const remembered = current ? judged.remembered : await isInHistory(prepared.text, user, context)
  if (remembered) {
    fail('PasswordRemembered', { history: policy.history }, { parameter: 'Password', target: user.userName })
  }
}

/**
 * Keeps the password in the person's history and gives the fields that change with it. A generated one is told once to
 * the one who asked. `mustChange` is on for a generated password and off for a typed one unless said.
 */
export async function savePassword(
  user: User,
  prepared: PreparedPassword,
  mustChange: boolean | undefined,
  context: WriteContext,
): Promise<Pick<User, 'passwordId' | 'passwordSetAt' | 'mustChangePassword'>> {
  const setAt = context.services.now()
  const id = await context.store.savePassword({ userId: user.id, hash: prepared.hash, setAt })
  if (prepared.generated && !context.whatIf) context.reveal(user.userName, prepared.text)
  return { passwordId: id, passwordSetAt: setAt, mustChangePassword: mustChange ?? prepared.generated }
}

async function isInHistory(password: string, user: User, context: ReadContext): Promise<boolean> {
  const { store, services } = context
  const policy = passwordPolicies[(await store.tenant.settings()).passwordPolicy]
  const entries = policy.history === 0 ? [] : await store.users.passwords(user.id, policy.history)
  return isRemembered(
    policy,
    password,
    entries.map(entry => entry.hash),
    services.secrets.verify,
  )
}

async function checkRules(policy: PasswordPolicy, password: string, user: User | undefined): Promise<void> {
  const missed = missedPasswordRules(policy, password, user ?? {}, await loadCommonPasswords())
  if (missed.length === 0) return
  fail(
    'PasswordRuleMissed',
    { policy, missed },
    { parameter: 'Password', ...(user === undefined ? {} : { target: user.userName }) },
  )
}
