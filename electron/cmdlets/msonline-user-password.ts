import {
  type passwordResults,
  setMSOnlineUserPassword,
  setMSOnlineUserPasswordNeverExpire,
  testMSOnlineUserPassword,
} from '../../shared/cmdlets/msonline-user-password.ts'
import { fail } from '../../shared/errors.ts'
import { passwordPolicies, type PasswordPolicy } from '../../shared/password-policies.ts'
import { afterWrongPassword, isLockedOut, noFailedSignIns, passwordStanding } from '../../shared/password-standing.ts'
import { handle, handlePrepared, type ReadContext } from '../engine/context.ts'
import type { User } from '../store/types.ts'
import { findPerson, findVisiblePerson, nameOf } from './find-person.ts'
import { checkPasswordArguments } from './msonline-user-activation.ts'
import { checkPassword, preparePassword, savePassword, type PreparedPassword } from './new-password.ts'
import { quietly } from './quietly.ts'
import { dateOf } from './user-output.ts'

const set = handlePrepared(setMSOnlineUserPassword, {
  prepare: async (args, context) => {
    checkPasswordArguments(args)
    if (args.Password === undefined && args.GeneratePassword !== true) {
      if (args.ChangePasswordOnNextLogon === undefined) fail('PasswordNotSaid', {}, { parameter: 'Password' })
      return undefined
    }
    const user = await findVisiblePerson(context.store, args.Identity)
    return preparePassword(
      { given: args.Password, user, ...(args.PasswordStyle === undefined ? {} : { style: args.PasswordStyle }) },
      context,
    )
  },
  run: (args, context, prepared: PreparedPassword | undefined) =>
    quietly(async () => {
      const { store } = context
      const user = await findPerson(store, args.Identity)
      if (prepared !== undefined) await checkPassword(user, prepared, context)
      else if (user.passwordId === null)
        fail('PasswordMissing', { user: nameOf(user) }, { parameter: 'Password', target: user.userName })
      if (!(await context.shouldProcess(user.userName, setMSOnlineUserPassword.label))) return
      const mustChange = args.ChangePasswordOnNextLogon
      const patch =
        prepared === undefined
          ? { mustChangePassword: mustChange ?? user.mustChangePassword }
          : await savePassword(user, prepared, mustChange, context)
      await store.update('user', user.id, patch)
    }),
})

const neverExpire = handle(setMSOnlineUserPasswordNeverExpire, (args, context) =>
  quietly(async () => {
    const user = await findPerson(context.store, args.Identity)
    if (!(await context.shouldProcess(user.userName, setMSOnlineUserPasswordNeverExpire.label))) return
    await context.store.update('user', user.id, { passwordNeverExpires: args.PasswordNeverExpire })
  }),
)

type Result = (typeof passwordResults)[number]

/** One comparison, of which password, and what the same password costs to hash anew where that is due. */
interface Comparison {
  readonly passwordId: string
  readonly right: boolean
  readonly rehashed: string | undefined
}

const test = handlePrepared(testMSOnlineUserPassword, {
  prepare: async (args, context) => {
    const user = await findVisiblePerson(context.store, args.Identity)
    return compare(user, args.Password.reveal(), context)
  },
  async *run(args, context, prepared: Comparison | undefined) {
    const { store } = context
    const user = await findVisiblePerson(store, args.Identity)
    if (user === undefined) {
      yield { Identity: args.Identity, Result: 'Wrong', Expires: null, LockedUntil: null }
      return
    }
    if (!(await context.shouldProcess(user.userName, testMSOnlineUserPassword.label))) return
    const same = prepared?.passwordId === user.passwordId
    const comparison = same ? prepared : await compare(user, args.Password.reveal(), context)
    const now = context.services.now()
    const policy = passwordPolicies[(await store.tenant.settings()).passwordPolicy]
    const result = resultOf(policy, user, comparison, now)
    const after = result === 'Wrong' ? afterWrongPassword(policy, user, now) : noFailedSignIns
    const signedIn = result === 'Valid' || result === 'MustChange'
    if (result !== 'LockedOut' && result !== 'Disabled') {
      await store.noteSignIn(user.id, { ...after, lastSignInAt: signedIn ? now : user.lastSignInAt })
    }
    if (comparison?.right === true && comparison.rehashed !== undefined) {
      const passwordId = await store.rehash({ id: comparison.passwordId, userId: user.id }, comparison.rehashed)
      await store.update('user', user.id, { passwordId })
    }
    yield {
      Identity: user.userName,
      Result: result,
      Expires: result === 'Wrong' ? null : dateOf(passwordStanding(policy, user, now).expiresAt),
      LockedUntil: dateOf(result === 'LockedOut' ? user.lockedUntil : result === 'Wrong' ? after.lockedUntil : null),
    }
  },
})

async function compare(
  user: User | undefined,
  password: string,
  context: ReadContext,
): Promise<Comparison | undefined> {
  const { secrets } = context.services
  const entry = user === undefined ? undefined : await context.store.users.password(user)
  if (entry === undefined) {
    await secrets.dummyVerify(password)
    return undefined
  }
  const right = await secrets.verify(entry.hash, password)
  const rehashed = right && secrets.needsRehash(entry.hash) ? await secrets.hash(password) : undefined
  return { passwordId: entry.id, right, rehashed }
}

function resultOf(policy: PasswordPolicy, user: User, comparison: Comparison | undefined, now: number): Result {
  if (isLockedOut(user, now)) return 'LockedOut'
  if (comparison?.right !== true) return 'Wrong'
  if (!user.enabled) return 'Disabled'
  const { standing } = passwordStanding(policy, user, now)
  if (standing === 'must-change') return 'MustChange'
  return standing === 'expired' ? 'Expired' : 'Valid'
}

/** The handlers about passwords. */
export const msonlineUserPassword = [set, neverExpire, test]
