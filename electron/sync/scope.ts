import type { ScopeDecision } from '../../shared/texts/coexistence.ts'
import type { Coexistence, DirectoryClass, SourceValues } from '../store/types.ts'
import { liesIn, looseDnKey } from './ldap/dn.ts'
import { hasAddress, type Flow } from './flow.ts'

const groupClasses = ['group', 'groupofnames', 'groupofuniquenames', 'groupofmembers']

/** What kind of object it is, by its object classes. */
export function classOf(source: SourceValues): DirectoryClass | 'other' {
  const classes = new Set((source['objectclass'] ?? []).map(name => name.toLowerCase()))
  if (classes.has('computer') || classes.has('msds-groupmanagedserviceaccount')) return 'other'
  if (groupClasses.some(name => classes.has(name))) return 'group'
  if (classes.has('contact')) return 'contact'
  return classes.has('user') || classes.has('inetorgperson') ? 'user' : 'other'
}

/** Whether the object is one of Active Directory's own classes, whose rules differ. */
export function isActiveDirectory(source: SourceValues): boolean {
  const classes = new Set((source['objectclass'] ?? []).map(name => name.toLowerCase()))
  return ['user', 'contact', 'group'].some(name => classes.has(name))
}

/** The units that are taken and those that are not, as names are compared. */
export interface Units {
  readonly included: readonly string[]
  readonly excluded: readonly string[]
}

/** The units of the configuration. */
export function unitsOf({ includedUnits, excludedUnits }: Coexistence): Units {
  return { included: includedUnits.map(looseDnKey), excluded: excludedUnits.map(looseDnKey) }
}

function depth(key: string, units: readonly string[]): number {
  return Math.max(-1, ...units.filter(unit => liesIn(key, unit)).map(unit => unit.length))
}

/** The nearest unit that is named decides. */
function inUnits(key: string, { included, excluded }: Units): boolean {
  const inside = included.length === 0 ? 0 : depth(key, included)
  return inside >= 0 && depth(key, excluded) <= inside
}

const first = (source: SourceValues, name: string) => source[name]?.[0]?.trim() ?? ''

/** Whether the object is synchronized, or why not. */
export function decideScope(
  object: { readonly key: string; readonly class: DirectoryClass | 'other'; readonly source: SourceValues },
  { classes, units, flow }: { readonly classes: readonly DirectoryClass[]; readonly units: Units; readonly flow: Flow },
): ScopeDecision {
  const { key, source } = object
  if (object.class === 'other') return 'otherClass'
  if (!classes.includes(object.class)) return 'notChosen'
  if (/^true$/i.test(first(source, 'iscriticalsystemobject'))) return 'system'
  const account = first(source, 'samaccountname')
  if (/^support_3889/i.test(account)) return 'support'
  if (/^systemmailbox\{/i.test(first(source, 'mailnickname'))) return 'systemMailbox'
  const ofActiveDirectory = isActiveDirectory(source)
  if (ofActiveDirectory && object.class !== 'contact' && account === '') return 'noAccountName'
  if (!inUnits(key, units)) return 'unit'
  if (!hasAddress(source, flow)) return 'noMail'
  const names = flow.get('DisplayName') ?? []
  return names.some(name => first(source, name) !== '') ? 'in' : 'noDisplayName'
}
