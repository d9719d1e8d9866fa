import * as fc from 'fast-check'
import { Credential, Hashtable, PsObject, ScriptBlock, SecureString, type Value } from '../../shared/values.ts'

const name = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '$', 'Name', 'name'))

/** Any value of a pipeline, up to a few levels deep; without secrets where they would not come through. */
export function arbitraryValue(options: { readonly secrets?: boolean } = {}): fc.Arbitrary<Value> {
  const leaf: fc.Arbitrary<Value> = fc.oneof(
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(/a+/g, /[/\]]\u{1F600}/u),
    fc.string().map(text => new ScriptBlock(text)),
    ...(options.secrets === false
      ? []
      : [
          fc.string().map(text => new SecureString(text)),
          fc.tuple(fc.string(), fc.string()).map(([user, text]) => new Credential(user, new SecureString(text))),
        ]),
  )
  return fc.letrec<{ value: Value }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.tuple(fc.string(), fc.array(fc.tuple(name, tie('value')), { maxLength: 4 })).map(([type, entries]) => {
        const object = new PsObject(type)
        for (const [key, value] of entries) object.set(key, value)
        return object
      }),
      fc
        .array(fc.tuple(fc.oneof(fc.string(), fc.integer(), fc.boolean()), tie('value')), { maxLength: 4 })
        .map(entries => {
          const table = new Hashtable()
          for (const [key, value] of entries) table.set(key, value)
          return table
        }),
    ),
  })).value
}

/** The value as plain data that tests can compare all the way down, whatever its classes keep private. */
export function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described)
  if (value instanceof PsObject)
    return ['object', value.typeName, Array.from(value.properties(), p => [p.name, described(p.value)])]
  if (value instanceof Hashtable)
    return ['table', Array.from(value.entries(), e => [described(e.key), described(e.value)])]
  if (value instanceof SecureString) return ['secret', value.reveal()]
  if (value instanceof Credential) return ['credential', value.userName, value.password.reveal()]
  if (value instanceof ScriptBlock) return ['script', value.text]
  if (value instanceof Date) return ['date', value.getTime()]
  if (value instanceof RegExp) return ['regex', String(value)]
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, part]) => [key, described(part)])
}
