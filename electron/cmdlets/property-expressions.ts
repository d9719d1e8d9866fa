import { fail } from '../../shared/errors.ts'
import { Hashtable, isList, PsObject, ScriptBlock, type Value } from '../../shared/values.ts'
import type { Language, ShellContext } from '../engine/context.ts'

/** One property that is asked for, by name or calculated. */
export interface PropertyExpression {
  readonly label: string
  /** The value for one object; a promise only where a script block works it out. */
  readonly valueOf: (item: Value) => Value | Promise<Value>
  /** What the expression itself says about its order. */
  readonly descending?: boolean
}

/** What stands for a property: a name whose wildcards are still to be matched, or an expression. */
type Asked = { readonly pattern: string } | { readonly expression: PropertyExpression }

/** Properties as they were asked for, made ready for any object. */
export interface PropertyList {
  /** The expressions for an object: wildcards are matched with its properties. */
  readonly of: (item: Value) => readonly PropertyExpression[]
  /** The same for every object, where there are no wildcards. */
  readonly fixed: readonly PropertyExpression[] | undefined
}

/** Reads what -Property was given. Fails with PropertyMalformed on what is neither name, script block nor hash table. */
export function propertyList(given: readonly Value[], context: ShellContext): PropertyList {
  const asked = given.flatMap(item => (isList(item) ? item : [item])).map(item => read(item, context))
  const fixed = asked.every(each => 'expression' in each || !isPattern(each.pattern))
    ? asked.map(each => ('expression' in each ? each.expression : named(each.pattern, context.language)))
    : undefined
  return {
    fixed,
    of: item => {
      if (fixed !== undefined) return fixed
      const names = propertyNames(item)
      const found = asked.flatMap(each => {
        if ('expression' in each) return [each.expression]
        if (!isPattern(each.pattern)) return [named(each.pattern, context.language)]
        return names
          .filter(name => context.language.like(name, each.pattern))
          .map(name => named(name, context.language))
      })
      return [...new Map(found.map(each => [each.label.toLowerCase(), each])).values()]
    },
  }
}

const itself: PropertyExpression = { label: '', valueOf: item => item }

/** The properties to compare by: those given, else the object itself. */
export function keyProperties(properties: readonly Value[] | undefined, context: ShellContext): PropertyList {
  return properties === undefined ? { fixed: [itself], of: () => [itself] } : propertyList(properties, context)
}

/** An object with what it is compared by. */
export interface Keyed {
  readonly item: Value
  readonly keys: readonly Value[]
}

/** Works out what an object is compared by. */
export async function keyed(item: Value, list: PropertyList): Promise<Keyed> {
  const keys: Value[] = []
  for (const each of list.of(item)) {
    const value = each.valueOf(item)
    keys.push(value instanceof Promise ? await value : value)
  }
  return { item, keys }
}

/** The names of an object's properties, in their order. */
export function propertyNames(item: Value): readonly string[] {
  if (item instanceof PsObject) return Array.from(item.properties(), property => property.name)
  if (item instanceof Hashtable) return Array.from(item.entries(), entry => String(entry.key))
  return typeof item === 'string' ? ['Length'] : []
}

/** The only output of a script block, a list of several, or null for none. */
export async function resultOf(block: ScriptBlock, item: Value, context: ShellContext): Promise<Value> {
  const values: Value[] = []
  for await (const value of context.invoke(block, item)) values.push(value)
  const [only = null] = values
  return values.length > 1 ? values : only
}

function isPattern(name: string): boolean {
  return /[*?[]/.test(name)
}

function named(name: string, language: Language): PropertyExpression {
  return {
    label: name,
    valueOf: item => language.member(item, name),
  }
}

function read(given: Value, context: ShellContext): Asked {
  if (given instanceof ScriptBlock) {
    return { expression: { label: given.text.trim(), valueOf: item => resultOf(given, item, context) } }
  }
  if (given instanceof Hashtable) return { expression: calculated(given, context) }
  const name = given === null ? '' : context.language.text(given)
  if (name === '') fail('PropertyMalformed', {}, { parameter: 'Property' })
  return { pattern: name }
}

const keys = {
  label: ['name', 'label'],
  expression: ['expression'],
  descending: ['descending'],
  ascending: ['ascending'],
} as const

/** What a hash table says under one of the names, which may be shortened; undefined where it says nothing. */
export function entryOf(table: Hashtable, names: readonly string[]): Value | undefined {
  for (const { key, value } of table.entries()) {
    const written = typeof key === 'string' ? key.toLowerCase() : ''
    if (written !== '' && names.some(name => name.startsWith(written))) return value
  }
  return undefined
}

function calculated(table: Hashtable, context: ShellContext): PropertyExpression {
  const entry = (names: readonly string[]): Value | undefined => entryOf(table, names)
  const expression = entry(keys.expression)
  const label = entry(keys.label)
  if (expression === undefined || expression === null) fail('PropertyMalformed', {}, { parameter: 'Property' })
  const inner = read(expression, context)
  const { language } = context
  const base = 'expression' in inner ? inner.expression : named(inner.pattern, language)
  const descending = entry(keys.descending)
  const ascending = entry(keys.ascending)
  return {
    label: label === undefined || label === null ? base.label : language.text(label),
    valueOf: base.valueOf,
    ...(descending === undefined ? {} : { descending: language.truth(descending) }),
    ...(ascending === undefined ? {} : { descending: !language.truth(ascending) }),
  }
}
