import { addMember, getMember, newObject } from '../../shared/cmdlets/object-member.ts'
import type { Arguments } from '../../shared/cmdlet.ts'
import { errorRecord, fail } from '../../shared/errors.ts'
import { Credential, Hashtable, isList, PsObject, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'
import { handleStream, type Language } from '../engine/context.ts'

/** The type of a value as PowerShell names it. */
function typeNameOf(value: Value): string {
  if (value === null) return 'System.Object'
  if (value instanceof PsObject) return value.typeName
  if (value instanceof Date) return 'System.DateTime'
  if (value instanceof Hashtable) return 'System.Collections.Hashtable'
  if (value instanceof SecureString) return 'System.Security.SecureString'
  if (value instanceof Credential) return 'System.Management.Automation.PSCredential'
  if (value instanceof ScriptBlock) return 'System.Management.Automation.ScriptBlock'
  if (value instanceof RegExp) return 'System.Text.RegularExpressions.Regex'
  if (isList(value)) return 'System.Object[]'
  if (typeof value === 'number') return Number.isInteger(value) ? 'System.Int32' : 'System.Double'
  return typeof value === 'boolean' ? 'System.Boolean' : 'System.String'
}

const dateParts = ['Date', 'Day', 'DayOfWeek', 'DayOfYear', 'Hour', 'Millisecond', 'Minute', 'Month', 'Second', 'Year']

/** The properties that values of a type have without being objects. */
function partsOf(value: Value): readonly string[] {
  if (typeof value === 'string' || isList(value)) return ['Length']
  if (value instanceof Date) return dateParts
  if (value instanceof Hashtable) return ['Count', 'Keys', 'Values']
  if (value instanceof Credential) return ['Password', 'UserName']
  return value instanceof SecureString ? ['Length'] : []
}

interface Member {
  readonly name: string
  readonly type: 'NoteProperty' | 'Property'
  readonly definition: string
}

function membersOf(value: Value, language: Language): readonly Member[] {
  if (value instanceof PsObject) {
    return Array.from(value.properties(), ({ name, value: held }) => ({
      name,
      type: 'NoteProperty',
      definition: `${typeNameOf(held)} ${name}`,
    }))
  }
  return partsOf(value).map(name => ({
    name,
    type: 'Property',
    definition: `${typeNameOf(language.member(value, name) ?? null)} ${name} {get;}`,
  }))
}

const get = handleStream(getMember, async function* (input, { language }, written) {
  const { Name: names = ['*'], MemberType: type = 'All' } = written
  const seen = new Set<string>()
  for await (const { InputObject: item = null } of input) {
    const typeName = typeNameOf(item)
    if (item === null || seen.has(typeName)) continue
    seen.add(typeName)
    const members = membersOf(item, language)
      .filter(member => names.some(pattern => language.like(member.name, pattern)))
      .filter(member => type === 'All' || type === 'Properties' || member.type === type)
      .toSorted((left, right) => language.compare(left.name, right.name))
    for (const member of members) {
      yield PsObject.of(getMember.output.type, {
        Name: member.name,
        MemberType: member.type,
        Definition: member.definition,
        TypeName: typeName,
      })
    }
  }
})

type Adding = Arguments<typeof addMember>

/** The properties that are to be added, however they were given. */
function addedBy(args: Adding, language: Language): readonly (readonly [string, Value])[] {
  const { NotePropertyMembers: table, NotePropertyName: named, Name: name } = args
  if (table !== undefined) return Array.from(table.entries(), ({ key, value }) => [language.text(key), value] as const)
  if (named !== undefined) return [[named, args.NotePropertyValue ?? null]]
  return name === undefined ? [] : [[name, args.Value ?? null]]
}

const add = handleStream(addMember, async function* (input, { language, error }) {
  for await (const args of input) {
    const { InputObject: item } = args
    if (!(item instanceof PsObject)) fail('MemberNotAddable', {}, { parameter: 'InputObject' })
    for (const [name, value] of addedBy(args, language)) {
      if (item.has(name) && args.Force !== true) error(errorRecord('MemberExists', { name }, { target: name }))
      else item.set(name, value)
    }
    if (args.PassThru === true) yield item
  }
})

function objectOf(table: Hashtable | undefined, language: Language): PsObject {
  const object = new PsObject()
  for (const { key, value } of table?.entries() ?? []) object.set(language.text(key), value)
  return object
}

function credentialOf(given: readonly Value[], language: Language): Credential {
  const [userName, password] = given
  if (userName === undefined || userName === null || !(password instanceof SecureString)) {
    fail('CredentialArguments', {}, { parameter: 'ArgumentList' })
  }
  return new Credential(language.text(userName), password)
}

/** The types of lists and tables that scripts fill. */
const collection =
  /^(?:system\.)?(?:collections\.)?(?:arraylist|generic\.list\[.*\]|hashtable|specialized\.ordereddictionary)$/

const emptyOf = (typeName: string): Value => (typeName.includes('list') ? [] : new Hashtable())

const make = handleStream(newObject, async function* (input, { language }) {
  for await (const { TypeName: given, ArgumentList: list = [], Property: table } of input) {
    const typeName = given
      .trim()
      .replace(/^system\.management\.automation\./i, '')
      .toLowerCase()
    if (
      typeName === 'psobject' ||
      typeName === 'pscustomobject' ||
      typeName === 'object' ||
      typeName === 'system.object'
    ) {
      const [only] = list
      yield objectOf(table ?? (only instanceof Hashtable ? only : undefined), language)
    } else if (typeName === 'pscredential') yield credentialOf(list, language)
    else if (typeName.endsWith('exception')) yield language.cast(given.trim(), list[0] ?? '')
    else if (collection.test(typeName)) yield language.cast(typeName, list[0] ?? emptyOf(typeName))
    else fail('TypeNotMakeable', { name: given }, { parameter: 'TypeName', target: given })
  }
})

/** The handlers about what objects have. */
export const objectMember = [get, add, make]
