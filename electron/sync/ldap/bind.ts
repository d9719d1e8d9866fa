import { activeDirectoryBindReasons, resultCodes } from '../../../shared/texts/directory-codes.ts'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { DirectoryServer } from '../source.ts'
import type { LdapConnection } from './connection.ts'
import type { LdapResult } from './decode.ts'
import { encodeBind } from './encode.ts'
import { failure } from './failure.ts'
import { resultProblem } from './results.ts'

function reasonOf({ code, diagnostic }: LdapResult): readonly [string, string] | undefined {
  const data = /\bdata ([0-9a-f]{3})\b/i.exec(diagnostic)?.[1]?.toLowerCase()
  return (code === 49 && data !== undefined ? activeDirectoryBindReasons[data] : undefined) ?? resultCodes[code]
}

/**
 * Signs in with a name and a password, or not at all where no account is given. Throws a failure at the step `bind`.
 * What the server says in words is left out of it: a hostile one could say the password back.
 */
export async function bind(connection: LdapConnection, server: DirectoryServer): Promise<void> {
  const { bindAccount: account, bindSecret: secret } = server
  if (account === undefined || account === '') return
  if (secret === undefined || secret === '') throw failure('bind', directoryProblems.emptySecret({ account }))
  connection.step = 'bind'
  connection.ask(id => encodeBind(id, account, secret))
  const [answer, ...more] = await connection.next()
  connection.step = 'read'
  if (answer?.kind !== 'result' || answer.tag !== 0x61 || more.length > 0)
    throw failure('bind', directoryProblems.unasked({ host: connection.host }))
  const { result } = answer
  if (result.code === 0) return
  if (result.code === 10) throw failure('bind', directoryProblems.bindReferral(), result.code)
  const [reason, advice] = reasonOf(result) ?? [resultProblem({ ...result, diagnostic: '' }).message, '']
  throw failure('bind', directoryProblems.bindFailed({ account, reason, advice }), result.code, true)
}
