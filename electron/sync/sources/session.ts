import { createHash } from 'node:crypto'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { LdapConnection } from '../ldap/connection.ts'
import { valuesOf, type EntryMessage } from '../ldap/decode.ts'
import { failure } from '../ldap/failure.ts'
import { present } from '../ldap/filter.ts'
import { ownPartitionsOf, type RootDse } from '../ldap/root-dse.ts'
import { searchAll, searchPaged, type OwnPartitions, type Take } from '../ldap/search.ts'
import { controlTypes, domainScopeControl } from '../ldap/controls.ts'
import type { RequestControl, SearchQuestion } from '../ldap/encode.ts'
import { anchorIn } from './anchors.ts'
import { containerChoices } from './choice.ts'

/** A connection that is signed in, with what its server offers. */
export interface Session {
  readonly connection: LdapConnection
  readonly rootDse: RootDse
  readonly isOwn: OwnPartitions
  /** Controls that every search of this server is asked with. */
  readonly always: readonly RequestControl[]
}

export function sessionOf(connection: LdapConnection, rootDse: RootDse): Session {
  const always = rootDse.supportedControls.has(controlTypes.domainScope) ? [domainScopeControl] : []
  return { connection, rootDse, isOwn: ownPartitionsOf(rootDse), always }
}

const anchorAttributes = ['objectGUID', 'entryUUID']

/** The identity of the base entry, or its name where it has none. Throws a failure at the step `base`. */
export async function readBase({ connection, isOwn }: Session, base: string): Promise<string> {
  connection.step = 'base'
  const entries = await searchAll(
    connection,
    { base, scope: 'base', filter: present('objectClass'), attributes: anchorAttributes },
    isOwn,
  )
  connection.step = 'read'
  const [entry] = entries
  if (entry === undefined) throw failure('base', directoryProblems.baseMissing({ base, matched: '' }))
  return anchorIn(entry.attributes) ?? entry.dn.toLowerCase()
}

/** What is wanted of every entry of a scope, page by page; without pages where the server has none. */
export async function* readPages<T>(
  { connection, rootDse, isOwn, always }: Session,
  question: SearchQuestion,
  take: Take<T>,
): AsyncGenerator<readonly T[], void> {
  const asked = { ...question, controls: [...always, ...(question.controls ?? [])] }
  if (rootDse.supportedControls.has(controlTypes.paged)) yield* searchPaged(connection, asked, take, isOwn)
  else yield (await searchAll(connection, asked, isOwn)).flatMap(entry => take(entry) ?? [])
}

/**
 * The names of the organizational units as one text. A directory tells of a unit that was renamed, but not of what
 * lies below and changed its name with it; a different text means that names must be read anew.
 */
export async function readContainers(session: Session, base: string): Promise<string> {
  const lines: string[] = []
  const question = {
    base,
    scope: 'sub',
    filter: containerChoices[session.rootDse.kind],
    attributes: anchorAttributes,
  } as const
  const line = ({ dn, attributes }: EntryMessage) => `${anchorIn(attributes) ?? ''} ${dn.toLowerCase()}`
  for await (const page of readPages(session, question, line)) lines.push(...page)
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('base64url')
}

/** The first value of one attribute of one entry, or undefined where it may not be read. */
export async function readFirst(session: Session, dn: string, attribute: string): Promise<Buffer | undefined> {
  const [entry] = await searchAll(
    session.connection,
    { base: dn, scope: 'base', filter: present('objectClass'), attributes: [attribute] },
    session.isOwn,
  )
  return entry === undefined ? undefined : valuesOf(entry.attributes, attribute.toLowerCase())[0]
}
