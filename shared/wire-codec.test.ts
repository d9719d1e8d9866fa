import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryValue, described } from '../e2e/doubles/arbitrary-value.ts'
import { Credential, Hashtable, PsObject, SecureString } from './values.ts'
import { decodeMessage, deepestLevel, encodeMessage, WireError } from './wire-codec.ts'

const there = (value: unknown) => (decodeMessage(encodeMessage({ value }, 'given')) as { value: unknown }).value

test('every value comes through as itself', () => {
  fc.assert(
    fc.property(arbitraryValue(), value => {
      expect(described(there(value))).toEqual(described(value))
    }),
  )
})

test('what JSON lacks comes through', () => {
  expect(there([NaN, Infinity, -Infinity, -0])).toEqual([NaN, Infinity, -Infinity, -0])
  expect(described(there([new Date(NaN), /a\/b/giu]))).toEqual(described([new Date(NaN), /a\/b/giu]))
  expect(there('\u{1F600}\uD800 lone')).toBe('\u{1F600}\uD800 lone')
})

test('names of properties are only names', () => {
  const object = PsObject.of('T', JSON.parse('{"__proto__": 1, "constructor": 2, "$": 3}') as Record<string, number>)
  const arrived = there(object)
  expect(arrived).toBeInstanceOf(PsObject)
  expect(Array.from((arrived as PsObject).properties(), p => [p.name, p.value])).toEqual([
    ['__proto__', 1],
    ['constructor', 2],
    ['$', 3],
  ])
})

test('objects alike name their properties once, whatever stands between and within them', () => {
  const person = (name: string, at: number, of: PsObject | null) =>
    PsObject.of('Person', { Name: name, At: at, Of: of })
  const place = PsObject.of('Place', { Name: 'here', At: 1, Of: null })
  const swapped = PsObject.of('Person', { At: 1, Name: 'x', Of: null })
  const list = [person('a', 1, person('b', 2, place)), 'text', place, person('c', 3, null), swapped, swapped]
  expect(described(there(list))).toEqual(described(list))
  expect(encodeMessage({ list }, 'given').match(/"Name"/g)).toHaveLength(3)
  const halved = [PsObject.of('T', { 'a","b': 1, c: 2 }), PsObject.of('T', { a: 1, 'b","c': 2 })]
  expect(described(there(halved))).toEqual(described(halved))
})

test('secrets travel only towards the engine', () => {
  const secret = new SecureString('Pa$$w0rd')
  expect((there(secret) as SecureString).reveal()).toBe('Pa$$w0rd')
  const back = encodeMessage(
    { a: secret, b: [new Credential('ann', secret)], c: PsObject.of('T', { secret }) },
    'withheld',
  )
  expect(back).not.toContain('Pa$$w0rd')
})

test('circles and depths end in the name of a type', () => {
  const circle = new PsObject('Circle')
  circle.set('Self', [circle])
  expect(described(there(circle))).toEqual(described(PsObject.of('Circle', { Self: ['Circle'] })))
  let deep: PsObject = new PsObject('Leaf')
  for (let level = 0; level < 2 * deepestLevel; level += 1) deep = PsObject.of('Level', { Below: deep })
  expect(encodeMessage({ deep }, 'given')).toContain('"Level"')
  expect(() => there(deep)).not.toThrow()
  const wide = new Hashtable()
  let doubled: readonly unknown[] = ['x']
  for (let level = 0; level < 40; level += 1) doubled = [doubled, doubled]
  wide.set('Doubled', doubled as readonly string[])
  expect(() => encodeMessage({ wide }, 'given')).toThrow(WireError)
})

test.each([
  '',
  '{',
  '{"__proto__":{"a":1}}',
  '{"v":{"$":"number","text":"constructor"}}',
  '{"v":{"$":"regex","source":"(","flags":""}}',
  '{"v":{"$":"object","type":"T","names":["a"]}}',
  '{"v":{"$":"object","type":"T","names":["a"],"of":[]}}',
  '{"v":{"$":"object","type":"T","names":[1],"of":[2]}}',
  '{"v":{"$":"object","type":"T","names":["a"],"of":[{"plain":1}]}}',
  '{"v":[{"$":"object","type":"T","names":[],"of":[]},{"$":"alike","as":1,"of":[]}]}',
  '{"v":[{"$":"object","type":"T","names":[],"of":[]},{"$":"alike","as":"length","of":[]}]}',
  '{"v":[{"$":"object","type":"T","names":["a"],"of":[1]},{"$":"alike","as":0,"of":[]}]}',
  '{"v":{"$":"alike","as":0,"of":[]}}',
  '{"v":{"$":"table"}}',
  '{"v":{"$":"secret"}}',
  '{"v":{"$":"SecureString","text":"x"}}',
  '{"v":{"$":{"$":"date","at":0}}}',
  '['.repeat(100_000),
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
])('faulty text is refused: %.40s', text => {
  expect(() => decodeMessage(text)).toThrow(WireError)
})
