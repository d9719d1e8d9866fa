import { directoryProblems, fullReasons } from '../../../shared/texts/directory.ts'
import { controlOf, controlTypes, dirSyncControl, dirSyncState, emptyCookie } from '../ldap/controls.ts'
import type { EntryMessage, ResultMessage } from '../ldap/decode.ts'
import { textOf } from '../ldap/decode.ts'
import { dnKey, isWithin } from '../ldap/dn.ts'
import { failure } from '../ldap/failure.ts'
import { and, equal, or, type LdapFilter } from '../ldap/filter.ts'
import { resultFailure } from '../ldap/results.ts'
import { askSearch, decoded, readAnswers } from '../ldap/search.ts'
import type { DirectoryChange } from '../source.ts'
import { anchorOf, guidBytes } from './anchors.ts'
import { activeDirectoryChoice, type Choice } from './choice.ts'
import { isPlainPart, partOf, wholeOf } from './dir-sync-entry.ts'
import { readObjects, sweep } from './full.ts'
import type { Changes } from './reading.ts'
import type { Session } from './session.ts'

const insufficientRights = 50
/** What domain controllers answer to a cookie they do not know. */
const rejectsCookie: ReadonlySet<number> = new Set([12, 53])
/** Identities that are asked for in one filter. */
const identitiesAtOnce = 200
/** What tells a rename, a move and a deletion, beside what is wanted. */
const needed = ['name', 'parentGUID', 'isDeleted']

/** The partition that holds the base: what DirSync is asked of. */
export function partitionOf({ rootDse }: Session, base: string): string {
  const holding = rootDse.namingContexts.filter(context => isWithin(base, context))
  return holding.toSorted((a, b) => dnKey(b).length - dnKey(a).length)[0] ?? rootDse.defaultNamingContext ?? base
}

/** Whether the account may ask for changes of this partition; asks for none. */
export async function canDirSync({ connection, isOwn }: Session, partition: string): Promise<boolean> {
  askSearch(connection, {
    base: partition,
    scope: 'base',
    filter: equal('objectClass', 'tenantDeskNothing'),
    attributes: ['objectGUID'],
    controls: [dirSyncControl(emptyCookie)],
  })
  const answers = readAnswers(connection, isOwn)
  for (;;) {
    const { done, value } = await answers.next()
    if (done !== true) continue
    if (value.result.code === insufficientRights) return false
    if (value.result.code !== 0) throw resultFailure('controls', value.result, partition)
    return true
  }
}

/** One round: its entries as they come, then its result. */
async function* round(
  session: Session,
  partition: string,
  filter: LdapFilter,
  attributes: readonly string[],
  cookie: Buffer,
): AsyncGenerator<readonly EntryMessage[], ResultMessage> {
  const { connection, isOwn, always } = session
  const controls = [...always, dirSyncControl(cookie)]
  askSearch(connection, { base: partition, scope: 'sub', filter, attributes, controls })
  const answers = readAnswers(connection, isOwn)
  let answer = await answers.next()
  while (answer.done !== true) {
    const entries = answer.value.filter(piece => piece.kind === 'entry')
    if (entries.length > 0) yield entries
    answer = await answers.next()
  }
  return answer.value
}

interface Rounds {
  readonly filter: LdapFilter
  readonly attributes: readonly string[]
  readonly from: Buffer
}

/** All rounds to the end; gives the final cookie, or undefined where the server rejected the one it was given. */
async function* rounds(
  session: Session,
  partition: string,
  { filter, attributes, from }: Rounds,
): AsyncGenerator<readonly EntryMessage[], Buffer | undefined> {
  let cookie = from
  const seen = new Set<string>()
  for (;;) {
    const { result, controls } = yield* round(session, partition, filter, attributes, cookie)
    if (seen.size === 0 && from.length > 0 && rejectsCookie.has(result.code)) return undefined
    if (result.code !== 0) throw resultFailure('read', result, partition)
    const control = controlOf(controls, controlTypes.dirSync)
    if (control === undefined) throw failure('read', directoryProblems.controlMissing({ control: 'DirSync' }))
    const state = decoded(session.connection, () => dirSyncState(control.value))
    cookie = state.cookie
    if (cookie.length === 0) throw failure('read', directoryProblems.noFinalCookie({ method: 'DirSync' }))
    if (!state.more) return cookie
    const key = cookie.toString('base64')
    if (seen.has(key)) throw failure('read', directoryProblems.cookieRepeated())
    seen.add(key)
  }
}

async function* everything(session: Session, choice: Choice, partition: string): Changes {
  const wide = dnKey(choice.base) === dnKey(partition)
  // A large group comes in pieces, of which the first is the object and the others bring members.
  const pieces = new Set<string>()
  const attributes = [...choice.attributes, ...needed]
  const all = rounds(session, partition, { filter: choice.filter, attributes, from: emptyCookie })
  let next = await all.next()
  while (next.done !== true) {
    const changes: DirectoryChange[] = []
    for (const entry of next.value) {
      if (textOf(entry.attributes, 'isdeleted') === 'TRUE' || (!wide && !isWithin(entry.dn, choice.base))) continue
      const anchor = anchorOf(entry)
      const hasRange = entry.attributes.some(({ options }) => options.startsWith('range='))
      if (hasRange && pieces.has(anchor)) changes.push(partOf(entry, anchor, choice))
      else changes.push({ kind: 'whole', object: wholeOf(entry, anchor, choice) })
      if (hasRange) pieces.add(anchor)
    }
    if (changes.length > 0) yield changes
    next = await all.next()
  }
  if (next.value === undefined) throw failure('read', directoryProblems.noFinalCookie({ method: 'DirSync' }))
  return { coverage: 'full', cookie: next.value.toString('base64') }
}

/** These objects as they are now, those in scope; gives how many are not, or not in sight. */
async function* readAgain(
  session: Session,
  choice: Choice,
  anchors: readonly string[],
): AsyncGenerator<readonly DirectoryChange[], number> {
  let absent = 0
  for (let from = 0; from < anchors.length; from += identitiesAtOnce) {
    const some = new Set(anchors.slice(from, from + identitiesAtOnce))
    const identities = or(...[...some].map(anchor => equal('objectGUID', guidBytes(anchor))))
    for await (const changes of readObjects(session, choice, and(choice.filter, identities))) {
      for (const change of changes) {
        if (change.kind === 'whole') some.delete(change.object.anchor)
        if (change.kind === 'present') for (const anchor of change.anchors) some.delete(anchor)
      }
      yield changes
    }
    absent += some.size
  }
  return absent
}

/**
 * What changed since the cookie. An object whose change may have taken it into or out of scope (new, renamed, moved,
 * or with a filter of the person's own, which DirSync would apply silently) is read again by its identity; of the
 * others only what changed is given on.
 */
async function* since(session: Session, choice: Choice, partition: string, from: Buffer): Changes {
  const attributes = [...choice.attributes, ...needed]
  const again = new Set<string>()
  const all = rounds(session, partition, { filter: activeDirectoryChoice, attributes, from })
  let next = await all.next()
  while (next.done !== true) {
    const changes: DirectoryChange[] = []
    for (const entry of next.value) {
      const anchor = anchorOf(entry)
      if (textOf(entry.attributes, 'isdeleted') === 'TRUE') changes.push({ kind: 'gone', anchor })
      else if (choice.own !== undefined || !isPlainPart(entry)) again.add(anchor)
      else if (isWithin(entry.dn, choice.base)) changes.push(partOf(entry, anchor, choice))
    }
    const told = changes.filter(
      change =>
        change.kind !== 'part' ||
        change.object.attributes.size + change.cleared.length > 0 ||
        change.membersAdded.length + change.membersRemoved.length > 0,
    )
    if (told.length > 0) yield told
    next = await all.next()
  }
  if (next.value === undefined)
    return { ...(yield* everything(session, choice, partition)), fullBecause: fullReasons.rejected }
  const absent = yield* readAgain(session, choice, [...again])
  const cookie = next.value.toString('base64')
  // Whoever is named and not found has left the scope or the account's sight; whoever is still in sight shows how many that are.
  return absent > 0
    ? { coverage: 'full', cookie, read: yield* sweep(session, choice) }
    : { coverage: 'changes', cookie }
}

/** Reads by DirSync from where the last reading ended, or everything. The cookie is in base64. */
export function readDirSync(session: Session, choice: Choice, partition: string, at: string | undefined): Changes {
  return at === undefined
    ? everything(session, choice, partition)
    : since(session, choice, partition, Buffer.from(at, 'base64'))
}
