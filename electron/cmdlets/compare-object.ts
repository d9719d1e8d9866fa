import { compareObject, getUnique } from '../../shared/cmdlets/compare-object.ts'
import { Hashtable, PsObject, type Value } from '../../shared/values.ts'
import { handleStream, type Language, type ShellContext } from '../engine/context.ts'
import { keyed, keyProperties, type Keyed, type PropertyList } from './property-expressions.ts'

type Side = '<=' | '=>' | '=='

/** Text by which equal things are found; the equality of the language decides where case counts or not. */
function keyText({ keys }: Keyed, language: Language, caseSensitive: boolean): string {
  const text = JSON.stringify(keys.map(key => language.text(key)))
  return caseSensitive ? text : text.toLowerCase()
}

async function keyedAll(items: readonly Value[], list: PropertyList): Promise<readonly Keyed[]> {
  const all: Keyed[] = []
  for (const item of items) if (item !== null) all.push(await keyed(item, list))
  return all
}

/** Pairs what both lists have, one by one, and tells what is left on either side. */
function compared(
  reference: readonly Keyed[],
  difference: readonly Keyed[],
  keyOf: (each: Keyed) => string,
): readonly (readonly [Keyed, Side])[] {
  const open = new Map<string, Keyed[]>()
  for (const each of reference) {
    const same = open.get(keyOf(each))
    if (same === undefined) open.set(keyOf(each), [each])
    else same.push(each)
  }
  const equal: (readonly [Keyed, Side])[] = []
  const added: (readonly [Keyed, Side])[] = []
  for (const each of difference) {
    const partner = open.get(keyOf(each))?.shift()
    if (partner === undefined) added.push([each, '=>'])
    else equal.push([partner, '=='])
  }
  const removed = [...open.values()].flat().map(each => [each, '<='] as const)
  return [...equal, ...added, ...removed]
}

function resultOf({ item, keys }: Keyed, side: Side, labels: readonly string[] | undefined): PsObject {
  const result = new PsObject()
  if (labels === undefined) result.set('InputObject', item)
  for (const [at, label] of (labels ?? []).entries()) result.set(label, keys[at] ?? null)
  result.set('SideIndicator', side)
  return result
}

const compare = handleStream(compareObject, async function* (input, context, written) {
  const { language } = context
  const list = keyProperties(written.Property, context)
  const difference: Value[] = []
  for await (const { DifferenceObject: items } of input) difference.push(...items)
  const [before, after] = [await keyedAll(written.ReferenceObject ?? [], list), await keyedAll(difference, list)]
  const keyOf = (each: Keyed): string => keyText(each, language, written.CaseSensitive === true)
  for (const [each, side] of compared(before, after, keyOf)) {
    const wanted = side === '==' ? isEqualWanted(written) : written.ExcludeDifferent !== true
    if (!wanted) continue
    const labels = written.Property === undefined ? undefined : list.of(each.item).map(({ label }) => label)
    yield written.PassThru === true ? passedOn(each.item, side) : resultOf(each, side, labels)
  }
})

/** The object itself with its side; a text or number bears no property. */
function passedOn(item: Value, side: Side): Value {
  if (!(item instanceof PsObject)) return item
  const passed = new PsObject(item.typeName)
  for (const { name, value } of item.properties()) passed.set(name, value)
  passed.set('SideIndicator', side)
  return passed
}

function isEqualWanted({
  IncludeEqual,
  ExcludeDifferent,
}: {
  IncludeEqual?: boolean | undefined
  ExcludeDifferent?: boolean | undefined
}): boolean {
  return IncludeEqual === true || ExcludeDifferent === true
}

/** What tells one value from another of its neighbourhood. */
function identityOf(value: Value, asText: boolean, { language }: ShellContext): string {
  if (asText || !(value instanceof PsObject || value instanceof Hashtable)) return language.text(value)
  return value instanceof PsObject ? `${value.typeName} ${language.text(value)}` : language.text(value)
}

const unique = handleStream(getUnique, async function* (input, context, written) {
  let last: string | undefined
  for await (const { InputObject: item = null } of input) {
    const typeName = item instanceof PsObject ? item.typeName : typeof item
    const identity = written.OnType === true ? typeName : identityOf(item, written.AsString === true, context)
    if (identity === last) continue
    last = identity
    yield item
  }
})

/** The handlers that compare. */
export const compareObjectHandlers = [compare, unique]
