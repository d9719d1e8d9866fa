import { hash } from 'node:crypto'
import { visibleText } from '../../shared/format/visible-text.ts'
import type { Coexistence, DirectoryClass, DirectoryEntry, SourceValues, StagedObject } from '../store/types.ts'
import { InvalidDn, looseDnKey, parseDn } from './ldap/dn.ts'
import { activeDirectoryFlow, applyFlow, flowOf, inetOrgPersonFlow, parseRule, type Flow } from './flow.ts'
import { classOf, decideScope, isActiveDirectory, unitsOf, type Units } from './scope.ts'
import type { DirectoryChange, DirectoryObject, DirectoryScope } from './source.ts'

/** What scope and flow are decided by. */
export interface Rules {
  readonly classes: readonly DirectoryClass[]
  readonly units: Units
  /** For objects of Active Directory's classes, and for all others. */
  readonly flows: { readonly activeDirectory: Flow; readonly inetOrgPerson: Flow }
  /** Attributes, in lower case, that name members. */
  readonly memberAttributes: ReadonlySet<string>
}

/** The rules of the configuration. */
export function rulesOf(configuration: Coexistence): Rules {
  const flows = {
    activeDirectory: flowOf(activeDirectoryFlow, configuration.flow),
    inetOrgPerson: flowOf(inetOrgPersonFlow, configuration.flow),
  }
  const members = Object.values(flows).flatMap(flow => flow.get('Members') ?? [])
  return {
    classes: configuration.classes,
    units: unitsOf(configuration),
    flows,
    memberAttributes: new Set(members),
  }
}

/** The flow that holds for an object. */
export function flowFor(source: SourceValues, { flows }: Rules): Flow {
  return isActiveDirectory(source) ? flows.activeDirectory : flows.inetOrgPerson
}

const alwaysRead = [
  'objectClass',
  'isCriticalSystemObject',
  'sAMAccountName',
  'mailNickname',
  'adminCount',
  'groupType',
]

/** What is read of the directory: the scope of the configuration with every attribute that the rules look at. */
export function scopeOf(configuration: Coexistence): DirectoryScope {
  const known = new Map(alwaysRead.map(name => [name.toLowerCase(), name]))
  for (const rule of [...activeDirectoryFlow, ...inetOrgPersonFlow, ...configuration.flow]) {
    for (const name of rule.slice(rule.indexOf('=') + 1).split(',')) {
      const key = name.trim().toLowerCase()
      if (key !== '' && !known.has(key)) known.set(key, name.trim())
    }
  }
  const { baseDn, filter } = configuration
  return { baseDn, ...(filter === null ? {} : { filter }), attributes: [...known.values()] }
}

/** Digest of what decides what a reading gives: after a change of it everything is read anew. */
export function scopeDigest(configuration: Coexistence): string {
  const { server, directoryKind, flow } = configuration
  // Who is a member is decided while reading: what was read before does not tell it under another rule.
  const members = flow.filter(rule => parseRule(rule)?.target === 'Members')
  const decisive = [server, directoryKind, scopeOf(configuration), ...(members.length === 0 ? [] : [members])]
  return digestOf(JSON.stringify(decisive))
}

/** Digest of the rules that are applied to what was read. */
export function rulesDigest({ classes, includedUnits, excludedUnits, flow }: Coexistence): string {
  return digestOf(JSON.stringify([classes, includedUnits, excludedUnits, flow]))
}

/** A short digest of the text. */
export function digestOf(text: string): string {
  return hash('sha1', text, 'base64')
}

/** Beyond these a value or a list is cut; no value so long is taken over anyway. */
const longestKept = 1_024
const mostKept = 1_000

/** The texts of the object's attributes, without members. */
function sourceOf({ attributes }: DirectoryObject, { memberAttributes }: Rules): Record<string, readonly string[]> {
  const source: Record<string, readonly string[]> = {}
  for (const [name, values] of attributes) if (!memberAttributes.has(name)) source[name] = values
  return source
}

function kept(source: SourceValues): SourceValues {
  return Object.fromEntries(
    Object.entries(source).map(([name, values]) => [
      name,
      values.slice(0, mostKept).map(value => (value.length > longestKept ? value.slice(0, longestKept) : value)),
    ]),
  )
}

function membersIn(object: DirectoryObject, { memberAttributes }: Rules): readonly string[] | undefined {
  const given = [...memberAttributes].flatMap(name => object.attributes.get(name) ?? [])
  return given.length === 0 ? undefined : given.map(looseDnKey)
}

interface Known {
  readonly anchor: string
  readonly dn: string
  readonly source: SourceValues
  readonly digest: string
}

/** The value of the name's nearest part. */
function nearestName(dn: string): string {
  try {
    return parseDn(dn)[0]?.[0]?.value ?? dn
  } catch (error) {
    // A file may hold anything for a name.
    if (error instanceof InvalidDn) return dn
    throw error
  }
}

/** The object with what the rules make of it. */
export function underRules(object: Known, rules: Rules): StagedObject {
  const { anchor, dn, source, digest } = object
  const kind = classOf(source)
  const flow = flowFor(source, rules)
  const key = looseDnKey(dn)
  const decision = decideScope({ key, class: kind, source }, { classes: rules.classes, units: rules.units, flow })
  const made = decision === 'in' && kind !== 'other' ? applyFlow(kind, source, flow) : undefined
  const name = made?.wanted.displayName ?? source['displayname']?.[0] ?? source['cn']?.[0] ?? nearestName(dn)
  return {
    anchor,
    dn,
    dnKey: key,
    class: kind,
    // What the tenant takes over it has as it is; all else is only looked at.
    name: made?.faults.length === 0 ? name : visibleText(name),
    source: kept(source),
    digest,
    decision,
    wanted: made?.wanted ?? null,
    faults: made?.faults ?? [],
  }
}

type Named = Extract<DirectoryChange, { readonly kind: 'whole' | 'part' }>

/** What a reading says of an object, joined with what was read of it before where only changes came. */
export function stagedObject(change: Named, before: DirectoryEntry | undefined, rules: Rules): StagedObject {
  const { object } = change
  const { anchor, dn } = object
  const read = sourceOf(object, rules)
  const members = membersIn(object, rules)
  if (change.kind === 'whole' || before === undefined) {
    const all = members ?? []
    const digest = digestOf(JSON.stringify([dn, read, all.toSorted()]))
    const staged = underRules({ anchor, dn, source: read, digest }, rules)
    // Active Directory names whoever was renamed by the new name, and gives the group itself for no change.
    return { ...staged, members: all, namesMembers: staged.class === 'group' && !isActiveDirectory(read) }
  }
  const { cleared, membersAdded, membersRemoved } = change
  const source = { ...before.source, ...read }
  for (const name of cleared) delete source[name]
  const lost = cleared.some(name => rules.memberAttributes.has(name))
  const digest = digestOf(JSON.stringify([before.digest, dn, source, members, cleared, membersAdded, membersRemoved]))
  return {
    ...underRules({ anchor, dn, source, digest }, rules),
    ...(members !== undefined ? { members } : lost ? { members: [] } : {}),
    membersAdded: membersAdded.map(looseDnKey),
    membersRemoved: membersRemoved.map(looseDnKey),
  }
}
