import { Hashtable, PsObject } from '../../shared/values.ts'

type Group = string | undefined

const known = new WeakMap<RegExp, readonly Group[]>()

/** The names of a pattern's groups in the order in which they open; undefined for one without a name. */
function namesOf(expression: RegExp): readonly Group[] {
  let names = known.get(expression)
  if (names === undefined) {
    const plain = expression.source.replace(/\\[^]|\[(?:\\[^]|[^\]\\])*\]/g, '')
    names = Array.from(plain.matchAll(/\((?!\?)|\(\?<([^=!>][^>]*)>/g), ([, name]) => name)
    known.set(expression, names)
  }
  return names
}

/** The groups with the whole first, numbered as .NET does: those without a name come before those with one. */
export function numberedGroups(expression: RegExp, groups: readonly Group[]): readonly Group[] {
  const names = namesOf(expression)
  if (names.every(name => name === undefined)) return groups
  const [whole, ...parts] = groups
  const pick = (named: boolean) => parts.filter((_, index) => (names[index] !== undefined) === named)
  return [whole, ...pick(false), ...pick(true)]
}

/** `$Matches`: the groups that took part, those with a name by it, the others by their number; 0 is the whole. */
export function matchesTable(expression: RegExp, match: RegExpExecArray): Hashtable {
  const names = namesOf(expression)
  const table = new Hashtable()
  const [whole, ...parts] = match
  table.set(0, whole)
  let number = 0
  for (const [index, group] of parts.entries()) {
    const key = names[index] ?? ++number
    if (group !== undefined) table.set(key, group)
  }
  return table
}

function groupObject(group: Group): PsObject {
  return PsObject.of('System.Text.RegularExpressions.Group', { Success: group !== undefined, Value: group ?? '' })
}

/** What [regex]::Match gives: Success, Value, Index, Length and Groups by number and name. */
export function matchObject(expression: RegExp, match: RegExpExecArray | undefined): PsObject {
  const groups = new Hashtable()
  if (match !== undefined) {
    for (const [index, group] of numberedGroups(expression, match).entries()) groups.set(index, groupObject(group))
    for (const [name, group] of Object.entries(match.groups ?? {})) groups.set(name, groupObject(group))
  }
  const value = match?.[0] ?? ''
  return PsObject.of('System.Text.RegularExpressions.Match', {
    Success: match !== undefined,
    Value: value,
    Index: match?.index ?? 0,
    Length: value.length,
    Groups: groups,
  })
}
