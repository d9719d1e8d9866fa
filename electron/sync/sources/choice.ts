import { createHash } from 'node:crypto'
import { directoryProblems } from '../../../shared/texts/directory.ts'
import type { EntryMessage } from '../ldap/decode.ts'
import { dnKey, InvalidDn, parseDn } from '../ldap/dn.ts'
import { failure } from '../ldap/failure.ts'
import { and, attributesOfFilter, equal, not, or, printFilter, type LdapFilter } from '../ldap/filter.ts'
import { InvalidFilter, parseFilter } from '../ldap/parse-filter.ts'
import type { DirectoryObject, DirectoryScope } from '../source.ts'

const ofClass = (...names: readonly string[]) => or(...names.map(name => equal('objectClass', name)))

/** Users, contacts and groups in Active Directory; computers and service accounts are users to it. */
export const activeDirectoryChoice: LdapFilter = and(
  ofClass('user', 'contact', 'group'),
  not(equal('objectClass', 'computer')),
)

/**
 * People and groups in other directories. A person's class stands first: most entries need no second look. Nothing is
 * excluded by class: a class that a server does not know makes `not` match nobody.
 */
export const ldapChoice: LdapFilter = ofClass(
  'person',
  'inetOrgPerson',
  'organizationalPerson',
  'user',
  'contact',
  'account',
  'inetLocalMailRecipient',
  'groupOfNames',
  'groupOfUniqueNames',
  'posixGroup',
  'group',
)

const containers = ofClass('organizationalUnit', 'container', 'organization', 'locality', 'domain', 'dcObject')

/** Entries that give a name to what is below them; policies come and go without that. */
export const containerChoices = {
  activeDirectory: and(containers, not(equal('objectClass', 'groupPolicyContainer'))),
  openLdap: containers,
  ldap: containers,
} as const

/** What is read, checked and ready to be asked. */
export interface Choice {
  readonly base: string
  /** Only what the person wrote; undefined where nothing was. */
  readonly own: LdapFilter | undefined
  /** The source's choice of classes and the person's filter together. */
  readonly filter: LdapFilter
  /** Wanted attributes and those that reading itself needs. */
  readonly attributes: readonly string[]
  /** Attributes that are given on, in lower case; undefined gives all. */
  readonly wanted: ReadonlySet<string> | undefined
  /** The same for two readings of the same scope. */
  readonly fingerprint: string
  /** Whether the filter asks for what changes without the object's own change: memberships. */
  readonly needsFull: boolean
}

const backLinks = ['memberof', 'tokengroups', 'ismemberof', 'directreports']

/** Checks a scope against the notation of names and filters. Throws a failure where it breaks it. */
export function choose(scope: DirectoryScope, classes: LdapFilter, needed: readonly string[]): Choice {
  let base: string
  try {
    parseDn(scope.baseDn)
    base = dnKey(scope.baseDn)
  } catch (error) {
    if (!(error instanceof InvalidDn)) throw error
    throw failure('base', directoryProblems.badBase({ base: scope.baseDn }))
  }
  const text = scope.filter?.trim() ?? ''
  const own = text === '' ? undefined : filterOf(text)
  const attributes = [...new Set([...scope.attributes, 'objectClass', ...needed])]
  const lower = scope.attributes.map(name => name.toLowerCase()).toSorted()
  const marks = [base, own === undefined ? '' : printFilter(own), printFilter(classes), ...lower]
  const looked = own === undefined ? new Set<string>() : attributesOfFilter(own)
  return {
    base: scope.baseDn,
    own,
    filter: own === undefined ? classes : and(classes, own),
    attributes,
    wanted: lower.some(name => name === '*' || name === '+') ? undefined : new Set([...lower, 'objectclass']),
    fingerprint: createHash('sha256').update(JSON.stringify(marks)).digest('base64url'),
    needsFull: backLinks.some(name => looked.has(name)),
  }
}

function filterOf(text: string): LdapFilter {
  try {
    return parseFilter(text)
  } catch (error) {
    if (!(error instanceof InvalidFilter)) throw error
    throw failure('base', directoryProblems.badFilter({ detail: error.message, position: error.position }))
  }
}

/**
 * The entry as an object. Values in a language of their own (`;lang-…`) are left out: the attribute without one is
 * what was asked for. Pieces of a range are joined.
 */
export function objectOf(
  entry: Pick<EntryMessage, 'dn' | 'attributes'>,
  anchor: string,
  choice: Choice,
): DirectoryObject {
  const attributes = new Map<string, readonly string[]>()
  for (const attribute of entry.attributes) {
    const { name, options, count } = attribute
    if (count === 0 || (choice.wanted !== undefined && !choice.wanted.has(name))) continue
    if (options !== '' && options !== 'binary' && !options.startsWith('range=')) continue
    const before = attributes.get(name)
    attributes.set(name, before === undefined ? attribute.texts() : [...before, ...attribute.texts()])
  }
  return { anchor, dn: entry.dn, attributes }
}
