import { directoryProblems } from '../../../shared/texts/directory.ts'
import { InvalidBer } from './ber.ts'
import type { LdapConnection } from './connection.ts'
import { controlOf, controlTypes, emptyCookie, pagedControl, pagedCookie } from './controls.ts'
import type { EntryMessage, LdapMessage, ResultMessage } from './decode.ts'
import { encodeSearch, type SearchQuestion } from './encode.ts'
import { failure } from './failure.ts'
import { plainDiagnostic, resultFailure } from './results.ts'

/** Entries and intermediate messages of a search, in the order they came. */
export type SearchPiece = Exclude<LdapMessage, ResultMessage | { kind: 'reference' }>

/** What a search may point to without being incomplete: the other partitions of the same server, as distinguished names. */
export type OwnPartitions = (url: string) => boolean

/** A server may give a page on which nothing of what it looked through fits; so many in a row, and it goes nowhere. */
const mostEmpty = 100

const noPartitions: OwnPartitions = () => false

/** Reads what a control says; an answer that is not as it should be becomes a failure that names the server. */
export function decoded<T>(connection: LdapConnection, decode: () => T): T {
  try {
    return decode()
  } catch (error) {
    if (!(error instanceof InvalidBer)) throw error
    throw failure('read', directoryProblems.invalidAnswer({ host: connection.host, detail: error.message }))
  }
}

/** Asks; the answers are read by `readAnswers`. */
export function askSearch(connection: LdapConnection, question: SearchQuestion): void {
  connection.ask(id => encodeSearch(id, question))
}

/**
 * The answers to the search that was asked last, as they come; returns its result, whatever its code. A pointer to
 * another server is a failure, because what lies there is missing.
 */
export async function* readAnswers(
  connection: LdapConnection,
  isOwn: OwnPartitions = noPartitions,
): AsyncGenerator<readonly SearchPiece[], ResultMessage> {
  for (;;) {
    const messages = await connection.next()
    const pieces: SearchPiece[] = []
    let result: ResultMessage | undefined
    for (const message of messages) {
      if (result !== undefined) throw failure('read', directoryProblems.unasked({ host: connection.host }))
      if (message.kind === 'result') result = message
      else if (message.kind !== 'reference') pieces.push(message)
      else {
        const foreign = message.urls.find(url => !isOwn(url))
        if (foreign !== undefined)
          throw failure('read', directoryProblems.referral({ target: plainDiagnostic(foreign) }))
      }
    }
    if (result !== undefined && result.tag !== 0x65)
      throw failure('read', directoryProblems.unasked({ host: connection.host }))
    if (pieces.length > 0) yield pieces
    if (result !== undefined) return result
  }
}

/** The entries of a search that is small enough to hold; result codes other than success are failures. */
export async function searchAll(
  connection: LdapConnection,
  question: SearchQuestion,
  isOwn?: OwnPartitions,
): Promise<readonly EntryMessage[]> {
  askSearch(connection, question)
  const answers = readAnswers(connection, isOwn)
  const entries: EntryMessage[] = []
  for (;;) {
    const { done, value } = await answers.next()
    if (done === true) {
      if (value.result.code !== 0) throw resultFailure(connection.step, value.result, question.base)
      return entries
    }
    for (const piece of value) if (piece.kind === 'entry') entries.push(piece)
  }
}

export const pageSize = 1_000

/** What is wanted of an entry; undefined leaves it out. */
export type Take<T> = (entry: EntryMessage) => T | undefined

/**
 * What is wanted of the entries of a search, page by page, to the end that an empty cookie proves; an empty page is not
 * the end. It is taken of each entry as it comes, because whole entries hold far more; the next page is asked for before
 * the last one is given away, so that the server works meanwhile.
 */
export async function* searchPaged<T>(
  connection: LdapConnection,
  question: SearchQuestion,
  take: Take<T>,
  isOwn?: OwnPartitions,
): AsyncGenerator<readonly T[], void> {
  let cookie: Buffer = emptyCookie
  const ask = () =>
    askSearch(connection, { ...question, controls: [...(question.controls ?? []), pagedControl(pageSize, cookie)] })
  ask()
  const seen = new Set<string>()
  let empty = 0
  for (;;) {
    const answers = readAnswers(connection, isOwn)
    const page: T[] = []
    let first: string | undefined
    let answer = await answers.next()
    while (answer.done !== true) {
      for (const piece of answer.value) {
        if (piece.kind !== 'entry') continue
        first ??= piece.dn
        const taken = take(piece)
        if (taken !== undefined) page.push(taken)
      }
      answer = await answers.next()
    }
    const { result, controls } = answer.value
    if (result.code !== 0) throw resultFailure('read', result, question.base)
    const control = controlOf(controls, controlTypes.paged)
    if (control === undefined) throw failure('read', directoryProblems.pagedMissing())
    cookie = decoded(connection, () => pagedCookie(control.value))
    if (cookie.length > 0) {
      // A server may name its whole search by one cookie; the same cookie with the same page is a circle.
      const key = `${cookie.toString('base64')} ${first ?? ''}`
      empty = first === undefined ? empty + 1 : 0
      if (seen.has(key) || empty > mostEmpty) throw failure('read', directoryProblems.cookieRepeated())
      seen.add(key)
      ask()
    }
    if (page.length > 0) yield page
    if (cookie.length === 0) return
  }
}
