import { groupObject } from '../../shared/cmdlets/group-object.ts'
import { Hashtable, PsObject, type Value } from '../../shared/values.ts'
import { handleStream } from '../engine/context.ts'
import { keyed, keyProperties, type PropertyList } from './property-expressions.ts'

interface Group {
  readonly values: readonly Value[]
  readonly items: Value[]
}

const group = handleStream(groupObject, async function* (input, context) {
  const { language } = context
  const groups = new Map<string, Group>()
  let list: PropertyList | undefined
  let settings = { noElement: false, asTable: false, asText: false, exact: false }
  for await (const args of input) {
    if (list === undefined) {
      list = keyProperties(args.Property, context)
      settings = {
        noElement: args.NoElement === true,
        asTable: args.AsHashTable === true,
        asText: args.AsString === true,
        exact: args.CaseSensitive === true,
      }
    }
    const { item, keys } = await keyed(args.InputObject ?? null, list)
    const text = JSON.stringify(keys.map(language.text))
    const key = settings.exact ? text : text.toLowerCase()
    const found = groups.get(key)
    if (found === undefined) groups.set(key, { values: keys, items: [item] })
    else found.items.push(item)
  }
  if (settings.asTable) {
    const table = new Hashtable()
    for (const { values, items } of groups.values()) {
      const [only = null] = values
      table.set(settings.asText || values.length > 1 ? values.map(language.text).join(', ') : only, items)
    }
    yield table
    return
  }
  for (const { values, items } of groups.values()) {
    yield PsObject.of(groupObject.output.type, {
      Count: items.length,
      Name: values.map(language.text).join(', '),
      ...(settings.noElement ? {} : { Group: items }),
      Values: values,
    })
  }
})

/** The handler that gathers objects that are alike. */
export const groupObjectHandlers = [group]
