import { BerWriter } from 'ldapts'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { times } from '../../../e2e/extent.ts'
import { encodeSearch, writeFilter } from './encode.ts'
import { and, attributesOfFilter, equal, not, or, present, printFilter, type LdapFilter } from './filter.ts'
import { InvalidFilter, parseFilter } from './parse-filter.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 12 }).map(value => Buffer.from(value)),
  fc
    .string({ unit: fc.constantFrom('*', '(', ')', '\\', '\0', ' ', 'a', 'é', '漢', '=', '&', '|', '!', '\n') })
    .map(text => Buffer.from(text)),
)
const some = bytes.filter(value => value.length > 0)
const attribute = fc.constantFrom('cn', 'mail', 'objectGUID', '2.5.4.3', 'cn;lang-de')
const leaf: fc.Arbitrary<LdapFilter> = fc.oneof(
  fc.record({ kind: fc.constantFrom('equal', 'atLeast', 'atMost', 'approx'), attribute, value: bytes }),
  fc.record({ kind: fc.constant('present' as const), attribute }),
  fc
    .record({ attribute, initial: fc.option(some), any: fc.array(some, { maxLength: 3 }), final: fc.option(some) })
    .filter(({ initial, any, final }) => initial !== null || final !== null || any.length > 0)
    .map(({ attribute, initial, any, final }): LdapFilter => {
      const found: LdapFilter = { kind: 'substring', attribute, any }
      return Object.assign(found, initial === null ? {} : { initial }, final === null ? {} : { final })
    }),
  fc.record({ kind: fc.constant('extensible' as const), attribute, dnAttributes: fc.boolean(), value: bytes }),
  fc.record({
    kind: fc.constant('extensible' as const),
    rule: fc.constant('1.2.840.113556.1.4.803'),
    dnAttributes: fc.boolean(),
    value: bytes,
  }),
)
const filters = fc.letrec<{ filter: LdapFilter }>(tie => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constantFrom('and', 'or'), parts: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not' as const), part: tie('filter') }),
  ),
})).filter

test('100,000 values, whatever their bytes, come back from the text of a filter as they went in', () => {
  fc.assert(
    fc.property(fc.array(bytes, { minLength: 100, maxLength: 100 }), values => {
      const parts = values.map(value => equal('cn', value))
      expect(parseFilter(printFilter(and(...parts)))).toEqual(and(...parts))
    }),
    { numRuns: 1_000 },
  )
})

test('every filter printed and parsed is the same filter', () => {
  fc.assert(
    fc.property(filters, filter => {
      expect(parseFilter(printFilter(filter))).toEqual(filter)
    }),
    { numRuns: times(3_000, 100_000) },
  )
})

test('any text is a filter or an InvalidFilter with a place in it', () => {
  const noise = fc.string({
    unit: fc.constantFrom('(', ')', '&', '|', '!', '=', '*', '\\', 'a', '2', '<', '>', ':', ' '),
  })
  fc.assert(
    fc.property(noise, text => {
      try {
        printFilter(parseFilter(text))
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidFilter)
        expect((error as InvalidFilter).position).toBeLessThanOrEqual(text.length + 1)
      }
    }),
    { numRuns: times(20_000, 1_000_000) },
  )
})

describe('the notation', () => {
  test.each([
    ['(cn=*)', present('cn')],
    ['(cn=)', equal('cn', '')],
    ['(!(cn=a\\2ab))', not(equal('cn', 'a*b'))],
    ['( & (a=1) (| (b=2) ) )'.replace('( &', '(&'), and(equal('a', '1'), or(equal('b', '2')))],
    [
      '(o=Parens R Us \\28for all your parenthetical needs\\29)',
      equal('o', 'Parens R Us (for all your parenthetical needs)'),
    ],
    ['(objectGUID=\\1e\\8c\\ff)', equal('objectGUID', Uint8Array.of(0x1e, 0x8c, 0xff))],
  ])('%s', (text, filter) => {
    expect(parseFilter(text)).toEqual(filter)
  })

  test.each([
    '',
    'cn=a',
    '(cn=a',
    '(cn=a))',
    '(&(cn=a)',
    '(cn=a(b)',
    '(cn=\\zz)',
    '(1a=b)',
    '(=a)',
    '(a<=b*)',
    '(cn=a**b)',
    '(:=a)',
  ])('%s is refused', text => {
    expect(() => parseFilter(text)).toThrow(InvalidFilter)
  })

  test('ten thousand levels are refused, not followed', () => {
    expect(() => parseFilter('(!'.repeat(10_000))).toThrow(InvalidFilter)
  })
})

test('bytes that are not UTF-8 reach the server as they are', () => {
  const writer = new BerWriter()
  writeFilter(writer, equal('objectGUID', Uint8Array.of(0x1e, 0x8c, 0xff)))
  expect(writer.buffer.subarray(-3).toString('hex')).toBe('1e8cff')
  const request = encodeSearch(7, { base: 'dc=x', scope: 'base', filter: present('cn'), attributes: ['mail'] })
  expect(request.toString('hex')).toBe(
    '30260201076321040464633d780a01000a01000201000201000101008702636e300604046d61696c',
  )
})

test('the attributes a filter looks at', () => {
  expect(
    attributesOfFilter(parseFilter('(&(Mail=*)(!(memberOf:1.2.840.113556.1.4.1941:=cn=a))(cn;lang-de=x))')),
  ).toEqual(new Set(['mail', 'memberof', 'cn']))
})
