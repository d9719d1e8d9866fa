import { loadCommonPasswords } from '../../shared/common-passwords.ts'
import { passwordPolicies, type PasswordPerson, type PasswordPolicyName } from '../../shared/password-policies.ts'
import { generatePassword, type PasswordStyle } from './generate.ts'
import { dummyVerify, hashPassword, needsRehash, verifyPassword } from './hash.ts'

/** The room's doings in the form in which cmdlets are given them. */
export const secrets = {
  hash: hashPassword,
  verify: verifyPassword,
  needsRehash,
  dummyVerify,
  generate: async (policy: PasswordPolicyName, style: PasswordStyle, person: PasswordPerson = {}): Promise<string> =>
    generatePassword(passwordPolicies[policy], style, person, await loadCommonPasswords()),
}
