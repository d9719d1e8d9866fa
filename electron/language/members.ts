import { fail } from '../../shared/errors.ts'
import {
  Credential,
  Hashtable,
  isList,
  OrderedDictionary,
  PsObject,
  ScriptBlock,
  SecureString,
  type Value,
} from '../../shared/values.ts'
import { typeNameOf } from './casts.ts'
import { shown, toText } from './conversions.ts'
import { dateMember } from './members-of-dates.ts'

const typeNames = new Map([
  ['int', 'Int32'],
  ['long', 'Int64'],
  ['bool', 'Boolean'],
  ['array', 'Object[]'],
  ['arraylist', 'ArrayList'],
  ['list', 'List`1'],
  ['ordered', 'OrderedDictionary'],
  ['datetime', 'DateTime'],
  ['pscustomobject', 'PSCustomObject'],
  ['securestring', 'SecureString'],
  ['pscredential', 'PSCredential'],
  ['scriptblock', 'ScriptBlock'],
])

/** What GetType() gives: Name and FullName. */
export function typeObject(value: Value): PsObject {
  const plain = typeNameOf(value)
  // An object of a named type is of that name; the plain names are small letters throughout.
  const full = value instanceof PsObject && !typeNames.has(plain) ? value.typeName : undefined
  const name = full?.split('.').at(-1) ?? typeNames.get(plain) ?? plain.charAt(0).toUpperCase() + plain.slice(1)
  return PsObject.of('System.RuntimeType', { Name: name, FullName: full ?? `System.${name}` })
}

/** The property that every value has besides its own: how many it is. */
function countMember(value: Value, name: string): Value | undefined {
  if (name !== 'count' && name !== 'length') return undefined
  if (typeof value === 'string' && name === 'length') return value.length
  if (isList(value)) return value.length
  if (value instanceof Hashtable) return value.size
  return value === null ? 0 : 1
}

/** The objects whose properties were asked for by `.psobject`. */
const reflected = new WeakMap<object, PsObject>()

function note(reflection: Value, object: PsObject): void {
  if (typeof reflection === 'object' && reflection !== null) reflected.set(reflection, object)
}

/** The object that a property, the properties, or the object behind `.psobject`, are of; undefined for anything else. */
export function reflectedBy(value: Value): PsObject | undefined {
  return typeof value === 'object' && value !== null ? reflected.get(value) : undefined
}

const propertyType = 'System.Management.Automation.PSNoteProperty'

/** The property of that name among those of an object; undefined where the list is none of properties. */
function propertyNamed(list: readonly Value[], name: Value): Value | undefined {
  if (typeof name !== 'string' || reflectedBy(list) === undefined) return undefined
  return (
    list.find(
      item => item instanceof PsObject && toText(item.get('Name') ?? null).toLowerCase() === name.toLowerCase(),
    ) ?? null
  )
}

/** The object behind `.psobject`: Properties with Name and Value. */
function reflection(value: Value): PsObject {
  const properties: readonly Value[] =
    value instanceof PsObject
      ? Array.from(value.properties(), property =>
          PsObject.of(propertyType, {
            Name: property.name,
            Value: property.value,
            MemberType: 'NoteProperty',
          }),
        )
      : []
  const names = [value instanceof PsObject ? value.typeName : `System.${typeNameOf(value)}`, 'System.Object']
  const set = PsObject.of('System.Management.Automation.PSMemberSet', { Properties: properties, TypeNames: names })
  if (value instanceof PsObject) for (const each of [...properties, properties, set]) note(each, value)
  return set
}

function tableMember(table: Hashtable, name: string, key: Value): Value | undefined {
  const own = table.get(key)
  if (own !== undefined) return own
  if (name === 'keys') return Array.from(table.entries(), entry => entry.key)
  if (name === 'values') return Array.from(table.entries(), entry => entry.value)
  return undefined
}

function ownMember(value: Value, name: string, written: Value): Value | undefined {
  if (value instanceof PsObject) return value.get(name)
  if (value instanceof Hashtable) return tableMember(value, name, written)
  if (value instanceof Date) return dateMember(value, name)
  // A switch is a Boolean here, and old scripts ask it whether it was given.
  if (typeof value === 'boolean') return name === 'ispresent' ? value : undefined
  if (value instanceof Credential)
    return name === 'username' ? value.userName : name === 'password' ? value.password : undefined
  if (value instanceof SecureString) return name === 'length' ? value.length : undefined
  if (value instanceof ScriptBlock) return name === 'ast' ? value.text : undefined
  return undefined
}

/**
 * `value.name`: an own property, else the count, else of a list the property of each item. A missing property is null.
 */
export function readMember(value: Value, member: Value): Value {
  const name = (typeof member === 'string' ? member : shown(member)).toLowerCase()
  const own = ownMember(value, name, member) ?? countMember(value, name)
  if (own !== undefined) return own
  if (name === 'psobject') return reflection(value)
  if (name === 'pstypenames') return reflection(value).get('TypeNames') ?? null
  if (!isList(value)) return null
  const found: Value[] = []
  for (const item of value) {
    const each = ownMember(item, name, member)
    if (each !== undefined) found.push(...(isList(each) ? each : [each]))
  }
  const [only = null] = found
  return found.length > 1 ? found : only
}

/** `value.name = other`; fails where the value has no such property that can be set. */
export function writeMember(target: Value, member: Value, value: Value): void {
  if (target instanceof Hashtable) return target.set(member, value)
  const name = typeof member === 'string' ? member : toText(member)
  // A property that was asked for by `.psobject` is that of the object itself.
  if (target instanceof PsObject && target.typeName === propertyType && name.toLowerCase() === 'value')
    reflectedBy(target)?.set(toText(target.get('Name') ?? null), value)
  if (target instanceof PsObject && target.has(name)) return target.set(name, value)
  fail('PropertyNotFound', { name, value: shown(target) })
}

/** `value[index]`: of a list or text by place, negative from the end, several at once; of a hash table by key. */
export function readIndex(value: Value, index: Value): Value {
  if (value instanceof OrderedDictionary && typeof index === 'number') {
    return Array.from(value.entries()).at(index)?.value ?? null
  }
  if (value instanceof Hashtable)
    return isList(index) ? index.map(key => value.get(key) ?? null) : (value.get(index) ?? null)
  if (value === null) fail('IndexOfNull', {})
  const property = isList(value) ? propertyNamed(value, index) : undefined
  if (property !== undefined) return property
  if (isList(index)) return index.flatMap(one => itemAt(value, one) ?? [])
  return itemAt(value, index) ?? null
}

function itemAt(value: Value, index: Value): Value | undefined {
  const at = typeof index === 'number' ? Math.round(index) : Number(index)
  if (!Number.isInteger(at)) fail('IndexNotNumber', { index: shown(index) })
  if (typeof value === 'string') return value.at(at)
  if (isList(value)) return value.at(at)
  if (value instanceof PsObject && typeof index === 'string') return value.get(index)
  return at === 0 || at === -1 ? value : undefined
}

/** `list[index] = item`, in place, as everyone who holds the list sees it; fails outside the list. */
export function writeItem(list: readonly Value[], index: Value, item: Value): void {
  const at = typeof index === 'number' ? index : Number(index)
  const place = at < 0 ? list.length + at : at
  if (!Number.isInteger(place) || place < 0 || place >= list.length) fail('IndexOutOfRange', { index: shown(index) })
  const items = list as Value[]
  items[place] = item
}
